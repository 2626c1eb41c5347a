package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.comity.server.world.LiveWorlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A claim is typed with a slip, mended by the link to the nearest one, and answered; the same for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimWalkTest {
    private static final String CLAIM = "unvotes.agreement(PER, neighbours) in 2012 is the highest since 2005";

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;
    private Browser browser;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), LiveWorlds.open(home, Optional.of(starter)));
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        assertThat(get("/claim?q=" + encoded(CLAIM)).statusCode()).isEqualTo(200);
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
        client.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aSlipIsMendedAndTheClaimAnsweredByKeyboardAlone(int width) throws IOException {
        Page page = browser.open(width, "/claim");
        browser.check(page);
        page.locator("main input[name=q]").focus();
        page.keyboard().type(CLAIM.replace("highest", "hihgest"));
        page.keyboard().press("Enter");
        page.locator("pre.quote").waitFor();
        assertThat(page.locator("pre.quote").innerText()).contains("^^^^^^^");
        page.locator("[role=alert] a").focus();
        page.keyboard().press("Enter");
        page.locator("#chart-claim").waitFor();
        Browser.drawn(page);
        browser.check(page);
        assertThat(page.locator("main h2").first().innerText()).contains("since 2005");
    }

    @Test
    void programsGetTheFindingOrThePlaceOfTheMistakeAndTheNearestClaim() throws Exception {
        HttpResponse<String> answer = get("/api/v1/claim?q=" + encoded(CLAIM));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("comity claim 'unvotes.agreement(PER, neighbours of each year, mean)");
        HttpResponse<String> wrong = get("/api/v1/claim?q=" + encoded(CLAIM.replace("highest", "hihgest")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"nearest\":\"unvotes.agreement(PER").contains("\"code\":\"bad-claim\"");
        assertThat(get("/claim.csv?table=by_year&q=" + encoded(CLAIM)).body()).startsWith("year,subject,role,value");
        assertThat(get("/claim.csv?q=nonsense").statusCode()).isEqualTo(400);
    }
}
