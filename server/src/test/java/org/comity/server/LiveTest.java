package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.stream.Stream;
import org.comity.server.world.LiveWorlds;
import org.comity.workbench.cite.SavedFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The server on a real store: the starter pack goes into an empty one, and what comes later is seen while serving. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTest {
    private static final String LATE = "wgi"; // the source that comes while the server serves
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path home;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path later;

    private @Nullable ConfigurableApplicationContext context;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        home = folder.resolve("home");
        later = Files.createDirectories(folder.resolve("later"));
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        Files.move(home.resolve("facts").resolve(LATE), later.resolve(LATE));
        Files.writeString(home.resolve("names.yaml"), "rename: {UGA: Ouganda}\nexclude: [ATA]\n");
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
    }

    @AfterAll
    void stop() {
        if (context != null) {
            context.close();
        }
        client.close();
    }

    @Test
    void aQuestionInWordsLandsOnAFigureThatCanBeCitedCheckedAndSaved() throws Exception {
        String page = get("/figures?indicator=wdi.gdp_usd&home=PER&from=2010&to=2010&q=gdp+peru+2010");
        var cited = Pattern.compile("class=\"cite\" href=\"(/cite/([a-z2-7]{10}))\"")
                .matcher(page);
        assertThat(cited.find()).as("an id beside the figure").isTrue();
        assertThat(page).contains("<dl class=\"headlines\">", "read.csv(", "import delimited");
        String id = cited.group(2);
        assertThat(get(cited.group(1)))
                .contains("Same: " + id, "@misc{comity-" + id, "Comity, finding " + id, "/cite/" + id + ".csv");
        assertThat(get("/cite/" + id + ".csv")).contains("wdi.gdp_usd,PER");
        assertThat(get("/api/v1/findings/" + id)).contains("\"id\":\"" + id + "\"");
        assertThat(get("/api/v1/findings/" + id + "/check")).contains("\"same\":true");
        Path saved = Files.writeString(later.resolve("gdp.comity"), get("/cite/" + id + ".comity"));
        assertThat(SavedFinding.read(saved).faults()).isEmpty();
        assertThat(SavedFinding.read(saved).finding().id()).isEqualTo(id);
    }

    @Test
    void aHomeStandsOnFiguresOfTheStarterPack() throws Exception {
        String page = get("/KEN");
        assertThat(page).contains("Figures to ").contains("Tanzania").contains("Comity takes no position");
        assertThat(Pattern.compile("<td class=\"wide\">")
                        .matcher(page)
                        .results()
                        .count())
                .isGreaterThan(3);
        assertThat(get("/KEN.csv").lines().findFirst().orElseThrow())
                .startsWith("home,partner,year,score,low,high,rank,observed_share,peaceful,");
        assertThat(get("/api/v1/BRA/URY/explain")).contains("\"lineage\":{\"source\":");
    }

    /** Without roll calls the page shows the agreement of ten years, the last one included. */
    @Test
    void votesWithoutRollCallsAreShownForTenYears() throws Exception {
        List<String> years = Pattern.compile("<td[^>]*><span>(20\\d\\d)</span>")
                .matcher(get("/KEN/UGA/votes?year=2014"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(years)
                .containsExactly("2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012", "2013", "2014");
    }

    /** The starter pack has no dated ties: they are not known, and it is no use to load it again. */
    @Test
    void tiesOfWhichNoSourceIsHeldAreNotKnownAndEachSourceIsNamed() throws Exception {
        for (String pair : List.of("/KEN/UGA", "/PER/BOL", "/LAO/VNM")) {
            String page = get(pair + "/ties");
            assertThat(page)
                    .contains("Not known: no source of dated ties is held.")
                    .contains("Not known: no source of instruments is held")
                    .contains("comity data import atop-alliance FILE", "comity data import desta FILE")
                    .doesNotContain("comity demo", "is missing here", "None of the sources held lists one");
            assertThat(get("/api/v1" + pair + "/ties?table=covered&format=csv"))
                    .contains("alliance,false,,true,comity data import atop-alliance FILE");
            assertThat(get("/api/v1" + pair + "/ties?on=2014-12-31")).contains("\"on\":\"2014-12-31\"");
            assertThat(get("/api/v1" + pair + "/principles")).contains("\"name\":\"principles\"");
        }
    }

    @Test
    void allPartsOfAPairsPageAreOfItsYear() throws Exception {
        var year = Pattern.compile("name=\"year\"[^>]* value=\"(\\d{4})\"").matcher(get("/KEN/UGA"));
        assertThat(year.find()).isTrue();
        String shown = year.group(1);
        assertThat(get("/api/v1/KEN/UGA/principles")).contains("\"year\":\"" + shown + "\"");
        assertThat(get("/api/v1/KEN/UGA/ties")).contains("\"on\":\"" + shown + "-12-31\"");
        assertThat(get("/api/v1/KEN/UGA/principles?year=2014")).contains("\"year\":\"2014\"");
    }

    /** Those of rows, of sentences and of the whole; and of two pairs side by side. */
    @Test
    void everyIdOnAPageLeadsToItsCitationAndCheck() throws Exception {
        for (String path : new String[] {"/KEN", "/KEN/TZA?beside=UGA"}) {
            var cited = Pattern.compile("href=\"(/cite/[a-z2-7]{10}(?:-[0-9]+)?)\"")
                    .matcher(get(path))
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            assertThat(cited).as(path).hasSizeGreaterThan(4);
            for (String address : List.of(cited.getFirst(), cited.get(3), cited.getLast())) {
                String page = get(address);
                assertThat(page).as(address).contains("<strong>Same: ", "@misc{comity-");
            }
        }
    }

    @Test
    void aNameThatTheUserChangedIsUsedAndTold() throws Exception {
        String page = get("/KEN");
        assertThat(page).contains(">Ouganda</a>").doesNotContain(">Uganda</a>");
        assertThat(page.substring(page.indexOf("<footer"))).contains("Ouganda");
        assertThat(get("/")).contains("Ouganda").doesNotContain(">Antarctica<");
    }

    @Test
    void aVintageThatComesWhileServingIsSeen() throws Exception {
        assertThat(get("/data/" + LATE)).contains("not held");
        Files.move(later.resolve(LATE), home.resolve("facts").resolve(LATE));
        for (int tries = 0; tries < 100 && get("/data/" + LATE).contains("not held"); tries++) {
            Thread.sleep(100); // the store is looked at once a second
        }
        assertThat(get("/data/" + LATE)).doesNotContain("not held");
        try (Stream<Path> vintages = Files.list(home.resolve("facts").resolve(LATE))) {
            assertThat(get("/data/" + LATE))
                    .contains(vintages.findFirst().orElseThrow().getFileName().toString());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        String address = "http://127.0.0.1:"
                + Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port") + path;
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
