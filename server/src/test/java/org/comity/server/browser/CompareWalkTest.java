package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
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

/** Two vintages are compared by the keyboard alone, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareWalkTest {
    private ConfigurableApplicationContext context;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        Path home = folder.resolve("home");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        for (int day = 1; day <= 2; day++) {
            Path file = Files.writeString(
                    folder.resolve("edition-" + day + ".csv"),
                    "Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\nx,KEN,2014,-1.%d,0.2,5,RuleofLaw\n"
                            .formatted(day));
            ImportOptions options = ImportOptions.DEFAULT.withReleased(LocalDate.of(2023, 1, day));
            Importer.run(FactStore.open(home), "wgi", List.of(file), options, Progress.SILENT);
        }
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
        browser = Browser.start("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
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
    @CsvSource({"1280,KEN", "390,PER"})
    void twoVintagesAreChosenAndCompared(int width, String home) throws IOException {
        Page page = browser.open(width, "/data/compare");
        browser.check(page);
        page.locator("select[name=what]").focus();
        page.keyboard().type("wgi");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("select[name=from]").waitFor();
        browser.check(page);
        page.locator("select[name=home]").selectOption(home);
        page.locator("input[name=year]").fill("2014");
        page.keyboard().press("Enter");
        page.locator("#h-cells").waitFor();
        assertThat(page.locator("main").textContent()).contains("revised").contains("Effect on scores");
        browser.check(page);
    }
}
