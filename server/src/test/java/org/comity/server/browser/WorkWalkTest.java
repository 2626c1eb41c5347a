package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.server.toy.Temporary;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The papers of the work in Chromium, on a desk and on a phone: options compared, a text published, corrected and
 * withdrawn, a comment, and the handover pack printed with its mark on every page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkWalkTest {
    @SuppressWarnings("NullAway.Init") // set before all
    private ToyServer server;

    @SuppressWarnings("NullAway.Init") // set before all
    private Browser browser;

    @BeforeAll
    void start() {
        server = ToyServer.start();
        browser = Browser.start(server.address());
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void papersFromTheFirstWordToThePublic(int width) throws IOException {
        Page page = browser.open(width, "/departments");
        String department = "Trade " + width;
        add(page, "department", "name", department);
        page.waitForURL(Pattern.compile(".*/departments/.*"));
        Browser.drawn(page);
        add(page, "post?department=" + last(page), "title", "Head of border section " + width);
        page.waitForURL(Pattern.compile(".*/departments/.*"));
        Browser.drawn(page);
        browser.check(page);
        shot(page, "department", width);
        String post = page.locator("a[href*='/handover']").getAttribute("href");
        for (int i = 0; i < 3; i++) { // so that the pack runs over pages
            add(
                    page,
                    "measure",
                    "title",
                    "Crossing %d of %d".formatted(i, width),
                    "step",
                    "proposed",
                    "owner",
                    department,
                    "post",
                    width);
            page.waitForURL(Pattern.compile(".*/plan/.*"));
        }
        String measure = page.url();
        browser.check(page);
        shot(page, "measure", width);
        options(page, width);
        page.navigate(measure);
        explainer(page, department, width);
        page.navigate(measure);
        comment(page);
        handover(page, post, width);
        for (String path : new String[] {"/desk/mine", "/desk/options", "/desk/explainers", "/desk/lessons"}) {
            page.navigate(server.address() + path);
            browser.check(page);
        }
    }

    private static String last(Page page) {
        String url = page.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Fills the form of a kind of record; each field is named, then its text, or the label that is chosen. */
    private void add(Page page, String kind, Object... fields) throws IOException {
        page.navigate(server.address() + "/desk/" + kind.replaceFirst("(\\?|$)", "/new$1"));
        for (int i = 0; i < fields.length; i += 2) {
            String name = "[name=" + fields[i] + "]";
            String value = String.valueOf(fields[i + 1]);
            if (page.locator("form.desk select" + name).count() > 0) {
                String label = page.locator("form.desk select" + name + " option").allTextContents().stream()
                        .filter(text -> text.contains(value))
                        .findFirst()
                        .orElseThrow();
                page.locator("form.desk select" + name).selectOption(new SelectOption().setLabel(label));
            } else {
                page.locator("form.desk " + name).fill(value);
            }
        }
        browser.check(page);
        page.locator("form.desk button[type=submit]").first().click();
    }

    private void options(Page page, int width) throws IOException {
        page.locator("#papers a[href*='/desk/options_table/new']").click();
        page.locator("input[name=title]").fill("Which crossing first");
        page.locator("textarea[name=question]").fill("Where should the first post stand?");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel("Trade " + width));
        page.locator("form.desk button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/desk/options_table/.*"));
        String table = last(page);
        for (String title : new String[] {"Bridge", "Ferry", "Road"}) {
            add(page, "option?optionsTable=" + table, "title", title);
        }
        add(
                page,
                "criterion?optionsTable=" + table,
                "title",
                "Cost",
                "weight",
                2,
                "unit",
                "USD millions",
                "side",
                "both");
        add(
                page,
                "criterion?optionsTable=" + table,
                "title",
                "Days saved",
                "weight",
                1,
                "unit",
                "days",
                "side",
                "home");
        page.navigate(server.address() + "/desk/options_table/" + table);
        int inputs = page.locator("#scores input[name^='expected']").count();
        assertThat(inputs).isEqualTo(6);
        for (int i = 0; i < inputs - 1; i++) { // the last is left: nobody knows it
            page.locator("#scores input[name^='expected']").nth(i).fill(String.valueOf(10 + 7 * i % 20));
            page.locator("#scores input[name^='low']").nth(i).fill("8");
            page.locator("#scores input[name^='high']").nth(i).fill("40");
        }
        page.locator("#scores button").click();
        page.waitForURL(Pattern.compile(".*/desk/options_table/.*"));
        Browser.drawn(page);
        browser.check(page);
        shot(page, "options", width);
        assertThat(page.locator("figure.chart").count()).isEqualTo(3);
        assertThat(page.locator("main table").first().locator("tbody tr").count())
                .isEqualTo(9);
    }

    private void explainer(Page page, String department, int width) throws IOException {
        page.locator("#papers a[href*='/desk/explainer/new']").click();
        page.locator("input[name=title]").fill("Why a crossing");
        page.locator("textarea[name=text]").fill("It saves a day.\n\nIt costs less than a ferry.");
        page.locator("textarea[name=sources]").fill("Survey of 2026, https://example.org/survey");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel(department));
        page.locator("form.desk button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/desk/explainer/.*"));
        browser.check(page);
        String explainer = last(page);
        publish(page, width);
        assertThat(page.locator("main").textContent())
                .contains("It costs less than a ferry.")
                .contains("Approved on");
        assertThat(page.locator("p.mark").count())
                .as("no handling mark on what is public")
                .isZero();
        add(page, "correction?explainer=" + explainer, "dated", "2030-01-02", "text", "It saves half a day.");
        page.waitForURL(Pattern.compile(".*/desk/explainer/.*"));
        publish(page, width);
        assertThat(page.locator("main").textContent()).contains("It saves half a day.", "2030-01-02");
        shot(page, "public", width);
        page.navigate(server.address() + "/public");
        browser.check(page);
        page.navigate(server.address() + "/desk/explainer/" + explainer + "/publish");
        page.locator("form[action$='/withdraw'] button").click();
        page.locator("p.age").waitFor();
        assertThat(page.locator("p.age").textContent()).contains("Nothing of it is public");
    }

    private void publish(Page page, int width) throws IOException {
        page.locator("a[href$='/publish']").click();
        browser.check(page);
        shot(page, "preview", width);
        page.locator("form[action$='/publish'] button").click();
        page.waitForURL(Pattern.compile(".*/public/explainers/.*"));
        browser.check(page);
    }

    private void comment(Page page) throws IOException {
        page.locator("#talk textarea").fill("Ask the border service first.");
        page.locator("#talk form.desk button").click();
        page.locator("#talk li").first().waitFor();
        assertThat(page.locator("#talk").textContent()).contains("Ask the border service first.");
        browser.check(page);
    }

    /** The file opens without this server, and each printed page has the mark at its head and at its foot. */
    private void handover(Page page, String post, int width) throws IOException {
        page.navigate(server.address() + post);
        browser.check(page);
        shot(page, "handover", width);
        assertThat(page.locator("main").textContent()).contains("Crossing 2 of " + width);
        Path folder = Temporary.folder("comity-handover");
        Path file = folder.resolve("handover.html");
        var saved = page.waitForDownload(
                () -> page.locator("a[href*='handover.html']").click());
        saved.saveAs(file);
        Page print = browser.file(Files.readString(file));
        Path pdf = folder.resolve("handover.pdf");
        print.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        print.close();
        if (System.getProperty("comity.shots") != null) {
            Files.copy(
                    pdf,
                    Path.of(System.getProperty("comity.shots"), "handover-" + width + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Marks.onPages(pdf, "INTERNAL"))
                .as("the mark twice on each page")
                .hasSizeGreaterThan(1)
                .allMatch(count -> count == 2);
    }

    private static void shot(Page page, String name, int width) {
        String folder = System.getProperty("comity.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
