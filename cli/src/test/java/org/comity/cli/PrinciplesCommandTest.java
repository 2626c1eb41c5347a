package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both directions of a pair from the starter pack, a table of one's own and visits in a calendar. */
class PrinciplesCommandTest {
    private static final String MAP = """
            id: decided
            title: Tariffs, made up
            countries: iso3
            columns: {home: by, partner: on, period: year}
            indicators:
              - {column: tariff, id: decided.tariff, label: Tariff applied, unit: per cent, level: directed_pair}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    private List<String> lines(String pair, String part) {
        Run run = Run.in(home, ("principles " + pair + " --year 2019 --format csv").split(" ", -1));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().filter(line -> line.contains(part)).toList();
    }

    @Test
    void whatEachSideDecidesIsReadBothWaysAndTurned() throws IOException {
        String pack =
                Path.of(System.getProperty("comity.root", ".."), "starter").toString();
        assertThat(Run.in(home, "data", "load", pack).code()).isZero();
        Path table = Files.writeString(
                home.resolve("tariffs.csv"), "by,on,year,tariff\nPER,BOL,2018,2\nPER,CHL,2018,6\nBOL,PER,2018,5\n");
        Path map = Files.writeString(home.resolve("decided.yaml"), MAP);
        Run read = Run.in(home, "data", "import", "decided", "--map", map.toString(), table.toString());
        assertThat(read.code()).as(read.err()).isZero();
        Path visits = Files.writeString(home.resolve("visits.csv"), """
                kind,title,begins,guest,host,office,source
                visit,Talks,2019-03-05,PER,BOL,foreign_minister,made up
                visit,Talks,2018-06-01,BOL,PER,head_of_state,made up
                visit,Talks,2017-06-01,PER,CHL,head_of_state,made up
                """);
        Run.in(home, "desk", "init", "trade");
        Run kept = Run.in(home, "calendar", "import", visits.toString(), "--department", "trade", "--format", "csv");
        assertThat(kept.out()).as(kept.err()).endsWith("occasion,3,3,0,0,0\n");

        assertThat(lines("PER BOL", "equal_treatment,tariff,given").getFirst())
                .startsWith("PER,BOL,equal_treatment,tariff,given,Tariff applied: given,2,");
        // lower than the one other tariff that is held
        assertThat(lines("PER BOL", "PER,BOL,equal_treatment,tariff,place")).allMatch(line -> line.contains(",1,"));
        assertThat(lines("PER BOL", "tariff,reciprocity").getFirst()).contains(",-3,");
        assertThat(lines("PER BOL", "PER,BOL,friendship,visits,made").getFirst())
                .contains("made,1,");
        assertThat(lines("PER BOL", "PER,BOL,friendship,visits,days").getFirst())
                .contains(",301,");
        assertThat(lines("PER BOL", ",sincerity,")).allMatch(line -> line.contains("at least 10 are needed"));
        for (String side : List.of("PER,BOL,", "BOL,PER,")) {
            assertThat(lines("BOL PER", side).stream().filter(line -> line.startsWith(side)))
                    .isEqualTo(lines("PER BOL", side).stream()
                            .filter(line -> line.startsWith(side))
                            .toList());
        }
    }

    @Test
    void aPairNeedsTwoCountries() {
        Run run = Run.in(home, "principles", "PER", "PER");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("A pair needs two countries");
    }
}
