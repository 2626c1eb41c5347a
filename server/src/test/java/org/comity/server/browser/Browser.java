package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Chromium with a watch on it: anything on the console, any failed answer, and any request that leaves this machine is
 * remembered, and fails the test that asks.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String STILL =
            "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')";

    private static final String VIOLATIONS = """
        async () => {
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return result.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '));
        }\
        """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    private Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    /** Starts Chromium; without one the test is skipped for all to see, and with CI=true it fails. */
    static Browser start(String address) {
        if (!Files.isExecutable(CHROMIUM)) {
            String sentence = "There is no %s: pages were not tested in a browser.".formatted(CHROMIUM);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(sentence);
            }
            return abort(sentence);
        }
        return new Browser(address);
    }

    /** A new window of that width. */
    Page open(int width, String path) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(message -> faults.add("console: " + message.type() + " " + message.text()));
        page.onPageError(error -> faults.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                faults.add("external request: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add("answer %d: %s".formatted(response.status(), response.url()));
            }
        });
        page.navigate(address + path);
        return page;
    }

    /** A page of a file alone: nothing is asked for outside it, or the test fails. */
    Page file(String html) {
        Page page = chromium.newContext().newPage();
        page.onRequest(request -> faults.add("external request: " + request.url()));
        page.setContent(html);
        return page;
    }

    /** Forgets failed answers that the test brought about, as {@code answer 409}, and what the console says of them. */
    void forgive(String answer) {
        String status = answer.replaceAll("\\D", "");
        faults.removeIf(fault -> fault.startsWith(answer)
                || (fault.startsWith("console: error Failed to load resource") && fault.contains(status)));
    }

    /** Scrolls through the page so that its charts are drawn, and waits until each is. */
    static void drawn(Page page) {
        for (var chart : page.locator("[data-chart]").all()) {
            chart.scrollIntoViewIfNeeded();
            chart.locator("svg.marks, .wait").first().waitFor();
            chart.locator("svg.marks").waitFor();
        }
        page.evaluate("() => window.scrollTo(0, 0)");
    }

    /** Fails on anything on the console, any failed or external request, and any violation that axe-core finds. */
    void check(Page page) throws IOException {
        page.waitForFunction(STILL); // what is being fetched is shown paler until it has come
        page.evaluate(Files.readString(axe()));
        List<?> violations = (List<?>) Objects.requireNonNull(page.evaluate(VIOLATIONS));
        assertThat(violations).as("axe-core on %s", page.url()).isEmpty();
        assertThat(faults).as("faults on %s", page.url()).isEmpty();
        Object wide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide)
                .as("sideways scrolling of the whole page %s", page.url())
                .isEqualTo(0);
    }

    private static Path axe() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("comity.root"), "comity.root"));
        return root.resolve("workbench/node_modules/axe-core/axe.min.js");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
