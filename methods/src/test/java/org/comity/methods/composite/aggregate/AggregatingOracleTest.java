package org.comity.methods.composite.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.Oracle;
import org.comity.methods.composite.Asem;
import org.comity.methods.composite.recipe.AsemStages;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.junit.jupiter.api.Test;

/** Aggregates of the ASEM index from COINr's own normalised table. */
class AggregatingOracleTest {
    private static final String SOURCE = "COINr 1.1.14, build_example_coin(), ASEM Sustainable Connectivity 2018";

    @Test
    @Oracle(source = SOURCE, where = "Aggregated: every unit on every indicator and aggregate")
    void arithmeticMeansAreCoinrs() {
        Sheet made =
                Aggregating.arithmetic().apply(AsemStages.stage("Normalised")).data();
        Sheet published = AsemStages.sheet("Aggregated");
        assertThat(made.codes()).containsExactlyInAnyOrderElementsOf(published.codes());
        for (String code : published.codes()) {
            for (int row = 0; row < published.rows().count(); row++) {
                int there = made.rows().units().indexOf(published.rows().name(row));
                double expected = published.value(published.find(code), row);
                assertThat(made.value(made.find(code), there))
                        .as(code + " " + published.rows().name(row))
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "Results_minmax1_100_gmean: all aggregates, two decimals")
    void geometricMeansOfOneToHundredAreCoinrs() {
        Stage normalised = AsemStages.stage("Normalised");
        Sheet data = normalised.data();
        double[][] moved = new double[data.columns()][];
        boolean[][] present = new boolean[data.columns()][];
        for (int column = 0; column < moved.length; column++) {
            moved[column] = data.values(column);
            present[column] = data.present(column);
            for (int row = 0; row < moved[column].length; row++) {
                moved[column][row] = 1 + moved[column][row] * 0.99; // from 0..100 to 1..100
            }
        }
        Sheet made = Aggregating.parse("gmean")
                .apply(normalised.with(data.with(moved, present)))
                .data();
        for (Asem.Row row : Asem.read(Asem.folder().resolve("computed_v1114/Results_minmax1_100_gmean.csv"))) {
            int unit = made.rows().units().indexOf(row.get("uCode"));
            for (String code : row.cells().keySet()) {
                if (!code.equals("uCode") && !code.equals("Rank")) {
                    assertThat(made.value(made.find(code), unit))
                            .as(row.get("uCode") + " " + code)
                            .isCloseTo(Double.parseDouble(row.get(code)), within(0.005 + 1e-9)); // as printed
                }
            }
        }
    }
}
