package org.comity.methods.composite.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comity.methods.Oracle;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.ToyStages;
import org.junit.jupiter.api.Test;

class AggregatingTest {
    private static final double NONE = Double.NaN;
    private static final String FLAT = "a 1 1 I; b 1 2 I; c 1 1 I; I 2 1";
    private static final String TWO = "a 1 1 P; b 1 1 P; c 1 1 Q; d 1 3 Q; P 2 1 I; Q 2 1 I; I 3 1";

    private static double[] aggregated(String rule, Stage stage, String code) {
        Sheet data = Aggregating.parse(rule).apply(stage).data();
        return data.values(data.find(code));
    }

    private static Stage flat() {
        return ToyStages.stage(FLAT, new double[] {1, 2}, new double[] {2, 4}, new double[] {4, 8});
    }

    /** By hand: weights 1 2 1 of 1, 2, 4: (1 + 4 + 4) / 4; (1 x 4 x 4)^(1/4) = 2; 4 / (1 + 1 + 1/4); sqrt(25 / 4). */
    @Test
    void weightedMeansByHand() {
        assertThat(aggregated("amean", flat(), "I")).containsExactly(2.25, 4.5);
        assertThat(aggregated("gmean", flat(), "I")[0]).isCloseTo(2, within(1e-14));
        assertThat(aggregated("hmean", flat(), "I")[0]).isCloseTo(16 / 9.0, within(1e-14));
        assertThat(aggregated("genmean:2", flat(), "I")[0]).isCloseTo(2.5, within(1e-14));
    }

    @Test
    void theGeneralisedMeanHoldsTheOthers() {
        assertThat(aggregated("genmean:1", flat(), "I")).isEqualTo(aggregated("amean", flat(), "I"));
        assertThat(aggregated("genmean:0", flat(), "I")).isEqualTo(aggregated("gmean", flat(), "I"));
        assertThat(aggregated("genmean:-1", flat(), "I")[1])
                .isCloseTo(aggregated("hmean", flat(), "I")[1], within(1e-13));
    }

    @Test
    void whatIsMissingIsLeftOutAndWeightsAreRenormalised() {
        Stage stage = ToyStages.stage(
                FLAT, new double[] {1, NONE, NONE}, new double[] {NONE, 4, NONE}, new double[] {4, 8, NONE});
        Sheet data = Aggregating.arithmetic().apply(stage).data();
        int index = data.find("I");
        assertThat(data.value(index, 0)).isEqualTo(2.5);
        assertThat(data.value(index, 1)).isCloseTo(16 / 3.0, within(1e-14));
        assertThat(data.has(index, 2)).isFalse();
    }

    @Test
    void aUnitWithFewerThanTheShareHasNoFigure() {
        Stage stage = ToyStages.stage(FLAT, new double[] {1, NONE}, new double[] {NONE, NONE}, new double[] {4, 8});
        Sheet data = Aggregating.parse("amean@0.5").apply(stage).data();
        assertThat(data.has(data.find("I"), 0)).isTrue();
        assertThat(data.has(data.find("I"), 1)).isFalse();
    }

    /** By hand: P = (2 + 8) / 2 = 5, Q = 4 / (1/3 + 3/12); I = sqrt(5 Q). */
    @Test
    void rulesMixWithinALevelAndAcrossLevels() {
        Stage stage = ToyStages.stage(TWO, new double[] {2}, new double[] {8}, new double[] {3}, new double[] {12});
        String rule = "P=amean,*=hmean;gmean";
        double q = 4 / (1 / 3.0 + 3 / 12.0);
        assertThat(aggregated(rule, stage, "P")).containsExactly(5);
        assertThat(aggregated(rule, stage, "Q")[0]).isCloseTo(q, within(1e-14));
        assertThat(aggregated(rule, stage, "I")[0]).isCloseTo(Math.sqrt(5 * q), within(1e-14));
    }

    /** By hand: A beats B on a and b (3 of 4), ties with C on a and loses elsewhere; C beats both, B none. */
    @Test
    void copelandCountsWinsLessLosses() {
        Stage stage = ToyStages.stage(FLAT, new double[] {3, 1, 3}, new double[] {2, 1, 3}, new double[] {1, 2, 3});
        // A over B: a, b = 3/4. A over C: half of a = 1/8. B over C: 0.
        assertThat(aggregated("copeland", stage, "I")).containsExactly(0, -2, 2);
    }

    @Test
    void copelandComparesOnWhatBothHave() {
        Stage stage =
                ToyStages.stage(FLAT, new double[] {3, 1, NONE}, new double[] {2, 1, 3}, new double[] {1, 2, NONE});
        // A over B 3/4; C is compared on b only and wins both
        assertThat(aggregated("copeland", stage, "I")).containsExactly(0, -2, 2);
    }

    /**
     * R 4.2.2, outranking matrix and Copeland scores as COINr 1.1.14 defines them: X is the matrix of these columns by
     * row, w = c(1, 2, 1, 3), o(i, j) = sum(w[X[i, ] > X[j, ]]) + sum(w[X[i, ] == X[j, ]]) / 2 as a share of sum(w), and
     * rowSums(sign(o - 0.5)).
     */
    @Test
    void copelandIsThatOfCoinr() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 2 I; c 1 1 I; d 1 3 I; I 2 1",
                new double[] {5, 1, 4, 4, 2, 3},
                new double[] {1, 6, 2, 2, 6, 4},
                new double[] {3, 3, 5, 1, 2, 9},
                new double[] {2, 7, 7, 3, 1, 5});
        assertThat(aggregated("copeland", stage, "I")).containsExactly(-3, 4, 4, -1, -5, 1);
    }

    /** 0.1 + 0.2 of 0.6 is one half but for the last bit, whichever of the two units stands first. */
    @Test
    void copelandIsEvenWhereWeightsAre() {
        String weighed = "a 1 0.1 I; b 1 0.2 I; c 1 0.3 I; I 2 1";
        assertThat(aggregated(
                        "copeland",
                        ToyStages.stage(weighed, new double[] {1, 2}, new double[] {1, 2}, new double[] {2, 1}),
                        "I"))
                .containsExactly(0, 0);
        assertThat(aggregated(
                        "copeland",
                        ToyStages.stage(weighed, new double[] {2, 1}, new double[] {2, 1}, new double[] {1, 2}),
                        "I"))
                .containsExactly(0, 0);
    }

    @Test
    @Oracle(
            source =
                    "Condorcet (1785), Essai, as given by Young (1988), American Political Science Review 82(4), 1231-1244",
            where = "60 voters: 23 abc, 17 bca, 2 bac, 10 cab, 8 cba: the maximum likelihood order is b c a")
    void outrankingBreaksACycleByMostSupport() {
        Stage stage = ToyStages.stage(
                "v 1 23 I; w 1 17 I; x 1 2 I; y 1 10 I; z 1 8 I; I 2 1",
                new double[] {3, 2, 1},
                new double[] {1, 3, 2},
                new double[] {2, 3, 1},
                new double[] {2, 1, 3},
                new double[] {1, 2, 3});
        assertThat(aggregated("outranking", stage, "I")).containsExactly(0, 2, 1);
    }

    @Test
    void outrankingLetsEvenUnitsShare() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2, 9, 0}, new double[] {2, 1, 9, 0});
        assertThat(aggregated("outranking", stage, "I")).containsExactly(1.5, 1.5, 3, 0);
    }

    @Test
    void aMeanBeyondTheRangeOfNumbersIsOneSentence() {
        Stage stage = ToyStages.stage(FLAT, new double[] {1e308, 1}, new double[] {1e308, 1}, new double[] {1e308, 1});
        assertThatThrownBy(() -> aggregated("amean", stage, "I"))
                .hasMessageStartingWith("aggregate: indicator I, unit A: its amean is not a finite number");
    }

    @Test
    void aGeometricMeanOfZeroNamesIndicatorAndUnit() {
        Stage stage = ToyStages.stage(FLAT, new double[] {1, 2}, new double[] {2, 0}, new double[] {4, 8});
        assertThatThrownBy(() -> Aggregating.parse("gmean").apply(stage))
                .isInstanceOf(StepFailure.class)
                .hasMessage("aggregate: indicator b, unit B: its figure is 0.0 and a geometric mean needs figures above"
                        + " 0 (for I); normalise to above 0, minmax:1,100 say, or take amean there.");
    }

    @Test
    void aHarmonicMeanTakesNoZeroAndAPowerNothingBelow() {
        Stage zero = ToyStages.stage(FLAT, new double[] {1, 2}, new double[] {2, 0}, new double[] {4, 8});
        assertThatThrownBy(() -> Aggregating.parse("hmean").apply(zero)).hasMessageContaining("cannot take 0 (for I)");
        assertThat(aggregated("genmean:0.5", zero, "I")[1]).isPositive();
        Stage below = ToyStages.stage(FLAT, new double[] {1, 2}, new double[] {2, -1}, new double[] {4, 8});
        assertThatThrownBy(() -> Aggregating.parse("genmean:0.5").apply(below))
                .hasMessageContaining("indicator b, unit B");
    }

    @Test
    void weightsThatSumToNothingNameTheNode() {
        Stage stage = ToyStages.stage("a 1 0 I; b 1 0 I; I 2 1", new double[] {1, 2}, new double[] {2, 3});
        assertThatThrownBy(() -> Aggregating.arithmetic().apply(stage))
                .hasMessage("aggregate: indicator I: the weights of what it is made of sum to 0; give one of them a"
                        + " weight above 0.");
        Stage gap = ToyStages.stage("a 1 0 I; b 1 1 I; I 2 1", new double[] {1, 2}, new double[] {2, NONE});
        assertThatThrownBy(() -> Aggregating.arithmetic().apply(gap)).hasMessageContaining("indicator I, unit B: ");
    }

    @Test
    void theTextIsReadBack() {
        for (String text : new String[] {
            "amean", "gmean@0.6", "amean;gmean;genmean:0.5", "Conn=gmean,Env=hmean@0.5,*=amean", "copeland;outranking"
        }) {
            assertThat(Aggregating.parse(text).text()).isEqualTo(text);
            assertThat(Aggregating.parse(Aggregating.parse(text).text())).isEqualTo(Aggregating.parse(text));
        }
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThatThrownBy(() -> Aggregating.parse("mean")).hasMessageContaining("there is no rule \"mean\"");
        assertThatThrownBy(() -> Aggregating.parse("genmean")).hasMessageContaining("genmean:P");
        assertThatThrownBy(() -> Aggregating.parse("amean;gmean").apply(flat()))
                .hasMessageContaining("the structure has 1 above the indicators");
        assertThatThrownBy(() -> Aggregating.parse("Conn=gmean,*=amean").apply(flat()))
                .hasMessageContaining("indicator Conn");
        assertThatThrownBy(() -> Aggregating.parse("J=gmean").apply(flat())).hasMessageContaining("indicator J");
    }

    /** Two units at two times, the later one higher throughout: each time has its own first. */
    @Test
    void unitsAreComparedWithThoseOfTheSameTime() {
        Rows rows = new Rows(List.of("A", "A", "B", "B"), List.of("2017", "2018", "2017", "2018"));
        Stage panel = Stage.of(
                ToyStages.structure(FLAT),
                Sheet.of(rows, List.of("a", "b", "c"), new double[][] {{1, 11, 2, 12}, {4, 14, 3, 13}, {1, NONE, 2, 12}
                }),
                Side.none(rows));
        assertThat(aggregated("copeland", panel, "I")).containsExactly(0, 1, 0, -1);
        assertThat(aggregated("outranking", panel, "I")).containsExactly(0.5, 1, 0.5, 0);
    }

    @Test
    void aggregatingTwiceIsAggregatingOnce() {
        Stage once = Aggregating.arithmetic().apply(flat());
        Stage twice = Aggregating.arithmetic().apply(once);
        assertThat(twice.data().codes()).isEqualTo(once.data().codes());
    }
}
