package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projections kept by vintage and scored; what two countries share. Figures are made up. */
class OutlookAndSharedTest {
    private static final String MAP = """
            id: outlook
            title: Projections of growth
            countries: iso3
            columns: {home: country, period: year, indicator: what, value: value}
            indicators:
              - {column: bank, id: outlook.bank, label: Growth as projected, unit: per cent, level: country}
            """;
    private static final String SEEN = """
            id: seen
            title: A survey
            countries: iso3
            columns: {home: asked, partner: about, period: year}
            indicators:
              - {column: equal, id: seen.equal, label: Says it is treated as an equal, unit: share, level: directed_pair}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    private void load(String id, String map, String released, String rows) throws IOException {
        Path table = Files.writeString(home.resolve(id + released + ".csv"), rows);
        Path file = Files.writeString(home.resolve(id + ".yaml"), map);
        Run run =
                Run.in(home, "data", "import", id, "--map", file.toString(), table.toString(), "--released", released);
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void whatWasProjectedIsKeptByVintageAndScoredWhenTheFigureCame() throws IOException {
        load(
                "outlook",
                MAP,
                "2021-04-06",
                "country,year,what,value\nPER,2020,bank,-11\nPER,2021,bank,8.5\nPER,2022,bank,5\n");
        load("outlook", MAP, "2022-04-19", "country,year,what,value\nPER,2021,bank,13.5\nPER,2022,bank,3\n");
        load("outlook", MAP, "2023-04-11", "country,year,what,value\nPER,2022,bank,2.5\nPER,2023,bank,2.4\n");
        Run each = Run.in(home, "outlook", "--table", "projections", "--format", "csv");
        assertThat(each.out()
                        .lines()
                        .map(line -> String.join(
                                " ", java.util.Arrays.asList(line.split(",")).subList(2, 8))))
                .containsExactly(
                        "made ahead year projected came error",
                        "2021-04-06 0 2021 8.5 13.5 -5",
                        "2021-04-06 1 2022 5 2.5 2.5",
                        "2022-04-19 0 2022 3 2.5 0.5",
                        "2023-04-11 0 2023 2.4  ");
        Run scores = Run.in(home, "outlook", "--format", "csv");
        // errors -5, 2.5, 0.5, squares 31.5; of no change -24.5, -13.5, 11, squares 903.5
        assertThat(scores.out().lines().filter(line -> line.contains(",all,")))
                .containsExactly("outlook.bank,PER,all,4,3,2.666666667,-0.6666666667,0.1867201547,3");
        Run then = Run.in(home, "outlook", "--as-of", "2022-12-31", "--format", "csv");
        assertThat(then.out().lines().filter(line -> line.contains(",all,")))
                .as("as it stood then")
                .containsExactly("outlook.bank,PER,all,3,1,5,-5,0.2040816327,1");
        assertThat(Run.in(home, "outlook", "--indicator", "wdi.gdp_usd,outlook.bank")
                        .err())
                .contains("one source at a time");
    }

    @Test
    void withoutProjectionsItSaysHowToGetThem() {
        assertThat(Run.in(home, "outlook").err()).contains("No projections are held; import published ones");
    }

    @Test
    void twoCountriesShareTheSameFromEitherSideAndEachSeesItForItself() throws IOException {
        load("seen", SEEN, "2023-01-01", "asked,about,year,equal\nUGA,KEN,2022,0.61\n");
        Run.in(home, "desk", "init", "law");
        Path law = Files.writeString(
                home.resolve("a.csv"),
                "id,title,form,in_force,source\nlake,Lake treaty,treaty,2001-01-01,https://example.org/1\n");
        Path parties =
                Files.writeString(home.resolve("p.csv"), "agreement,name,country\nlake,Kenya,KEN\nlake,Uganda,UGA\n");
        assertThat(Run.in(home, "agreements", "import", law.toString()).code()).isZero();
        assertThat(Run.in(home, "agreements", "import", parties.toString()).code())
                .isZero();
        for (String table : new String[] {"treaties", "neighbours"}) {
            assertThat(shared("KEN", "UGA", table)).as(table).isEqualTo(shared("UGA", "KEN", table));
        }
        assertThat(shared("KEN", "UGA", "treaties")).contains("Lake treaty,2001-01-01,,in force");
        assertThat(shared("KEN", "UGA", "neighbours"))
                .contains("TZA,club:EAC,club:EAC")
                .doesNotContain("UGA,");
        assertThat(shared("UGA", "KEN", "organisations")).contains("EAC,");
        assertThat(shared("KEN", "UGA", "seen_from_partner"))
                .contains("treated as an equal,UGA,KEN,0.61,share,2022,\"seen,");
        assertThat(shared("UGA", "KEN", "seen_from_partner")).contains("treated as an equal,KEN,UGA,,share,,not known");
        assertThat(shared("KEN", "UGA", "hazards")).contains("not known: no source of hazards");
    }

    /** In force since 2001 by its own day; Uganda ratified in 2018. */
    @Test
    void anAgreementIsSharedFromTheDayOnWhichBothAreBound() throws IOException {
        Run.in(home, "desk", "init", "law");
        Path law = Files.writeString(
                home.resolve("a.csv"),
                "id,title,form,in_force,source\nlake,Lake treaty,treaty,2001-01-01,https://example.org/1\n");
        Path parties = Files.writeString(
                home.resolve("p.csv"),
                "agreement,name,country,ratified\nlake,Kenya,KEN,2000-01-01\nlake,Uganda,UGA,2018-05-06\n");
        Run.in(home, "agreements", "import", law.toString());
        Run.in(home, "agreements", "import", parties.toString());
        assertThat(shared("KEN", "UGA", "treaties")).as("2015").doesNotContain("Lake treaty");
        Run later = Run.in(home, "shared", "UGA", "KEN", "--year", "2018", "--rule", "club:EAC", "--format", "csv");
        assertThat(later.out()).contains("Lake treaty,2018-05-06,,in force");
    }

    private String shared(String one, String other, String table) {
        Run run = Run.in(
                home,
                "shared",
                one,
                other,
                "--year",
                "2015",
                "--rule",
                "club:EAC",
                "--table",
                table,
                "--format",
                "csv");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
