package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.comity.server.world.LiveWorlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two editions of a source beside the starter pack, compared by page, file and interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareTest {
    private static final String HEADER = "Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\n";
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable ConfigurableApplicationContext context;
    private String asked = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path home = folder.resolve("home");
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        FactStore store = FactStore.open(home);
        String from = edition(
                store, folder.resolve("a.csv"), "x,KEN,2014,-1.2,0.2,5,RuleofLaw\nx,UGA,2014,-0.4,0.2,5,RuleofLaw\n");
        String to = edition(
                store,
                folder.resolve("b.csv"),
                "x,KEN,2014,-0.2,0.2,5,RuleofLaw\nx,UGA,2014,-0.4,0.2,5,RuleofLaw\nx,TZA,2014,0.1,0.2,5,RuleofLaw\n");
        asked = "what=wgi&from=" + from + "&to=" + to;
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
    }

    private static String edition(FactStore store, Path file, String rows) throws IOException {
        Files.writeString(file, HEADER + rows);
        ImportOptions options =
                ImportOptions.DEFAULT.withReleased(LocalDate.of(2023, 1, file.endsWith("a.csv") ? 1 : 2));
        return Importer.run(store, "wgi", List.of(file), options, Progress.SILENT)
                .vintages()
                .getFirst()
                .id();
    }

    @AfterAll
    void stop() {
        if (context != null) {
            context.close();
        }
        client.close();
    }

    @Test
    void theFormOffersSourcesWithTwoVintagesAndThenTheirVintages() throws Exception {
        assertThat(get("/data/compare")).contains("<option value=\"wgi\"").doesNotContain("<select name=\"from\"");
        assertThat(get("/data/compare?what=wgi.law"))
                .contains("<select name=\"from\"")
                .contains("selected");
        assertThat(get("/data/wgi")).contains("/data/compare?what=wgi");
    }

    @Test
    void thePageShowsChangesEffectsAndCells() throws Exception {
        String page = get("/data/compare?" + asked + "&home=KEN&year=2014");
        assertThat(page)
                .contains("What became of the cells")
                .contains("The largest revisions")
                .contains("Effect on scores")
                .contains("Effect on ranks")
                .contains("data revised")
                .contains("comity data diff wgi --from 2023-01-01-");
    }

    @Test
    void theFileHasPartsThatAddUp() throws Exception {
        List<String> lines = get("/data/compare.csv?" + asked + "&home=KEN&year=2014&table=scores")
                .lines()
                .toList();
        List<String> head = List.of(lines.getFirst().split(","));
        int change = head.indexOf("change");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)).filter(row -> !row[change].equals("NA")))
                .isNotEmpty()
                .anyMatch(row -> !row[change].equals("0"))
                .allSatisfy(row -> assertThat(new BigDecimal(row[change + 1])
                                .add(new BigDecimal(row[change + 2]))
                                .add(new BigDecimal(row[change + 3])))
                        .isEqualByComparingTo(row[change]));
        assertThat(get("/data/compare.csv?" + asked + "&table=cells").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("revised,observations,wgi.law,KEN,NA,2014,NA,NA,-1.2,-0.2,1,"))
                .anyMatch(line -> line.startsWith("added,observations,wgi.law,TZA,NA,2014,NA,NA,NA,0.1,"));
    }

    @Test
    void theInterfaceGivesTheSameFinding() throws Exception {
        assertThat(get("/api/v1/compare?" + asked))
                .contains("\"name\":\"cells\"")
                .contains("comity data diff wgi");
    }

    private String get(String path) throws IOException, InterruptedException {
        String port = Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
