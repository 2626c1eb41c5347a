package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what is reported of a pair: coverage, counts, changes, outlook and its record, the events, the instruments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsWalkTest {
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

    /** The part is put in place of itself when it comes: what is scrolled to may be gone a moment later. */
    private static void reach(Page page, String part, String inside) {
        page.locator(part).evaluate("part => part.scrollIntoView()");
        page.locator(part + " " + inside).first().waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromCoverageToTheEventsOfAMonth(int width) throws IOException {
        Page page = browser.open(width, "/BRA/PER/events");
        reach(page, "#changes", "table");
        reach(page, "#outlook", "#own-record");
        Browser.drawn(page);
        browser.check(page);
        page.locator("select[name=source]").selectOption("toy-events");
        page.locator("form.switches button").first().click();
        page.locator("#counts summary").click();
        page.locator("#counts td a[href*='/list']").first().click();
        assertThat(page.url()).contains("/BRA/PER/events/list?source=toy-events&from=2015-12-01");
        browser.check(page);
        page.locator("a[rel=next]").click();
        page.locator("a[rel=alternate]").click();
        assertThat(page.url()).contains("/PER/BRA/events/list");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromThePairToItsInstruments(int width) throws IOException {
        Page page = browser.open(width, "/VNM/LAO");
        reach(page, "#reported", ".cite");
        reach(page, "#ties", "a[href*='/instruments']");
        page.locator("#ties a[href*='/instruments']").click();
        browser.check(page);
        assertThat(page.locator("main").textContent()).contains("not listed");
    }
}
