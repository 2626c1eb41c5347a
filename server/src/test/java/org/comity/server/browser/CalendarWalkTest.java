package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.comity.server.world.LiveWorlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A visit is entered by the keyboard and found in the calendar, with the pair from both sides, and on their series. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarWalkTest {
    private ConfigurableApplicationContext context;
    private Browser browser;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path home) {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), LiveWorlds.open(home, Optional.of(starter)));
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        browser = Browser.start(address);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,KEN,UGA,Kenya,Uganda", "390,PER,BOL,Peru,Bolivia"})
    void aVisitIsEnteredAndFound(int width, String home, String partner, String homeName, String partnerName)
            throws IOException {
        Page page = browser.open(width, "/calendar");
        browser.check(page);
        assertThat(page.locator("#soon").textContent()).contains("Nothing is known");
        aDepartment(page, width);
        aVisit(page, width, home, partner);
        page.navigate(address + "/calendar?what=visit&home=" + home + "&month=2019-01");
        assertThat(page.locator("#months").textContent())
                .contains("Visit " + width)
                .contains("May 2019");
        browser.check(page);
        page.navigate(address + "/" + home + "/" + partner);
        page.locator("#pair-dates h2").waitFor();
        assertThat(dates(page)).contains("Last visit, %s to %s".formatted(homeName, partnerName));
        assertThat(page.locator("#pair-dates dd").first().textContent())
                .contains("Visit " + width)
                .contains("days ago");
        page.navigate(address + "/" + partner + "/" + home);
        page.locator("#pair-dates h2").waitFor();
        assertThat(page.locator("#pair-dates dd").first().textContent()).contains("not known");
        assertThat(page.locator("#pair-dates dd").nth(1).textContent()).contains("Visit " + width);
        browser.check(page);
        domesticAndShared(page, width, home, partner);
    }

    private static String dates(Page page) {
        return Objects.requireNonNull(page.locator("#pair-dates").textContent());
    }

    private void aDepartment(Page page, int width) {
        page.navigate(address + "/desk/department/new");
        page.locator("input[name=name]").fill("Protocol " + width);
        page.locator("form.desk button[type=submit]").first().click();
    }

    private void aVisit(Page page, int width, String home, String partner) throws IOException {
        page.navigate(address + "/desk/occasion/new");
        browser.check(page);
        page.locator("select[name=kind]").selectOption("visit");
        type(page, "title", "Visit " + width);
        type(page, "begins", "2019-05-02");
        type(page, "ends", "2019-05-03");
        page.locator("select[name=state]").selectOption("confirmed");
        page.locator("select[name=guest]").selectOption(home);
        page.locator("select[name=host]").selectOption(partner);
        page.locator("select[name=office]").selectOption("foreign_minister");
        page.locator("input[name=revision]").fill("0");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel("Protocol " + width));
        page.locator("form.desk button[type=submit]").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(java.util.regex.Pattern.compile(".*/desk/occasion/(?!new).+"));
        browser.check(page);
    }

    private static void type(Page page, String name, String text) {
        page.locator("input[name=" + name + "]").focus();
        page.keyboard().type(text);
    }

    private void domesticAndShared(Page page, int width, String home, String partner) throws IOException {
        page.navigate(address + "/%s/%s/domestic".formatted(home, partner));
        page.locator("#domestic ol").waitFor();
        Browser.drawn(page);
        assertThat(page.locator("#domestic ol").textContent()).contains("Visit " + width);
        assertThat(page.locator("#outlook").textContent()).contains("not known");
        browser.check(page);
        page.navigate(address + "/%s/%s/shared".formatted(home, partner));
        assertThat(page.locator("#seen_from_partner").textContent()).contains("not known");
        assertThat(page.locator("#neighbours tbody tr").count()).isPositive();
        browser.check(page);
    }
}
