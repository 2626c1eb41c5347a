package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.comity.server.world.LiveWorlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** From a question to a printed, cited figure on the starter pack, by keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskWalkTest {
    private static final int MOST_TABS = 60;
    private static final double PATIENCE = 180_000; // milliseconds

    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Browser browser;

    @BeforeAll
    void start(@TempDir Path home) {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        ConfigurableApplicationContext started = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
        context = started;
        browser = Browser.start("http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port"));
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

    /** The box, Enter; the id beside the figure, Enter; Print: three steps. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aQuestionBecomesACitedFigureByKeyboardAlone(int width) throws IOException {
        Browser chromium = Objects.requireNonNull(browser);
        Page page = chromium.open(width, "/");
        tabTo(page, "#q");
        page.keyboard().type("gdp bolivia 2010");
        page.keyboard().press("Enter");
        page.waitForURL("**/figures?**home=BOL**");
        Browser.drawn(page);
        assertThat(page.locator(".headlines b").first().innerText()).startsWith("19,649,");
        chromium.check(page);
        tabTo(page, ".headlines a.cite");
        page.keyboard().press("Enter");
        page.waitForURL("**/cite/**");
        assertThat(page.locator("#footnote").innerText()).contains("World Bank", "Bolivia");
        assertThat(page.locator("#bibtex").innerText()).startsWith("@misc{comity-");
        page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }");
        tabTo(page, "button.print");
        page.keyboard().press("Enter");
        page.waitForSelector("body[data-printed]");
        chromium.check(page);
    }

    /** A spreadsheet gets all digits of the file, not those that the page shows. */
    @Test
    void aTableIsCopiedToTheClipboard() {
        Page page =
                Objects.requireNonNull(browser).open(1280, "/figures?indicator=wdi.gdp_usd&home=BOL&from=2010&to=2011");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("details .copy button").first().click();
        page.waitForSelector("details .copy [role=status]:not(:empty)");
        String copied = page.evaluate("navigator.clipboard.readText()").toString();
        assertThat(copied.lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).contains("home\tpartner"));
        assertThat(copied).contains("\t19649723722.103386\t").contains("BOL\tNA\t");
    }

    /** R and Stata read the table by the address that the page gives them; here it is fetched as they do. */
    @Test
    void theSnippetsNameAnAddressThatIsATable() throws Exception {
        Page page =
                Objects.requireNonNull(browser).open(1280, "/figures?indicator=wdi.gdp_usd&home=BOL&from=2010&to=2011");
        List<String> snippets = page.locator(".snippets pre").allTextContents();
        assertThat(snippets.getFirst()).startsWith("figures <- read.csv(\"http");
        assertThat(snippets.getLast()).startsWith("import delimited \"http");
        for (String snippet : snippets) {
            String address = snippet.substring(snippet.indexOf('"') + 1, snippet.lastIndexOf('"'));
            assertThat(page.request().get(address).text().lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("indicator,"));
        }
        Path r = Path.of("/usr/bin/Rscript");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(r).isExecutable();
        }
        assumeTrue(Files.isExecutable(r), "R is not installed: its snippet is not run, only its address read.");
        Process process = new ProcessBuilder(
                        r.toString(),
                        "-e",
                        snippets.getFirst(),
                        "-e",
                        "cat(nrow(figures), sprintf('%.1f', figures$value[1]))")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("2 19649723722.1");
    }

    /** The pair's page shows the id of each figure, which leads to how it is cited and checked. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyFigureOfAPairHasItsId(int width) throws IOException {
        Browser chromium = Objects.requireNonNull(browser);
        Page page = chromium.open(width, "/");
        String pairPage =
                page.url() + "BOL/PER"; // asked for first, because the first assessment of a store takes its time
        assertThat(page.request()
                        .get(pairPage, RequestOptions.create().setTimeout(PATIENCE))
                        .ok())
                .isTrue();
        page.navigate(pairPage);
        page.locator("#pair-figures").scrollIntoViewIfNeeded();
        page.waitForSelector("#pair-figures a.cite", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        chromium.check(page);
        String pair = page.locator("dl.how a code").first().innerText();
        assertThat(page.request()
                        .get(page.url().replace("/BOL/PER", "/api/v1/findings/" + pair + "/check"))
                        .text())
                .contains("\"same\":true");
        page.locator("#pair-figures a.cite").first().click();
        page.waitForURL("**/cite/**");
        assertThat(page.locator("#main").innerText()).contains("Same:");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aQuestionThatIsNotUnderstoodGetsTheNearest(int width) throws IOException {
        Browser chromium = Objects.requireNonNull(browser);
        Page page = chromium.open(width, "/search?q=refugees+kenya");
        chromium.check(page);
        page.locator("main li a").last().click();
        page.waitForURL("**/figures?indicator=**home=KEN**");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach %s.".formatted(selector));
    }
}
