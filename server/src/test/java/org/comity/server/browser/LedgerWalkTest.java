package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an agreement to its public page, as an officer does it, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerWalkTest {
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
    void fromAnAgreementToItsPublicPage(int width) throws IOException {
        String title = "Water treaty " + width;
        Page page = browser.open(width, "/agreements");
        browser.check(page);
        anAgreement(page, title, "Law " + width);
        aPromise(page, title, width);
        whatIsSaidOfIt(page);
        theLedger(page, title, width);
        thePublicPage(page, title);
    }

    private void anAgreement(Page page, String title, String department) throws IOException {
        page.navigate(server.address() + "/desk/department/new");
        page.locator("input[name=name]").fill(department);
        save(page);
        page.navigate(server.address() + "/desk/agreement/new");
        browser.check(page);
        page.locator("input[name=title]").fill(title);
        page.locator("input[name=form]").fill("treaty");
        page.locator("input[name=inForce]").fill("2019-01-01");
        page.locator("input[name=expires]").fill("2090-01-01");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel(department));
        save(page);
        page.waitForURL(Pattern.compile(".*/agreements/.*"));
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
        for (String[] party : new String[][] {{"Republic of Peru", "PER"}, {"Federative Republic of Brazil", "BRA"}}) {
            page.locator("#party a.add").click();
            page.locator("input[name=name]").fill(party[0]);
            page.locator("select[name=country]").selectOption(party[1]);
            page.locator("input[name=ratified]").fill("2018-06-01");
            save(page);
        }
        page.locator("#obligation a.add").click();
        page.locator("input[name=clause]").fill("Art. 4");
        page.locator("textarea[name=text]").fill("Publish the flows of the river each year");
        page.locator("input[name=bearer]").fill("Each Party");
        page.locator("input[name=due]").fill("2020-12-31");
        page.locator("select[name=state]").selectOption("open");
        save(page);
        browser.check(page);
        assertThat(page.locator("main").textContent())
                .contains("2 of 2 ratified")
                .contains("Obligations overdue");
    }

    private void aPromise(Page page, String title, int width) throws IOException {
        page.locator("#promises a", new Page.LocatorOptions().setHasText("Promise"))
                .click();
        browser.check(page);
        page.locator("textarea[name=text]").fill("Peru will build a gauge at the border.");
        page.locator("input[name=actor]").fill("Peru");
        page.locator("textarea[name=action]").fill("Build a gauge " + width);
        page.locator("input[name=counterpart]").fill("Brazil");
        page.locator("select[name=home]").selectOption("PER");
        page.locator("select[name=partner]").selectOption("BRA");
        page.locator("input[name=due]").fill("2020-06-30");
        page.locator("input[name=source]").fill("Water treaty, https://example.org/1");
        assertThat(page.locator("select[name=agreement] option:checked").textContent())
                .isEqualTo(title);
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel("Law " + width));
        page.locator("select[name=visibility]").selectOption("public");
        page.locator("input[name=mark]").fill("Public");
        save(page);
        page.waitForURL(Pattern.compile(".*/promises/.*"));
        browser.check(page);
        assertThat(page.locator(".voices").first().textContent()).contains("nothing said");
    }

    private void whatIsSaidOfIt(Page page) throws IOException {
        report(page, "home", "Ministry of Peru", "delivered");
        report(page, "third", "Institute", "drafted");
        page.locator("#evidence a.add").click();
        page.locator("input[name=dated]").fill("2020-05-01");
        page.locator("select[name=stance]").selectOption("for");
        page.locator("select[name=shows]").selectOption("proposed");
        page.locator("select[name=grade]").selectOption("record");
        page.locator("input[name=source]").fill("Gazette 12, https://example.org/12");
        save(page);
        browser.check(page);
        assertThat(page.locator(".voices").first().locator(".state").allTextContents())
                .containsExactly("delivered", "nothing said", "drafted");
        assertThat(page.locator(".voices").nth(1).textContent()).contains("drafted");
    }

    private static void report(Page page, String side, String who, String state) {
        page.locator("#state_report a.add").click();
        page.locator("select[name=side]").selectOption(side);
        page.locator("input[name=reporter]").fill(who);
        page.locator("input[name=asOf]").fill("2020-09-01");
        page.locator("select[name=state]").selectOption(state);
        page.locator("input[name=source]").fill("https://example.org/" + side);
        save(page);
    }

    private void theLedger(Page page, String title, int width) throws IOException {
        page.navigate(server.address() + "/promises");
        page.locator("select[name=agreement]").selectOption(new SelectOption().setLabel(title));
        page.waitForURL(Pattern.compile(".*agreement=.*"));
        browser.check(page);
        picture(page, "promises", width);
        assertThat(page.locator("table.ledger").first().locator("tbody tr").allTextContents())
                .extracting(row -> row.replaceAll("\\s+", ""))
                .satisfiesExactly(
                        home -> assertThat(home).contains("promised1of1(100.0%)1of1(100.0%)"),
                        partner -> assertThat(partner).contains("promised0of00of0"),
                        third -> assertThat(third).contains("party1of1(100.0%)0of1(0.0%)"));
        page.navigate(server.address() + "/agreements?days=3650");
        browser.check(page);
        picture(page, "agreements", width);
        page.locator("#h-register ~ .scroll a", new Page.LocatorOptions().setHasText(title))
                .click();
        browser.check(page);
        picture(page, "agreement", width);
    }

    private void thePublicPage(Page page, String title) throws IOException {
        page.locator("#public .buttons a").click();
        browser.check(page);
        page.locator("form[action$='/publish'] button").click();
        page.waitForURL(Pattern.compile(".*/public/agreements/.*"));
        browser.check(page);
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
        assertThat(page.locator("article").textContent())
                .contains("Build a gauge", "0 of 1 (0.0 %)", "Gazette 12", "Publish the flows")
                .doesNotContain("Internal");
        picture(page, "public-agreement", page.viewportSize().width);
    }

    /** Looked at by hand; written only where a folder is named. */
    private static void picture(Page page, String name, int width) {
        String folder = System.getProperty("comity.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private static void save(Page page) {
        page.locator("form.desk button[type=submit]").first().click();
    }
}
