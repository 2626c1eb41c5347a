package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessment, explanation and brief over the starter pack, as a fresh machine has it. */
class AssessCommandTest {
    private static final String HEADER = "home,partner,year,score,low,high,rank,observed_share,"
            + "peaceful,secure,prosperous,beautiful,amicable,"
            + "rank_low,rank_high,group,world_rank,world_rank_low,world_rank_high";

    @TempDir
    static Path home;

    @BeforeAll
    static void loadTheStarterPack() {
        String pack =
                Path.of(System.getProperty("comity.root", ".."), "starter").toString();
        Run run = Run.in(home, "data", "load", pack);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("of the starter pack");
    }

    @Test
    void printsOneRowPerNeighbourAndTheSameBytesOnAnyNumberOfThreads() {
        Run one = assess("--threads", "1");
        Run two = assess("--threads", "2");

        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out().lines()).hasSize(6);
        assertThat(one.out().lines().findFirst()).hasValue(HEADER);
        assertThat(two.out()).isEqualTo(one.out());
    }

    @Test
    void anotherSeedDrawsOtherRangesAndTheSameScores() {
        String[] first = assess("--seed", "1")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");
        String[] other = assess("--seed", "2")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");

        assertThat(other[3]).isEqualTo(first[3]);
        assertThat(other[4] + other[5]).isNotEqualTo(first[4] + first[5]);
    }

    private static Run assess(String option, String value) {
        return Run.in(home, "assess", "KEN", "--year", "2014", "--draws", "100", "--format", "csv", option, value);
    }

    @ParameterizedTest
    @CsvSource({"neighbourhood", "'neighbourhood@peaceful:2,trade:0.5'", "connectivity"})
    void asAnIndexOfOnesOwnItGivesTheSameScores(String frame, @TempDir Path folder) {
        Run assessed = Run.in(
                home,
                "assess",
                "KEN",
                "--year",
                "2014",
                "--draws",
                "20",
                "--frame",
                frame,
                "--format",
                "csv",
                "--index",
                folder.toString());
        assertThat(assessed.code()).as(assessed.err()).isZero();
        assertThat(assessed.err()).contains("comity index build --data data.csv --meta meta.csv --recipe recipe.yaml");
        List<String[]> scores = cells(assessed.out());
        List<String[]> built = cells(index(folder, "build", "--table", "scores").out());
        int whole = List.of(built.getFirst()).indexOf(frame.replaceFirst("@.*", ""));
        assertThat(built).hasSameSizeAs(scores);
        for (int row = 1; row < scores.size(); row++) {
            String[] relation = scores.get(row);
            assertThat(built.get(row)[0]).isEqualTo(relation[0] + "-" + relation[1]);
            double score = Double.parseDouble(relation[3]);
            assertThat(Double.parseDouble(built.get(row)[whole])).isCloseTo(score, within(1e-9 * score));
        }
        Run ranks = index(folder, "uncertainty", "--table", "ranks", "--replications", "20");
        assertThat(ranks.out()).startsWith("unit,score,rank,");
        assertThat(ranks.err()).contains("weights=0.25");
    }

    @Test
    void theWorldAsAnIndexHoldsEveryPairAndComparesTwoFramesOnItsFigures(@TempDir Path folder) throws IOException {
        Path other = folder.resolve("other");
        for (String[] one : List.of(
                new String[] {"neighbourhood", folder.toString()},
                new String[] {"neighbourhood@peaceful:3", other.toString()})) {
            Run run = Run.in(
                    home, "assess", "PER", "--year", "2014", "--draws", "20", "--frame", one[0], "--index", one[1],
                    "--world");
            assertThat(run.code()).as(run.err()).isZero();
        }
        assertThat(Files.readAllLines(folder.resolve("data.csv"))).hasSizeGreaterThan(400);
        Run compared =
                index(folder, "compare", "--with", other.resolve("recipe.yaml").toString());
        assertThat(compared.out().lines()).hasSizeGreaterThan(400);
    }

    private static Run index(Path folder, String verb, String... more) {
        List<String> line = new ArrayList<>(List.of("index", verb, "--format", "csv"));
        for (String[] file :
                new String[][] {{"--data", "data.csv"}, {"--meta", "meta.csv"}, {"--recipe", "recipe.yaml"}}) {
            line.addAll(List.of(file[0], folder.resolve(file[1]).toString()));
        }
        line.addAll(List.of(more));
        Run run = Run.in(home, line.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static List<String[]> cells(String csv) {
        return csv.lines().map(line -> line.split(",")).toList();
    }

    @Test
    void theRoleOfANeighbourhoodIsToldUpToTheLastYearHeld() {
        Run run = Run.in(home, "role", "KEN", "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .as("the last figures lie more than 15 years back from today")
                .contains("\nKEN,2008,trade,");
    }

    @Test
    void withoutAYearItChoosesOneAndSaysSo() {
        Run run = Run.in(home, "assess", "PER", "--draws", "20", "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).containsIgnoringCase("median partner");
    }

    @Test
    void theExplanationEndsInSourceFileLineAndVintage() {
        Run run = Run.in(home, "assess", "KEN", "--year", "2014", "--draws", "20", "--explain", "UGA");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\\[wgi, vintage \\S+, \\S+, line \\d+]");
    }

    @Test
    void anUnknownPartnerIsOneSentence() {
        Run run = Run.in(home, "assess", "KEN", "--year", "2014", "--explain", "ZZZ");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no country, territory or economy with the code ZZZ");
    }

    @Test
    void aMissingFrameNamesTheOthers() {
        Run run = Run.in(home, "assess", "KEN", "--frame", "happiness");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no frame \"happiness\". Write neighbourhood, connectivity, sdg17");
    }

    @Test
    void aBriefIsWrittenWholeOrNotAtAll() throws Exception {
        Path file = home.resolve("brief.md");
        Run run = Run.in(home, "brief", "KEN", "--year", "2014", "--draws", "20", "-o", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains("Kenya").contains("Uganda");

        Run wrong = Run.in(home, "brief", "KEN", "-o", home.resolve("brief.pdf").toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains(".html, .docx, .md or .json");
        assertThat(home.resolve("brief.pdf")).doesNotExist();
    }

    @Test
    void framesAreData() {
        Run run = Run.in(home, "frames", "--format", "csv");

        assertThat(run.out().lines().map(line -> line.split(",")[0]))
                .containsExactly("frame", "neighbourhood", "connectivity", "sdg17");
    }
}
