package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.regex.Pattern;
import org.comity.server.sign.Guarded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From points to packages, to what is shelved, to a record that can be printed; on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagesWalkTest {
    private static final String SHARED = """
        title: Talks
        parties:
          PER: {name: Peru}
          BRA: {name: Brazil}
        issues:
          quota: {options: [small, large], returns: 2031-01-01}
          road: {kind: divisible}
        """;
    private static final String PERU = """
        reservation: 20
        values:
          quota: {small: 0, large: 40, shelved: 15}
          road: {whole: 30, shelved: 0}
        """;
    private static final String BRAZIL = """
        reservation: 20
        values:
          quota: {small: 40, large: 0, shelved: 15}
          road: {whole: 60, shelved: 0}
        """;

    private final Guarded guarded = Guarded.start();
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(guarded.server().address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromPointsToARecord(int width) throws IOException {
        Page page = browser.open(width, "/sign-in");
        page.locator("input[name=name]").fill("officer");
        page.locator("input[name=password]").fill(Guarded.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        String negotiation = aNegotiation(page);
        page.navigate(negotiation + "/packages");
        page.locator("#chart-gains svg").waitFor();
        assertThat(page.locator("#answer").textContent()).contains("quota = ");
        browser.check(page);
        movedPoints(page);
        shelving(page);
        aRecord(page, negotiation);
    }

    private String aNegotiation(Page page) throws IOException {
        page.navigate(guarded.server().address() + "/dialogue/negotiations/new");
        page.locator("input[name=title]").fill("Fish and road");
        page.locator("input[name=parties]").fill("PER, BRA");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel("Trade"));
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/dialogue/negotiations/[0-9A-Z]+$"));
        assertThat(page.locator("#shared textarea").inputValue()).contains("PER: {name: \"PER\"}", "issues:");
        page.locator("#shared textarea").fill(SHARED);
        page.locator("#shared button").click();
        page.locator("#history a", new Page.LocatorOptions().setHasText("Version 2"))
                .waitFor();
        enter(page, 0, PERU);
        enter(page, 1, BRAZIL);
        return page.url();
    }

    private static void enter(Page page, int place, String text) {
        page.locator("#entries textarea").nth(place).fill(text);
        page.locator("#entries button").nth(place).click();
        page.locator("#entries form")
                .nth(place)
                .locator("input[name=version][value='1']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#entries textarea").nth(place).inputValue()).isEqualTo(text);
    }

    /** The packages follow without a button, and nothing is kept. */
    private void movedPoints(Page page) throws IOException {
        String before = page.locator("#answer table").first().textContent();
        page.locator("input[name='points:PER:quota / large']").fill("many");
        page.locator("#answer .fault").waitFor();
        assertThat(page.locator("#answer .fault").textContent()).contains("quota / large must be a number (30)");
        page.locator("input[name='points:PER:quota / large']").fill("400");
        page.locator("#chart-gains svg").waitFor();
        assertThat(page.locator("#answer table").first().textContent()).isNotEqualTo(before);
        browser.check(page);
        page.reload();
        assertThat(page.locator("input[name='points:PER:quota / large']").inputValue())
                .isEqualTo("40");
    }

    /** With 20 points above no agreement for each, nothing needs to be shelved; with the quota worth little, it is. */
    private void shelving(Page page) throws IOException {
        page.locator("input[name='points:PER:quota / large']").fill("16");
        page.locator("input[name='points:BRA:quota / small']").fill("1");
        page.locator("select[name=shelve]").selectOption("min-count");
        page.locator("#caption-sets").waitFor();
        assertThat(page.locator("#answer").textContent()).contains("Smallest sets of issues to shelve");
        browser.check(page);
        page.reload();
    }

    private void aRecord(Page page, String negotiation) throws IOException {
        page.locator("#answer select[name=standard]").selectOption("UTILITARIAN");
        page.waitForResponse(
                response -> response.url().endsWith("/packages/agree"),
                () -> page.locator("#answer form button[type=submit]").click());
        page.waitForLoadState();
        page.navigate(negotiation + "/record");
        assertThat(page.locator("#agreed").textContent()).contains("quota", "road");
        assertThat(page.locator("#history").textContent()).contains("officer");
        browser.check(page);
        page.pdf();
    }
}
