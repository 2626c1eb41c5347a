package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.ScenarioFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Four countries are chosen, an agreement is added, who gains is read and printed; another scenario stands beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioWalkTest {
    private static final String PATH = "/scenarios/trade";

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;
    private Browser browser;
    private String address = "";

    @BeforeAll
    void start(@TempDir Path home) {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), LiveWorlds.open(home, Optional.of(starter)));
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
        client.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void fourCountriesAndAnAgreementShowWhoGainsAndPrint() throws IOException {
        Page page = browser.open(1280, PATH);
        assertThat(page.locator("b.large").innerText()).isEqualTo("2006");
        browser.check(page);
        for (String code : List.of("CHN", "THA", "MYS", "IDN")) {
            page.locator("input[name=with][value=" + code + "]").focus();
            page.keyboard().press("Space");
        }
        page.locator("#answer").waitFor();
        assertThat(page.locator(".verdict h3").innerText()).contains("China, Indonesia, Malaysia, and Thailand");
        assertThat(page.locator(".verdict").innerText()).contains("of 200 draws", "Least gainer: China", "no revenue");
        assertThat(page.locator("#answer table").innerText()).contains("Thailand", "Malaysia");
        assertThat(page.locator(".notes").first().innerText()).contains("an agreement in force in 2006 already");
        assertThat(page.url()).contains("with=");
        Browser.drawn(page);
        browser.check(page);
        page.locator("a", new Page.LocatorOptions().setHasText("Keep this beside"))
                .click();
        page.locator("select[name=do]").selectOption("border");
        page.locator(".verdict h3", new Page.LocatorOptions().setHasText("Border costs"))
                .waitFor();
        assertThat(page.locator(".verdict").count()).isEqualTo(2);
        assertThat(page.locator("#answer table").innerText()).contains("welfare in 2");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("form.scenario").isVisible()).isFalse();
        assertThat(page.locator("b.large").isVisible()).isTrue();
        assertThat(page.pdf()).hasSizeGreaterThan(20_000);
    }

    @Test
    void onANarrowScreenAndWithoutScriptsTheAddressAloneAnswers() throws Exception {
        Page page = browser.open(390, PATH + "?with=KEN,TZA,ZAF&draws=100&phase=2");
        page.locator("#answer").waitFor();
        Browser.drawn(page);
        assertThat(page.locator("#chart-path").innerText()).contains("by year of the phase-in");
        assertThat(page.locator(".verdict .state").innerText()).isEqualTo("Cannot be told at this number of draws");
        assertThat(page.locator(".verdict").innerText()).contains("standard error");
        browser.check(page);
        String ticked = get(PATH + "?with=KEN&with=TZA&draws=0").body();
        assertThat(ticked)
                .contains("Agreement: Kenya and Tanzania", "All parties gain at the estimates; no draws were taken.");
    }

    @Test
    void filesAndProgramsGetTheSameAnswer() throws Exception {
        String asked = "?with=KEN,TZA&draws=0";
        assertThat(get(PATH + ".csv" + asked).body())
                .startsWith("country,party,welfare_pct,low,high,gains_in,real_gdp_pct")
                .isEqualTo(
                        get("/api/v1/scenarios/trade" + asked + "&format=csv").body());
        Scenario file = ScenarioFile.parse("f", get(PATH + ".yaml" + asked).body());
        assertThat(file.name()).isEqualTo("agreement KEN TZA");
        String map = get(PATH + "/charts/map.json" + asked).body();
        assertThat(map).contains("welfare, per cent", "claimed by more than one");
        assertThat(map).contains("\"text\":\"Kenya\"").doesNotContain("\"text\":\"Germany\"", "\"text\":\"DEU\"");
        assertThat(map).contains("Germany:");
        assertThat(get(PATH + "/charts/path.json" + asked).statusCode()).isEqualTo(404);
        assertThat(get(PATH + "/charts/path.json" + asked + "&phase=4").body())
                .contains("by year of the phase-in", "Kenya", "Tanzania");
        HttpResponse<String> wrong = get("/api/v1/scenarios/trade?with=KEN");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"code\":\"no-scenario\"", "Name at least two countries");
        HttpResponse<String> unknown = get(PATH + "?with=KEN,UGA&draws=0");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("role=\"alert\"", "No source that is held has the trade of UGA");
        assertThat(get(PATH + ".csv?with=KEN,TZA&effect=7").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/KEN/UGA/trade?format=csv").body())
                .startsWith("fact,home_value,home_year,partner_value");
    }
}
