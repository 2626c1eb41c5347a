package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
