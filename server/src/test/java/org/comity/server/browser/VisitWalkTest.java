package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.comity.server.world.LiveWorlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** From the button on the page of a pair to the printed pack, and the same over REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitWalkTest {
    private ConfigurableApplicationContext context;
    private Browser browser;
    private String address;

    @BeforeAll
    void start(@TempDir Path home) {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
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

    @Test
    void oneClickFromThePairToThePackThatPrintsOnItsPages() throws IOException {
        for (int width : new int[] {1280, 390}) {
            Page page = browser.open(width, "/KEN/UGA");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Visit pack"))
                    .click();
            page.locator("#figures-head")
                    .waitFor(new Locator.WaitForOptions()
                            .setTimeout(120_000)); // ten figures are read again from their files
            assertThat(page.locator("main").textContent()).contains("not known", "10 of 10 were made again");
            browser.check(page);
            try (PDDocument print = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertThat(print.getNumberOfPages()).isLessThanOrEqualTo(2);
            }
        }
        Page inside = browser.open(1280, "/desk/visit/PER/BOL?on=2026-12-01&pages=1");
        assertThat(inside.locator("main").textContent()).contains("the ledger holds no dated open promise");
        browser.check(inside);
    }

    @Test
    void thePackIsThereOverRestAndRefusesWhatCannotBeMeant() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> pack = get(client, "/api/v1/VNM/LAO/visit?on=2026-12-01&pages=1");
            assertThat(pack.statusCode()).isEqualTo(200);
            assertThat(pack.body()).contains("\"sections\"", "\"findings\"", "\"not_known\"");
            assertThat(get(client, "/KEN/UGA/visit?pages=0").statusCode()).isEqualTo(400);
            assertThat(get(client, "/KEN/UGA/visit?on=soon").statusCode()).isEqualTo(400);
            assertThat(get(client, "/KEN/KEN/visit").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
