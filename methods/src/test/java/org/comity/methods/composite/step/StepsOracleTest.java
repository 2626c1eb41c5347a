package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.methods.Oracle;
import org.comity.methods.composite.Asem;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step of the ASEM index against the table that COINr 1.1.14 made (files exported with 15 digits). */
class StepsOracleTest {
    private static final String SOURCE = "COINr 1.1.14, build_example_coin(), ASEM Sustainable Connectivity 2018";

    @ParameterizedTest
    @CsvSource({"0,Denominated", "1,Imputed", "2,Screened", "3,Treated", "4,Normalised"})
    @Oracle(source = SOURCE, where = "the tables of data sets Denominated to Normalised, all cells")
    void eachStep(int place, String table) {
        Sheet made = Asem.recipe().run(Asem.load().raw()).after(place).data();
        Map<String, Asem.Row> published = byUnit("computed_v1114/" + table + ".csv");
        assertThat(made.rows().units()).containsExactlyInAnyOrderElementsOf(published.keySet());
        for (int column = 0; column < made.columns(); column++) {
            for (int row = 0; row < made.rows().count(); row++) {
                String code = made.codes().get(column);
                double expected = Objects.requireNonNull(
                                published.get(made.rows().units().get(row)))
                        .number(code);
                assertThat(made.has(column, row))
                        .as("%s of %s", code, made.rows().name(row))
                        .isEqualTo(!Double.isNaN(expected));
                if (!Double.isNaN(expected)) {
                    assertThat(made.value(column, row))
                            .as("%s of %s", code, made.rows().name(row))
                            .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-14)); // zeros of min-max
                }
            }
        }
    }

    private static Map<String, Asem.Row> byUnit(String file) {
        Map<String, Asem.Row> rows = new HashMap<>();
        Asem.table(file).forEach(row -> rows.put(row.get("uCode"), row));
        return rows;
    }

    @Test
    @Oracle(source = SOURCE, where = "Treat_details: checks before and after, and points winsorised, all indicators")
    void whatTheTreatmentTells() {
        Stage treated = Asem.recipe().run(Asem.load().raw()).after(3);
        Stage.Details told = Objects.requireNonNull(treated.tables().get("Treat_details"));
        List<Asem.Row> published = Asem.table("computed_v1114/Treat_details.csv");
        assertThat(told.lines()).hasSameSizeAs(published);
        for (int i = 0; i < published.size(); i++) {
            for (Map.Entry<String, String> cell : published.get(i).cells().entrySet()) {
                Object found = told.lines().get(i).get(told.heads().indexOf(cell.getKey()));
                if (found instanceof Number number) {
                    assertThat(number.doubleValue())
                            .as("line %d, %s", i, cell.getKey())
                            .isCloseTo(published.get(i).number(cell.getKey()), within(1e-9));
                } else {
                    assertThat(found).isEqualTo(cell.getValue().equals("NA") ? "" : cell.getValue());
                }
            }
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "Stats_Raw: mean, standard deviation, skewness and kurtosis of all indicators")
    void shapesOfTheRawFigures() {
        Sheet raw = Asem.load().raw().data();
        for (Asem.Row row : Asem.table("computed_v1114/Stats_Raw.csv")) {
            int column = raw.column("test", row.get("iCode"));
            double[] values = raw.values(column);
            boolean[] present = raw.present(column);
            double[] shape = Moments.shape(values, present);
            close(Moments.mean(values, present), row, "Mean");
            close(Moments.standardDeviation(values, present), row, "Std");
            close(shape[0], row, "Skew");
            close(shape[1], row, "Kurt");
        }
    }

    private static void close(double found, Asem.Row row, String head) {
        double expected = row.number(head);
        assertThat(found)
                .as(row.get("iCode") + " " + head)
                .isCloseTo(expected, within(5e-10 * Math.abs(expected))); // printed to 10 digits
    }

    @Test
    void everyChangedCellIsMarked() {
        Run run = Asem.recipe().run(Asem.load().raw());
        for (int place : new int[] {1, 3}) {
            Sheet before = run.stages().get(place).data();
            Stage after = run.after(place);
            List<Mark> marks = after.marks()
                    .subList(
                            run.stages().get(place).marks().size(),
                            after.marks().size());
            int changed = 0;
            for (int column = 0; column < before.columns(); column++) {
                for (int row = 0; row < before.rows().count(); row++) {
                    boolean same = before.has(column, row)
                            && before.value(column, row) == after.data().value(column, row);
                    changed += same ? 0 : 1;
                }
            }
            assertThat(marks).hasSize(changed);
            assertThat(changed).isPositive();
            for (Mark mark : marks) {
                int row = before.rows().units().indexOf(mark.row());
                assertThat(after.data().value(after.data().column("test", mark.code()), row))
                        .isEqualTo(mark.after());
            }
        }
    }
}
