package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.methods.Oracle;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to fill gaps, worked by hand or against published figures. */
class ImputationTest {
    private static final double NA = Double.NaN;

    private static double[] filled(String text, Stage before, int column) {
        return Toy.column(Imputation.parse(text).apply(before), column);
    }

    private static Stage grouped() {
        Map<String, List<String>> groups = Map.of("G", List.of("a", "a", "a", "b", "b", "b"));
        return Toy.of(Toy.units(6), groups, 1, new double[] {1, NA, 4, 10, 20, NA});
    }

    @ParameterizedTest
    @CsvSource({"mean,8.75,8.75", "median,7,7", "group-mean:G,2.5,15", "group-median:G,2.5,15", "hot-deck:G,1,10"})
    void byHand(String text, double second, double last) {
        Stage before = grouped();
        if (text.startsWith("hot")) { // two donors in each group, the nearer by the other indicator
            before = Toy.of(before.data().rows(), before.side().groups(), 1, Toy.column(before, 0), new double[] {
                3, 3.5, 9, 5, 8, 4
            });
        }
        assertThat(filled(text, before, 0)).containsExactly(1, second, 4, 10, 20, last);
    }

    @Test
    void everyFilledCellIsMarked() {
        assertThat(Imputation.parse("mean").apply(grouped()).marks())
                .containsExactly(
                        new Mark("impute", Mark.What.IMPUTED, "x0", "B", NA, 8.75),
                        new Mark("impute", Mark.What.IMPUTED, "x0", "F", NA, 8.75));
    }

    @Test
    void aTieOfDonorsGoesToTheFirstName() {
        Rows rows = Rows.of(List.of("Z", "M", "A"));
        Stage before = Toy.of(rows, Map.of(), 1, new double[] {1, NA, 2}, new double[] {4, 5, 6});
        assertThat(filled("hot-deck", before, 0)).containsExactly(1, 2, 2);
    }

    @Test
    @Oracle(
            source = "Little and Rubin, Statistical Analysis with Missing Data, data of Snedecor and Cochran",
            where = "apple crop and wormy fruit: maximum-likelihood mean 49.3333 (monotone pattern, by factoring)")
    void expectationOfTheMonotonePattern() {
        double[] crop = {8, 6, 11, 22, 14, 17, 18, 24, 19, 23, 26, 40, 4, 4, 5, 6, 8, 10};
        double[] wormy = {59, 58, 56, 53, 50, 45, 43, 42, 39, 38, 30, 27, NA, NA, NA, NA, NA, NA};
        double[] filled = filled("em", Toy.of(crop, wormy), 1);
        assertThat(Arrays.stream(filled).average().orElseThrow()).isCloseTo(49.3333, within(5e-5));
        for (int tree = 12; tree < 18; tree++) { // regression on the twelve complete trees: means 19 and 45
            assertThat(filled[tree]).isCloseTo(45 - 936.0 / 924 * (crop[tree] - 19), within(1e-7));
        }
    }

    @Test
    @Oracle(
            source = "Amelia 1.8.1 (R 4.2.2)",
            where = "amelia(d, m = 1, boot.type = \"none\", tolerance = 1e-12): mu and covMatrices, then the"
                    + " conditional means")
    void expectationOfAPatternThatIsNotMonotone() {
        Stage before = Toy.of(
                new double[] {1, 2, NA, 4, 5, 6, 7, NA, 9, 10},
                new double[] {2, NA, 3.5, 5, 4, NA, 8, 7, 9.5, 11},
                new double[] {5, 3, 6, NA, 2, 4, 1, 3, NA, 0.5});
        assertThat(filled("em", before, 0)[2]).isCloseTo(1.960292395, within(1e-8));
        assertThat(filled("em", before, 0)[7]).isCloseTo(5.91544574509, within(1e-8));
        assertThat(filled("em", before, 1)[1]).isCloseTo(2.13060081442, within(1e-8));
        assertThat(filled("em", before, 1)[5]).isCloseTo(7.42342020012, within(1e-8));
        assertThat(filled("em", before, 2)[3]).isCloseTo(3.66117004503, within(1e-8));
        assertThat(filled("em", before, 2)[8]).isCloseTo(0.775196391671, within(1e-8));
    }

    @Test
    void emTakesIndicatorsInGroupsWhereAsked() {
        Stage before = Toy.of(new double[] {1, 2, NA, 4}, new double[] {2, 4, 6.5, 8});
        assertThatThrownBy(() -> filled("em:3", before, 0)).hasMessageContaining("level from 2 to 2");
        assertThat(filled("em:2", before, 0)).isEqualTo(filled("em", before, 0));
    }

    @Test
    void emSaysWhenIndicatorsDetermineEachOther() {
        Stage before = Toy.of(new double[] {1, 2, NA, 4}, new double[] {2, 4, 6, 8}, new double[] {4, 8, 12, 16});
        assertThatThrownBy(() -> filled("em", before, 0))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("determine each other");
        assertThat(filled("em,ridge=0.01", before, 0)[2]).isCloseTo(3, within(0.05));
    }

    private static Stage oneUnit(double... figures) {
        Rows rows = new Rows(List.of("A", "A", "A", "A"), List.of("2020", "2021", "2022", "2024"));
        return Toy.of(rows, Map.of(), 1, figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear   | 3 NaN 5 6   | 3 4 5 6",
                "linear   | 1 2 NaN 8   | 1 2 4 8", // a third of the way from 2021 to 2024
                "linear   | NaN 5 6 NaN | 5 5 6 6",
                "constant | 3 NaN 5 NaN | 3 3 5 5",
                "constant | NaN 5 6 7   | 5 5 6 7",
                "last     | 3 NaN NaN 7 | 3 3 3 7",
                "last:1   | 3 NaN NaN 7 | 3 3 NaN 7",
                "last     | NaN 5 6 NaN | NaN 5 6 6",
                "linear   | NaN NaN NaN NaN | NaN NaN NaN NaN"
            })
    @Oracle(
            source = "COINr, tests/testthat/test-impute_panel.R",
            where = "linear and constant: (3, NA, 5), (NA, 5, 6), (7, 8, NA); and by hand")
    void alongTime(String text, String given, String expected) {
        assertThat(filled(text, oneUnit(numbers(given)), 0)).containsExactly(numbers(expected), within(1e-15));
    }

    private static double[] numbers(String text) {
        return List.of(text.split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void whatTimeCannotFillIsTold() {
        Stage after = Imputation.parse("last").apply(oneUnit(NA, 5, 6, NA));
        assertThat(Objects.requireNonNull(after.tables().get("Impute_left")).lines())
                .containsExactly(List.of("x0", "A", "2020"));
    }

    @Test
    void aPanelIsFilledTimeByTimeUnlessToldOtherwise() {
        Rows rows = new Rows(List.of("A", "B", "A", "B"), List.of("1", "1", "2", "2"));
        Stage before = Toy.of(rows, Map.of(), 1, new double[] {1, NA, 9, 20});
        assertThat(filled("mean", before, 0)[1]).isEqualTo(1);
        assertThat(filled("mean,times=together", before, 0)[1]).isEqualTo(10);
    }

    @Test
    void whatCannotApplyIsOneSentence() {
        Stage lone = Toy.of(
                Toy.units(3), Map.of("G", List.of("a", "b", "")), 1, new double[] {1, NA, NA}, new double[] {1, 2, 3});
        fails("group-mean:G", lone, "impute: indicator x0, unit B: no figure is observed in group b of G; ");
        fails("group-mean:H", lone, "impute: there is no grouping H; there are G.");
        fails("hot-deck:G", lone, "impute: indicator x0, unit B: no unit of group b has its figure");
        fails("last", lone, "impute: last fills along time, and the data have one time");
        Stage none = Toy.of(new double[] {NA, NA}, new double[] {1, 2});
        fails("mean", none, "impute: indicator x0, unit A: no figure is observed; ");
        fails("em", none, "impute: indicator x0, unit A: no figure is observed; ");
        fails("hot-deck", none, "impute: indicator x0, unit A: no unit has its figure");
        Stage groupless = Toy.of(Toy.units(3), Map.of("G", List.of("a", "a", "")), 1, new double[] {1, 2, NA});
        fails("group-median:G", groupless, "impute: indicator x0, unit C: it is in no group of G");
    }

    private static void fails(String text, Stage before, String sentence) {
        assertThatThrownBy(() -> filled(text, before, 0))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean",
                "median,times=together",
                "group-mean:EurAsia_group",
                "group-median:EurAsia_group",
                "em",
                "em:2,ridge=0.01",
                "hot-deck",
                "hot-deck:Pop_group",
                "last",
                "last:2",
                "constant",
                "linear"
            })
    void theNotationReadsBack(String text) {
        assertThat(Imputation.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "modus",
                "mean:G",
                "group-mean",
                "em:x",
                "em:2,ridge=-1",
                "mean,ridge=1",
                "last,times=together"
            })
    void whatCannotBeReadIsOneSentence(String text) {
        assertThatThrownBy(() -> Imputation.parse(text))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("impute: its option");
    }
}
