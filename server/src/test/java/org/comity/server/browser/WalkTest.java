package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through the pages as a reader does, on a desk and on a phone, with homes on three continents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {
    private final ToyServer server = ToyServer.start();
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(server.address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void chooseAHomeByName(int width) throws IOException {
        Page page = browser.open(width, "/");
        Browser.drawn(page);
        browser.check(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Viet").setExact(false))
                .last()
                .click();
        assertThat(page.url()).endsWith("/VNM");
        assertThat(page.locator("h1").textContent()).contains("Vietnam");
    }

    @ParameterizedTest
    @CsvSource({"1280,KEN", "1280,BRA", "1280,VNM", "390,KEN", "390,BRA", "390,VNM"})
    void aHomeAndItsNeighbours(int width, String home) throws IOException {
        Page page = browser.open(width, "/" + home);
        Browser.drawn(page);
        browser.check(page);
        assertThat(page.locator("table.neighbours tbody tr").count()).isGreaterThan(3);
        assertThat(page.locator("main").textContent()).contains("Comity takes no position");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aPairAndTheSwitchThatTurnsItRound(int width) throws IOException {
        Page page = browser.open(width, "/KEN/UGA?year=2010");
        page.locator("#years").scrollIntoViewIfNeeded();
        page.locator("#years table")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        Browser.drawn(page);
        browser.check(page);
        page.locator("a.turn").click();
        page.waitForURL("**/UGA/KEN?year=2010");
        assertThat(page.locator("h1").innerText()).matches("(?s)Uganda.*Kenya");
        browser.check(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theYearSliderChangesPageAndAddress(int width) throws IOException {
        Page page = browser.open(width, "/BRA?year=2012");
        page.locator("input[type=range]").focus();
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**/BRA?*year=2011*");
        page.locator("h2", new Page.LocatorOptions().setHasText("2006")).waitFor();
        assertThat(page.locator("output").first().textContent()).isEqualTo("2011");
        Browser.drawn(page);
        browser.check(page);
        assertThat((String) page.evaluate("() => document.activeElement.name")).isEqualTo("year");
        page.goBack();
        page.locator("h2", new Page.LocatorOptions().setHasText("2007")).waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void figuresOfAnyIndicator(int width) throws IOException {
        Page page = browser.open(width, "/figures");
        browser.check(page);
        page.locator("select[name=indicator]").selectOption("toy-flows.secure_1");
        page.locator("select[name=home]").selectOption("VNM");
        page.locator("input[name=partner]").fill("LAO, KHM");
        page.locator("main form button").click();
        page.waitForURL("**indicator=toy-flows.secure_1*");
        Browser.drawn(page);
        browser.check(page);
        assertThat(page.locator("main tbody tr").count()).isGreaterThan(10);
        assertThat(page.locator("caption a").getAttribute("href")).startsWith("/figures.csv?");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void dataAndItsSources(int width) throws IOException {
        Page page = browser.open(width, "/data");
        browser.check(page);
        page.locator("section a[href='/data/toy-flows']").first().click();
        browser.check(page);
        assertThat(page.locator("main").textContent()).contains("do with it what you like");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theDescriptionOfTheInterface(int width) throws IOException {
        browser.check(browser.open(width, "/api/docs"));
    }

    /** From the first page to a pair without a mouse: skip link, search, table, switches. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void keyboardOnly(int width) throws IOException {
        Page page = browser.open(width, "/");
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("() => document.activeElement.className"))
                .isEqualTo("skip");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("Kenya");
        page.keyboard().press("Enter");
        page.waitForURL("**/KEN");
        tabTo(page, "a[href='/KEN/ETH']");
        page.keyboard().press("Enter");
        page.waitForURL("**/KEN/ETH");
        tabTo(page, "a.turn");
        page.keyboard().press("Enter");
        page.waitForURL("**/ETH/KEN");
        browser.check(page);
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 120; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("No number of presses of Tab reached " + selector);
    }

    @ParameterizedTest
    @CsvSource({"1280,ar-XB", "390,ar-XB", "390,en-XA"})
    void otherLanguagesFitThePage(int width, String language) throws IOException {
        Page page = browser.open(width, "/KEN?lang=" + language);
        Browser.drawn(page);
        browser.check(page);
        page.navigate(server.address() + "/KEN/UGA?lang=" + language);
        browser.check(page);
    }
}
