package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, its id can be checked, its command gives it again, and a newer vintage does not take it away. */
class CheckedAnswersTest {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z2-7]{10})\"");
    private static final Pattern COMMAND = Pattern.compile("\"command\"\\s*:\\s*\"comity ([^\"]+)\"");
    private static final String MAP = """
            id: outlook
            title: Projections of growth
            countries: iso3
            columns: {home: country, period: year, indicator: what, value: value}
            indicators:
              - {column: bank, id: outlook.bank, label: Growth as projected, unit: per cent, level: country}
            """;

    @TempDir
    static Path home;

    @BeforeAll
    static void loadFiguresAndTwoPublications() throws IOException {
        String pack =
                Path.of(System.getProperty("comity.root", ".."), "starter").toString();
        assertThat(Run.in(home, "data", "load", pack).code()).isZero();
        publish("2021-04-06", "PER,2021,bank,8.5\nPER,2022,bank,5\n");
        publish("2022-04-19", "PER,2021,bank,13.5\nPER,2022,bank,3\n");
    }

    private static void publish(String released, String rows) throws IOException {
        Path table = Files.writeString(home.resolve(released + ".csv"), "country,year,what,value\n" + rows);
        Path map = Files.writeString(home.resolve("map.yaml"), MAP);
        Run run = Run.in(
                home, "data", "import", "outlook", "--map", map.toString(), table.toString(), "--released", released);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static String found(Pattern pattern, Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        Matcher match = pattern.matcher(run.out());
        assertThat(match.find()).as(run.out()).isTrue();
        return match.group(1);
    }

    private static Run json(String line) {
        return Run.in(home, (line + " --format json").split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess BOL --year 2014 --draws 10 --with ECU,COL",
                "assess BOL --year 2014 --draws 10 --partner PER",
                "assess BOL --draws 10 --rule land --partner FIN --beside PER,KEN",
                "assess BOL --draws 10 --only PER",
                "assess FIN --year 2013 --draws 10 --partner BOL",
                "shared BOL PER --year 2010",
                "principles BOL PER --year 2019 --public",
                "ties BOL PER --on 2010-06-30",
                "outlook --indicator outlook.bank --as-of 2021-12-31",
            })
    void itsCommandGivesItAgainAndItsIdIsTheSame(String line) {
        Run first = json(line);
        String id = found(ID, first);
        Run again = json(found(COMMAND, first));
        assertThat(found(ID, again)).isEqualTo(id);
        Run check = Run.in(home, "check", id);
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).startsWith("Same: " + id);
    }

    @Test
    void projectionsCitedBeforeTheNextOnesHoldAndSayWhatTheNewIdIs() throws IOException {
        String then = found(ID, json("outlook"));
        publish("2023-04-11", "PER,2022,bank,2.5\n");
        String now = found(ID, json("outlook"));
        assertThat(now).isNotEqualTo(then);
        Run check = Run.in(home, "check", then);
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).startsWith("Same: " + then).contains(now);
    }

    @Test
    void aComparisonOfVintagesHoldsWithItsEffects() {
        Run vintages = Run.in(home, "data", "vintages", "outlook", "--format", "csv");
        Matcher ids = Pattern.compile("202[12]-[0-9-]+-[0-9a-f]{12}").matcher(vintages.out());
        String[] two =
                ids.results().map(match -> match.group()).distinct().sorted().toArray(String[]::new);
        String line = "data diff outlook --from %s --to %s".formatted(two[0], two[1]);
        for (String effect : new String[] {"", " --home PER --year 2014 --draws 10"}) {
            String id = found(ID, json(line + effect));
            Run check = Run.in(home, "check", id);
            assertThat(check.out()).as(line + effect).startsWith("Same: " + id);
        }
    }

    @Test
    void besideNeedsAPair() {
        assertThat(Run.in(home, "assess", "BOL", "--beside", "PER").err()).contains("--partner");
    }
}
