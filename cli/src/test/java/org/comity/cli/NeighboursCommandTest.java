package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neighbours of real countries, from the authentic contiguity files. */
class NeighboursCommandTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void importContiguity() {
        Run run = Run.in(home, "data", "import", "cow-contiguity", Samples.file("cow-contiguity/contdir.csv"));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static List<String> rows(String... args) {
        Run run = Run.in(home, args);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("home,partner,relation,miles,since,until,source");
        return lines.subList(1, lines.size());
    }

    private static List<String> partners(List<String> rows) {
        return rows.stream().map(row -> row.split(",")[1]).toList();
    }

    @Test
    void chinaHasFourteenLandNeighbours() {
        List<String> rows = rows("neighbours", "CHN", "--year", "2015", "--rule", "land", "--format", "csv");

        assertThat(partners(rows))
                .containsExactly(
                        "AFG", "BTN", "IND", "KAZ", "KGZ", "LAO", "MMR", "MNG", "NPL", "PAK", "PRK", "RUS", "TJK",
                        "VNM");
    }

    @Test
    void theSeaAddsExactlyFour() {
        List<String> land = partners(rows("neighbours", "CHN", "--year", "2015", "--rule", "land", "--format", "csv"));
        List<String> both =
                partners(rows("neighbours", "CHN", "--year", "2015", "--rule", "land+sea:400", "--format", "csv"));

        assertThat(both).hasSize(18).containsAll(land).contains("JPN", "KOR", "PHL", "TWN");
    }

    @Test
    void theTwoGermaniesHaveDifferentNeighbours() {
        List<String> then = partners(rows("neighbours", "DEU", "--year", "1985", "--rule", "land", "--format", "csv"));
        List<String> later = partners(rows("neighbours", "DEU", "--year", "1995", "--rule", "land", "--format", "csv"));

        assertThat(then).contains("DDR", "CSK").doesNotContain("POL", "CZE");
        assertThat(later).contains("POL", "CZE").doesNotContain("DDR", "CSK");
    }

    @Test
    void afterTheLastYearTheListIsCarriedAndMarked() {
        Run run = Run.in(home, "neighbours", "KEN", "--year", "2020", "--rule", "land");

        assertThat(run.out()).contains("Uganda").contains("as of 2016");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        Run again = Run.in(home, "data", "import", "cow-contiguity", Samples.file("cow-contiguity/contdir.csv"));

        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("nothing has changed");
        assertThat(Run.in(home, "data", "vintages", "cow-contiguity", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(2);
    }
}
