package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
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
import java.util.regex.Pattern;
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

/** Side by side on the starter pack: a club's matrix by keyboard alone, homes and pairs beside others, files and mistakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClubWalkTest {
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
        for (String path : List.of("/KEN?with=PER,VNM", "/KEN/UGA?beside=TZA", "/club/EAC", "/club/ASEAN")) {
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
    @CsvSource({"1280,EAC", "390,ASEAN"})
    void aClubIsChosenAndTurnedIntoGapsByKeyboardAlone(int width, String club) throws IOException {
        Page page = browser.open(width, "/club");
        browser.check(page);
        page.locator("main a[href='/club/" + club + "']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/club/" + club);
        Browser.drawn(page);
        browser.check(page);
        page.locator("select[name=what]").selectOption("wdi.gdp_usd");
        page.locator("input[name=year]").focus();
        page.keyboard().type("2014");
        page.keyboard().press("Enter");
        page.locator("td.gap-0, td.gap-6").first().waitFor();
        Browser.drawn(page);
        browser.check(page);
        page.locator(".matrix td a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/[A-Z]{3}/[A-Z]{3}\\?.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "1280,'/KEN?with=PER,VNM',Kenya|Peru|Vietnam",
        "390,/KEN?with=PER,Kenya|Peru",
        "1280,/KEN/UGA?beside=TZA,Kenya → Uganda|Uganda → Kenya|Kenya → Tanzania|Tanzania → Kenya",
        "390,/UGA/KEN?beside=TZA,Uganda → Kenya|Kenya → Uganda|Uganda → Tanzania|Tanzania → Uganda"
    })
    void homesAndPairsStandBesideOthers(int width, String path, String heads) throws IOException {
        Page page = browser.open(width, path);
        assertThat(page.locator("table.beside thead a").allInnerTexts()).containsExactly(heads.split("\\|"));
        if (path.contains("beside")) {
            page.locator("#years").scrollIntoViewIfNeeded();
            page.locator("#years table").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        Browser.drawn(page);
        browser.check(page);
    }

    @Test
    void theFileHasTheRowsOfAllHomesAndOfAllPairs() throws Exception {
        String homes = get("/KEN.csv?with=UGA&year=2014").body();
        assertThat(homes.lines().filter(line -> line.startsWith("KEN,"))).isNotEmpty();
        assertThat(homes.lines().filter(line -> line.startsWith("UGA,"))).isNotEmpty();
        String alone = get("/UGA.csv?year=2014").body();
        assertThat(homes.lines().toList()).containsAll(alone.lines().toList());
        String pairs = get("/KEN/UGA.csv?beside=TZA&year=2014").body();
        assertThat(pairs.lines().skip(1).map(line -> line.substring(0, 7)))
                .containsExactly("KEN,UGA", "UGA,KEN", "KEN,TZA", "TZA,KEN");
    }

    @Test
    void aMatrixIsAFileAnInterfaceAndASavedFinding() throws Exception {
        assertThat(get("/club/EAC.csv?year=2014").body().lines().findFirst()).hasValue("home,BDI,KEN,RWA,TZA,UGA");
        assertThat(get("/club/EAC.csv?year=2014&table=cells").body()).contains("KEN,UGA,2014,");
        String json = get("/api/v1/clubs/EAC/matrix?year=2014").body();
        assertThat(json).contains("comity assess --club EAC");
        assertThat(get("/api/v1/clubs").body()).contains("\"ASEAN\"");
        String page = get("/club/EAC?year=2014").body();
        String id = page.replaceAll("(?s).*/cite/([a-z2-7]{10})\\.comity.*", "$1");
        assertThat(get("/cite/" + id + ".comity").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/club/ASAEN | maybe you want ASEAN",
                "/club/CHN,VNX | VNM (Vietnam)",
                "/club/EAC?what=peacefull | has no goal",
                "/club/EAC?on=2014-02-30 | A date is written",
                "/KEN?with=VNX | VNM (Vietnam)",
                "/KEN/UGA?beside=VNX | VNM (Vietnam)",
                "/KEN?with=UGA,TZA,PER,BRA,VNM,LAO,THA | At most 6"
            })
    void whatIsNotKnownIsOneSentence(String path, String says) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains(says);
    }
}
