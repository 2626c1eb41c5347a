package org.comity.data.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each derivation over a few made-up rows of the canonical tables. */
class DerivedQueriesTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("""
                CREATE TABLE observations (indicator VARCHAR, home VARCHAR, partner VARCHAR, "year" SMALLINT,
                  sub SMALLINT, value DOUBLE)
                """);
        run(
                "CREATE TABLE ties (kind VARCHAR, id VARCHAR, home VARCHAR, partner VARCHAR, from_date DATE, until_date DATE)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyDerivationHasItsQuery() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(catalogue.sources().stream().filter(source -> !source.id().equals("unvotes")))
                .allSatisfy(source -> assertThat(
                                catalogue.mapping(source.id()).derived().values())
                        .allSatisfy(file -> assertThat(Catalogue.class.getResource("derived/" + file))
                                .as(file)
                                .isNotNull()));
    }

    @Test
    void icewsFiguresOfPairsAndCountries() throws SQLException, IOException {
        events("KEN", "UGA", 6, 1, 2, 1);
        events("UGA", "KEN", 0, 0, 0, 0);
        events("KEN", "TZA", 1, 1, 1, 1); // the other way is not listed
        assertThat(result("icews-cooperation-share")).containsExactly("KEN TZA 2010 0.5", "KEN UGA 2010 0.7");
        assertThat(result("icews-events")).containsExactly("KEN UGA 2010 10.0");
        assertThat(result("icews-material-conflict-total"))
                .containsExactly("KEN 2010 2.0", "TZA 2010 1.0", "UGA 2010 1.0");
    }

    @Test
    void gdeltMonthsMakeAYear() throws SQLException, IOException {
        run("""
                INSERT INTO observations VALUES ('gdelt-dyads.score_month', 'KEN', 'UGA', 2020, 1, 1.5),
                  ('gdelt-dyads.score_month', 'KEN', 'UGA', 2020, 12, -3), ('gdelt-dyads.score_month', 'KEN', 'UGA', 2021, 1, 7)
                """);
        assertThat(result("gdelt-score-year")).containsExactly("KEN UGA 2020 -1.5", "KEN UGA 2021 7.0");
    }

    @Test
    void agreementsCountOnceWhileInForceOnTheLastDayOfTheYear() throws SQLException, IOException {
        run("""
                INSERT INTO ties VALUES ('trade agreement', '1', 'KEN', 'UGA', '2000-01-01', '2001-12-31'),
                  ('trade agreement', '2', 'KEN', 'UGA', '2001-05-01', NULL),
                  ('trade agreement', '2', 'KEN', 'UGA', '2002-01-01', NULL),
                  ('trade agreement', '3', 'KEN', 'TZA', '2001-02-01', '2001-11-30'),
                  ('alliance', '4', 'KEN', 'UGA', '1990-01-01', NULL)
                """);
        assertThat(result("desta-agreements")).containsExactly("KEN UGA 2000 1", "KEN UGA 2001 2", "KEN UGA 2002 1");
    }

    @Test
    void liquidityLinesEndWithTheLastFullYear() throws SQLException, IOException {
        run("""
                INSERT INTO ties VALUES ('liquidity line', '1', 'KEN', 'UGA', '2020-03-01', NULL),
                  ('liquidity line', '2', 'UGA', 'KEN', '2020-03-01', '2021-06-30'),
                  ('liquidity line', '3', 'KEN', 'UGA', '2022-02-01', NULL)
                """);
        assertThat(result("liquidity-lines-in-force"))
                .containsExactly("KEN UGA 2020 1", "KEN UGA 2021 1", "UGA KEN 2020 1");
    }

    @Test
    void aDisputeCountsOnceForBothSidesInEachOfItsYears() throws SQLException, IOException {
        run("""
                INSERT INTO ties VALUES ('militarised dispute', '1', 'KEN', 'UGA', '2012-12-31', '2013-01-01'),
                  ('militarised dispute', '1', 'UGA', 'KEN', '2012-12-31', '2013-01-01'),
                  ('militarised dispute', '2', 'UGA', 'KEN', '2013-05-01', NULL)
                """);
        assertThat(result("mid-disputes")).containsExactly("KEN UGA 2012 1", "KEN UGA 2013 2", "KEN UGA 2014 1");
    }

    @Test
    void tradeTotalsAndFlows() throws SQLException, IOException {
        run("""
                INSERT INTO observations VALUES ('trade-agreements-panel.exports', 'KEN', 'UGA', 2016, 0, 10),
                  ('trade-agreements-panel.exports', 'UGA', 'KEN', 2016, 0, 5),
                  ('trade-agreements-panel.exports', 'KEN', 'TZA', 2016, 0, 1)
                """);
        assertThat(result("trade-exports-total")).containsExactly("KEN 2016 11.0", "UGA 2016 5.0");
        assertThat(result("trade-imports-total")).containsExactly("KEN 2016 5.0", "TZA 2016 1.0", "UGA 2016 10.0");
        assertThat(result("trade-flow")).containsExactly("KEN UGA 2016 15.0");
    }

    @Test
    void routesToAllCountries() throws SQLException, IOException {
        run("""
                INSERT INTO observations VALUES ('openflights.routes', 'KEN', 'UGA', 2014, 0, 2),
                  ('openflights.routes', 'KEN', 'TZA', 2014, 0, 3)
                """);
        assertThat(result("openflights-routes-total")).containsExactly("KEN 2014 5.0");
    }

    private void events(String home, String partner, int... counts) throws SQLException {
        String[] classes = {"verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"};
        for (int i = 0; i < 4; i++) {
            run("INSERT INTO observations VALUES ('icews.%s', '%s', '%s', 2010, 0, %d)"
                    .formatted(classes[i], home, partner, counts[i]));
        }
    }

    private List<String> result(String derivation) throws SQLException, IOException {
        String query;
        try (var in = Catalogue.class.getResourceAsStream("derived/" + derivation + ".sql")) {
            query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT concat_ws(' ', home, partner, "year", value) FROM (%s) ORDER BY home, partner, "year"
                        """.formatted(query))) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
