package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.comity.methods.Oracle;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to normalise, worked by hand: five units, one without a figure, two alike. */
class NormalisingTest {
    private static final double NA = Double.NaN;
    private static final double[] X = {2, 4, NA, 8, 4};

    private static double[] scaled(String text, int direction, double target, double... x) {
        Stage before = Toy.of(
                Toy.units(x.length), Map.of(), List.of(Toy.indicator(0, direction, target, "")), new double[][] {x});
        return Toy.column(Normalising.parse(text).apply(before), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minmax             | 1  | 0 33.3333333333333 NaN 100 33.3333333333333",
                "minmax:1,100       | -1 | 100 67 NaN 1 67",
                "scaled:1,10        | 1  | 11.1111111111111 33.3333333333333 NaN 77.7777777777778 33.3333333333333",
                "scaled:0,1,1       | -1 | -2 -4 NaN -8 -4",
                "rank               | 1  | 1 2 NaN 4 2",
                "rank               | -1 | 4 2 NaN 1 2",
                "borda              | 1  | 0 1 NaN 3 1",
                "borda              | -1 | 3 1 NaN 0 1",
                "percentile-rank    | 1  | 0 0.333333333333333 NaN 1 0.333333333333333",
                "goalposts:3,6      | 1  | 0 0.333333333333333 NaN 1 0.333333333333333",
                "goalposts:3,6,9    | -1 | 9 6 NaN 0 6",
                "goalposts:3,6,1,free | 1 | -0.333333333333333 0.333333333333333 NaN 1.66666666666667"
                        + " 0.333333333333333",
                "distance-max       | 1  | 0 0.333333333333333 NaN 1 0.333333333333333",
                "distance-max       | -1 | 1 0.666666666666667 NaN 0 0.666666666666667",
                "distance-reference:B | 1 | 0 1 NaN 3 1",
                "distance-reference:B,cap | 1 | 0 1 NaN 1 1",
                "distance-reference:B | -1 | 1.5 1 NaN 0 1",
                "fraction-max       | 1  | 0.25 0.5 NaN 1 0.5",
                "fraction-max       | -1 | 1 2 NaN 4 2",
                "fraction-best      | 1  | 0.25 0.5 NaN 1 0.5",
                "fraction-best      | -1 | 1 0.5 NaN 0.25 0.5",
                "categorical:50     | 1  | 0 100 NaN 100 100",
                "categorical:bins=3 | 1  | 1 1 NaN 3 1",
                "categorical:bins=3 | -1 | 3 2 NaN 1 2"
            })
    void byHand(String text, int direction, String expected) {
        double[] numbers = List.of(expected.split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(scaled(text, direction, NA, X)).containsExactly(numbers, within(1e-12));
    }

    @Test
    void aScaleBeyondTheRangeOfNumbersIsOneSentence() {
        for (String text : List.of("minmax:0,100", "zscore:0,1", "distance-max")) {
            assertThatThrownBy(() -> scaled(text, 1, NA, -1e308, 0, 1.5e308))
                    .as(text)
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("its figures lie too far apart for a number; give it in another unit");
        }
        assertThatThrownBy(() -> scaled("scaled:0,1e-300,1", 1, NA, 1, 1e300))
                .hasMessage("normalise: indicator x0, unit B: on the scale its figure is too large for a number; give"
                        + " it in another unit.");
    }

    @Test
    void aSecondNormalisationTurnsNothingBack() {
        Stage once =
                Normalising.parse("minmax:0,100").apply(Toy.of(Toy.units(3), Map.of(), -1, new double[] {3, 1, 2}));
        Stage twice = Normalising.parse("rank").apply(once);
        assertThat(once.data().values(0)).containsExactly(0, 100, 50);
        assertThat(twice.data().values(0)).containsExactly(1, 3, 2);
        assertThat(twice.structure().node(0).direction()).isEqualTo(1);
    }

    @Test
    void zScoresHaveTheMeanAndTheDeviationAskedFor() {
        double deviation = Math.sqrt(19.0 / 3); // squares about 4.5: 6.25 + 0.25 + 12.25 + 0.25
        assertThat(scaled("zscore", 1, NA, X))
                .containsExactly(
                        new double[] {-2.5 / deviation, -0.5 / deviation, NA, 3.5 / deviation, -0.5 / deviation},
                        within(1e-12));
        assertThat(scaled("zscore:10,2", -1, NA, X)[0]).isCloseTo(10 + 2 * 2.5 / deviation, within(1e-12));
    }

    @Test
    @Oracle(source = "COINr, tests/testthat/test-normalise.R", where = "n_dist2targ and n_goalposts, worked values")
    void targetsAndGoalposts() {
        assertThat(scaled("distance-target", 1, 10, 0, 5, 11))
                .containsExactly(new double[] {0, .5, 1.1}, within(1e-15));
        assertThat(scaled("distance-target:cap", 1, 10, 0, 5, 11))
                .containsExactly(new double[] {0, .5, 1}, within(0.0));
        assertThat(scaled("distance-target", -1, 0, -1, 1, 10))
                .containsExactly(new double[] {1.1, .9, 0}, within(1e-15));
        assertThat(scaled("distance-target:cap", -1, 0, -1, 1, 10))
                .containsExactly(new double[] {1, .9, 0}, within(1e-15));
        assertThat(scaled("goalposts:0,10", 1, NA, 1, 11, -1)).containsExactly(new double[] {.1, 1, 0}, within(1e-15));
        assertThat(scaled("goalposts:0,10", -1, NA, 1, 11, -1)).containsExactly(new double[] {.9, 0, 1}, within(1e-15));
    }

    @Test
    @Oracle(
            source = "OECD and JRC (2008), Handbook on Constructing Composite Indicators",
            where = "normalisation by categorical scale: 0, 20 ... 100 at percentiles 15, 25, 65, 85, 95")
    void categoriesOfTheHandbook() {
        // type-7 percentiles of 1..20: 3.85, 5.75, 13.35, 17.15, 19.05
        double[] scores = scaled(
                "categorical",
                1,
                NA,
                IntStream.rangeClosed(1, 20).asDoubleStream().toArray());
        assertThat(scores)
                .containsExactly(0, 0, 0, 20, 20, 40, 40, 40, 40, 40, 40, 40, 40, 60, 60, 60, 60, 80, 80, 100);
    }

    @Test
    @Oracle(source = "R 4.2.2", where = "cut(0:9, breaks = 3, labels = FALSE)")
    void binsOfEqualWidth() {
        assertThat(scaled(
                        "categorical:bins=3",
                        1,
                        NA,
                        IntStream.rangeClosed(0, 9).asDoubleStream().toArray()))
                .containsExactly(1, 1, 1, 1, 2, 2, 2, 3, 3, 3);
    }

    @Test
    void oneIndicatorCanGoAnotherWay() {
        Stage before = Toy.of(new double[] {1, 3, 5}, new double[] {1, 3, 5});
        Stage after = Normalising.parse("minmax:0,1;x1=borda").apply(before);
        assertThat(Toy.column(after, 0)).containsExactly(0, 0.5, 1);
        assertThat(Toy.column(after, 1)).containsExactly(0, 1, 2);
    }

    @Test
    void aPanelIsScaledTogetherUnlessToldOtherwise() {
        Rows rows = new Rows(List.of("A", "B", "A", "B"), List.of("2018", "2018", "2019", "2019"));
        Stage before = Toy.of(rows, Map.of(), 1, new double[] {0, 1, 1, 5});
        assertThat(Toy.column(Normalising.parse("minmax:0,1").apply(before), 0)).containsExactly(0, 0.2, 0.2, 1);
        assertThat(Toy.column(Normalising.parse("minmax:0,1,times=apart").apply(before), 0))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void aFractionThatTurnsTheDirectionIsTold() {
        Stage before = Toy.of(Toy.units(2), Map.of(), -1, new double[] {1, 2});
        Stage.Details told = Objects.requireNonNull(
                Normalising.parse("fraction-max").apply(before).tables().get("Normalise_details"));
        assertThat(told.lines().getFirst().getLast().toString()).contains("fraction-best keeps the direction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minmax        | indicator x0: all its figures are 3",
                "zscore        | indicator x0: all its figures are 3",
                "distance-reference:Q | indicator x0, unit Q: there is no such unit",
                "distance-reference:A | indicator x0, unit A: it is the reference and has the worst figure",
                "distance-target | indicator x0: it has no target",
                "categorical   | indicator x0: all its figures are 3"
            })
    void whatCannotApplyIsOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> scaled(text, 1, NA, 3, 3, NA))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("normalise: " + sentence);
    }

    @Test
    void furtherThatCannotApply() {
        assertThatThrownBy(() -> scaled("percentile-rank", 1, NA, 3, NA)).hasMessageContaining("one figure");
        assertThatThrownBy(() -> scaled("rank", 1, NA, NA, NA)).hasMessageContaining("x0: it has no figure");
        assertThatThrownBy(() -> scaled("fraction-max", 1, NA, 0, -1)).hasMessageContaining("best figure is 0");
        assertThatThrownBy(() -> scaled("fraction-best", 1, NA, 1, -1))
                .hasMessageContaining("unit B: its figure is -1");
        assertThatThrownBy(() -> scaled("distance-target", 1, 1, 2, 3)).hasMessageContaining("target 1 is not better");
        assertThatThrownBy(() -> scaled("distance-reference:B", 1, NA, 2, NA))
                .hasMessageContaining("figure is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minmax:0,100",
                "zscore:0,1",
                "scaled:0,100,100",
                "rank",
                "borda",
                "percentile-rank",
                "goalposts:0.5,9,1",
                "goalposts:0,9,100,free",
                "distance-max",
                "distance-reference:AUT,cap",
                "distance-target:cap",
                "fraction-max",
                "fraction-best",
                "categorical:15,25,65,85,95",
                "categorical:bins=5",
                "minmax:1,100,times=apart;CO2=rank;LPI=goalposts:1,5,1"
            })
    void theNotationReadsBack(String text) {
        assertThat(Normalising.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "max",
                "minmax:5",
                "minmax:9,1",
                "minmax:a,b",
                "zscore:0,0",
                "rank:3",
                "goalposts",
                "categorical:9,3",
                "categorical:bins=1",
                "distance-reference",
                "minmax;LPI",
                "minmax:0,Infinity"
            })
    void whatCannotBeReadIsOneSentence(String text) {
        assertThatThrownBy(() -> Normalising.parse(text))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("normalise: its option");
    }
}
