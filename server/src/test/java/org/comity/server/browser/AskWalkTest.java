package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.comity.server.world.LiveWorlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** From a question to a printed, cited figure on the starter pack, by keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskWalkTest {
    private static final int MOST_TABS = 60;

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
        tabTo(page, "button.print");
        assertThat(page.locator("button.print").isVisible()).isTrue();
        chromium.check(page);
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
