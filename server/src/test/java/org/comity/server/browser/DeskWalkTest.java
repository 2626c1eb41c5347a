package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a communique to delivery, as an officer does it, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWalkTest {
    private static final String COMMUNIQUE = """
        Joint Communiqué of the Republic of Peru and the Federative Republic of Brazil

        1. The two sides reviewed the progress made since the last meeting and expressed satisfaction with it.

        2. The Parties will open the one-stop border post at Assis by 31 March 2031.

        3. Peru shall reduce the waiting time of lorries to six hours by 31 December 2031.

        4. Brazil will publish flood forecasts for the basin by 30 June 2031.

        5. The two sides hope to deepen cultural exchange in the years ahead.

        6. Peru and Brazil will train 200 customs officers by 31 December 2031.
        """;
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
    void fromATextToDelivery(int width) throws IOException {
        String department = "Trade " + width;
        Page page = browser.open(width, "/departments");
        aDepartmentWithAPost(page, department);
        threeCommitments(page, department, width);
        anOwner(page, department);
        theLoad(page, department);
        delivered(page);
        theStatus(page);
    }

    private void aDepartmentWithAPost(Page page, String name) throws IOException {
        page.navigate(server.address() + "/desk/department/new");
        browser.check(page);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=capacityDays]").fill("20");
        save(page);
        assertThat(page.locator("h1").textContent()).isEqualTo(name);
        page.locator("#post a.add").click();
        page.locator("input[name=title]").fill("Head of border section");
        page.locator("input[name=contact]").fill("border@trade.example");
        save(page);
        browser.check(page);
    }

    private void threeCommitments(Page page, String department, int width) throws IOException {
        page.navigate(server.address() + "/plan/texts");
        page.locator("input[name=title]").fill("Joint communiqué");
        page.locator("input[name=source]").fill("Joint communiqué, 1 October 2030, https://example.org/1");
        page.locator("input[name=published]").fill("2030-10-01");
        page.locator("select[name=home]").selectOption("PER");
        page.locator("select[name=partner]").selectOption("BRA");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel(department));
        page.locator("textarea[name=text]").fill(COMMUNIQUE + "Done at " + width + " o'clock.\n");
        browser.check(page);
        page.locator("form.desk button").click();
        browser.check(page);
        assertThat(page.locator("article.candidate blockquote").first().textContent())
                .contains("one-stop border post");
        for (int accepted = 1; accepted <= 3; accepted++) {
            page.locator("article.candidate button[value=accept]").first().click();
            page.locator("p.age", has(accepted + " accepted")).waitFor();
        }
        page.locator("article.candidate button[value=refuse]").first().click();
        int refused = width == 1280 ? 1 : 2; // what was refused in the first walk stays refused in the second
        page.locator("p.age", has("3 accepted, %d refused".formatted(refused))).waitFor();
        browser.check(page);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void anOwner(Page page, String department) throws IOException {
        page.navigate(server.address() + "/plan?q=border+post");
        browser.check(page);
        page.locator("tr", has(department)).locator("th a").click();
        browser.check(page);
        page.locator("a", has("edit")).first().click();
        browser.check(page);
        page.locator("select[name=post]").selectOption(new SelectOption().setLabel("Head of border section"));
        page.locator("input[name=effortDays]").fill("90");
        page.locator("input[name=due]").fill("2031-03-31");
        save(page);
        assertThat(page.locator("main dl").textContent()).contains("Head of border section");
    }

    /** The department's load, with its chart and the table behind it; the measure is there. */
    private void theLoad(Page page, String department) throws IOException {
        String measure = page.url();
        page.locator("main dl a", has(department)).click();
        page.waitForURL(Pattern.compile(".*/departments/.*"));
        Browser.drawn(page);
        browser.check(page);
        assertThat(page.locator("main table").first().locator("tbody tr").count())
                .isEqualTo(12);
        assertThat(page.locator("main table").first().locator("tbody tr").nth(1).textContent())
                .doesNotContain("0.0 %");
        assertThat(page.locator("main").textContent()).contains("2 open measures have no effort");
        page.navigate(measure);
    }

    private void delivered(Page page) throws IOException {
        for (String step : new String[] {"agreed", "in_delivery", "delivered"}) {
            page.locator("input[value=" + step + "]").check();
            page.locator("input[name=source]").fill("Gazette 12, https://example.org/12");
            page.locator("form[action$='/step'] button").click();
            page.locator(".state." + step).waitFor();
        }
        browser.check(page);
        assertThat(page.locator("#evidence").textContent()).contains("Gazette 12");
        assertThat(page.locator("#history").textContent()).contains("delivered");
    }

    private void theStatus(Page page) throws IOException {
        page.navigate(server.address() + "/plan/status");
        browser.check(page);
        assertThat(page.locator("table.counts tr.certain").textContent()).contains("delivered");
        assertThat(page.locator("p.mark").allTextContents()).containsExactly("Internal", "Internal");
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
                        .matcher(pdf)
                        .results()
                        .count())
                .as("A4 pages of the status")
                .isEqualTo(1);
        for (String path : new String[] {"/plan", "/plan?view=board", "/plan?view=gantt", "/audit"}) {
            page.navigate(server.address() + path);
            Browser.drawn(page);
            browser.check(page);
        }
    }

    /** A line of the list of changes is followed, taken note of, and turned into a measure. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromAChangeToAMeasure(int width) throws IOException {
        String home = width == 1280 ? "BRA" : "VNM"; // a line that is followed is not followed twice
        Page page = browser.open(width, "/" + home + "/changes");
        browser.check(page);
        assertThat(page.locator("table.told tbody tr").count()).isEqualTo(2);
        page.locator("select[name=what]").selectOption("score");
        page.locator("form.switches button").click();
        page.locator("h2", has("1 line shown of 2")).waitFor();
        page.navigate(server.address() + "/" + home + "/changes/digest?since=2015-01-01");
        browser.check(page);
        page.navigate(server.address() + "/desk/department/new");
        page.locator("input[name=name]").fill("Press " + width);
        save(page);
        page.navigate(server.address() + "/desk/changes/" + home);
        page.locator("table.told summary").first().click();
        browser.check(page);
        page.locator("table.told form.follow select[name=owner]").first().selectOption("Press " + width);
        page.locator("table.told form.follow button").first().click();
        page.locator("button[value=acknowledged]").click();
        page.locator(".state.acknowledged").waitFor();
        browser.check(page);
        page.locator("#task button").click();
        assertThat(page.locator("main dl").textContent()).contains("From the change", "Toy reports rose");
        browser.check(page);
    }

    private static void save(Page page) {
        page.locator("form.desk button[type=submit]").first().click();
    }
}
