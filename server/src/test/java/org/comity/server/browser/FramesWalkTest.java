package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Frames on the starter pack: explained, a copy changed and saved by keyboard alone, compared, and what is wrong said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramesWalkTest {
    private static final String COMPARED = "/frames/compare?before=neighbourhood&frame=connectivity&home=PER&year=2014";
    private static final double PATIENT = 120_000;
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
        for (String path : List.of("/frames", "/frames/neighbourhood", "/frames/edit", COMPARED)) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200); // what is cold at first is warm for the browser
        }
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"1280,my-wide", "390,my-narrow"})
    void aCopyIsChangedCheckedSavedAndUsed(int width, String id) throws IOException {
        Page page = browser.open(width, "/frames");
        page.setDefaultNavigationTimeout(PATIENT); // a frame that is new has to be read over the years
        browser.check(page);
        page.locator("main h2 a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/frames/neighbourhood");
        browser.check(page);
        page.locator("main a[href*='/frames/edit']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/frames/edit?frame=neighbourhood");
        browser.check(page);
        page.locator("#edit input[name=id]").fill(id);
        page.locator("input[name='drop.trade']").focus();
        page.keyboard().press("Space");
        page.locator("input[name='weight.peaceful']").fill("3");
        page.locator("button[value=apply]").focus();
        page.keyboard().press("Enter");
        page.locator("main [role=status] strong").waitFor();
        assertThat(page.locator("input[name='weight.peaceful']").inputValue()).isEqualTo("3");
        browser.check(page);
        page.locator("button[value=save]").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/frames/" + id);
        browser.check(page);
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void twoFramesAreCompared(int width) throws IOException {
        Page page = browser.open(width, COMPARED);
        assertThat(page.locator("#h-moves").isVisible()).isTrue();
        browser.check(page);
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void weightsAreMovedOnThePageOfAHome(int width) throws IOException {
        Page page = browser.open(width, "/PER?year=2014");
        page.setDefaultTimeout(PATIENT);
        String before = page.locator("#neighbours table").innerText();
        page.locator("#w-peaceful").fill("9");
        page.keyboard().press("Tab");
        page.waitForURL("**/PER?year=2014&frame=neighbourhood%40peaceful:9");
        page.locator("a[href*='neighbourhood@peaceful:9.yaml']").waitFor();
        assertThat(page.locator("#w-peaceful").inputValue()).isEqualTo("9");
        assertThat(page.locator("#neighbours table").innerText()).isNotEqualTo(before);
        browser.check(page);
    }

    @Test
    void weightsStandInTheAddress() throws Exception {
        HttpResponse<String> moved = get("/PER?year=2014&weight.peaceful=3&weight.secure=1");
        assertThat(moved.statusCode()).isEqualTo(302);
        String to = moved.headers().firstValue("Location").orElseThrow();
        assertThat(to).endsWith("/PER?year=2014&frame=neighbourhood%40peaceful:3");
        assertThat(get("/PER?year=2014&frame=neighbourhood%40peaceful:3").body())
                .contains("comity assess PER --year 2014 --rule land+sea:400 --frame neighbourhood@peaceful:3");
        assertThat(get("/frames/neighbourhood@peaceful:3.yaml").body()).startsWith("id: my-neighbourhood");
        assertThat(get("/PER?weight.peaceful=much").body()).contains("A weight must be a number above 0");
        assertThat(get("/PER?frame=neighbourhood%40peace:3").statusCode()).isEqualTo(400);
    }

    @Test
    void weightsInTheAddressAreKeptByTheFormAndKnownEverywhere() throws Exception {
        String small = "neighbourhood@peaceful:0.0005,trade:2";
        HttpResponse<String> moved =
                get("/PER?year=2014&frame=" + small + "&weight.peaceful=0.0005&weight.secure=2.5&weight.amicable=");
        assertThat(moved.headers().firstValue("Location").orElseThrow())
                .endsWith("frame=neighbourhood%40peaceful:0.0005,secure:2.5,trade:2");
        assertThat(get("/api/v1/frames/" + small).body()).contains("comity frames show " + small);
        assertThat(get("/frames/" + small).statusCode()).isEqualTo(200);
        assertThat(get("/frames/" + small + ".csv").body()).startsWith("goal,measure,label");
        assertThat(get("/frames/compare?before=neighbourhood&frame=" + small).body())
                .contains("<option value=\"" + small + "\" selected=\"selected\">Other weights: Neighbourhood");
    }

    @Test
    void aFrameAndAComparisonAreFilesAndAnInterface() throws Exception {
        HttpResponse<String> yaml = get("/frames/sdg17.yaml");
        assertThat(yaml.body()).startsWith("id: sdg17");
        assertThat(get("/frames/sdg17.csv").body()).startsWith("goal,measure,label,side,indicator,unit,source");
        assertThat(get(COMPARED.replace("compare?", "compare.csv?")).body()).startsWith("partner,score_before,");
        assertThat(get("/api/v1/frames/sdg17").body()).contains("comity frames show sdg17");
        assertThat(get("/api/v1" + COMPARED).body()).contains("comity frames compare neighbourhood connectivity");
        assertThat(get("/frames/none").body()).contains("there are neighbourhood, connectivity, sdg17");
        assertThat(get("/frames/none").statusCode()).isEqualTo(404);
    }
}
