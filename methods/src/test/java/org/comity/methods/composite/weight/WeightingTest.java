package org.comity.methods.composite.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.audit.Correlations;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.ToyStages;
import org.junit.jupiter.api.Test;

/** Ways to weigh, on figures whose answer is found by hand. */
class WeightingTest {
    private static final double NONE = Double.NaN;

    /** Six columns of eight figures, 1 or -1, that are not correlated with each other. */
    static double[] contrast(int number) {
        double[] made = new double[8];
        for (int row = 0; row < 8; row++) {
            made[row] = Integer.bitCount(row & number) % 2 == 0 ? 1 : -1;
        }
        return made;
    }

    static double[] mix(double a, int one, double b, int other) {
        double[] made = new double[8];
        for (int row = 0; row < 8; row++) {
            made[row] = a * contrast(one)[row] + b * contrast(other)[row];
        }
        return made;
    }

    static double weight(Stage stage, String code) {
        return stage.structure().node(stage.structure().find(code)).weight();
    }

    private static Stage weighed(String text, Stage stage) {
        return Weighting.parse(text).apply(stage);
    }

    @Test
    void givenKeepsAndEqualLevels() {
        Stage stage = ToyStages.stage("a 1 3 I; b 1 1 I; I 2 5", new double[] {1, 2}, new double[] {2, 1});
        assertThat(weighed("given", stage).structure().weights()).containsExactly(3, 1, 5);
        assertThat(weighed("equal", stage).structure().weights()).containsExactly(1, 1, 1);
    }

    /** Two indicators with a correlation above 0 have the first component (1, 1) / root of 2. */
    @Test
    void theFirstComponentOfTwoIsHalfAndHalf() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", contrast(1), mix(0.6, 1, 0.8, 2));
        Stage made = weighed("pca", stage);
        assertThat(weight(made, "a")).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(weight(made, "b")).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void anEntryBelowZeroIsRefused() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 1 I; c 1 1 I; I 2 1", contrast(1), mix(0.6, 1, 0.8, 2), mix(-0.8, 1, 0.6, 4));
        assertThatThrownBy(() -> weighed("pca", stage))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("weigh: indicator c: its entry in the first principal component");
        assertThat(weight(weighed("factors", stage), "c")).isPositive();
    }

    /** Two blocks, correlated by 0.6 and 0.28 within: eigenvalues 1.6, 1.28, 0.72, 0.4; by hand 0.8 / 2.88 and 0.64 / 2.88. */
    @Test
    void factorsAreWeighedByWhatTheyExplain() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 1 I; c 1 1 I; d 1 1 I; I 2 1",
                contrast(1),
                mix(0.6, 1, 0.8, 2),
                contrast(3),
                mix(0.28, 3, 0.96, 4));
        Stage made = weighed("factors", stage);
        assertThat(weight(made, "a")).isCloseTo(5 / 18.0, within(1e-9));
        assertThat(weight(made, "b")).isCloseTo(5 / 18.0, within(1e-9));
        assertThat(weight(made, "c")).isCloseTo(2 / 9.0, within(1e-9));
        assertThat(weight(made, "d")).isCloseTo(2 / 9.0, within(1e-9));
    }

    @Test
    void componentsNeedFiguresThatVaryInRowsThatHaveAll() {
        Stage constant = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", contrast(1), new double[8]);
        assertThatThrownBy(() -> weighed("pca", constant)).hasMessageContaining("indicator b: it does not vary over");
        Stage gaps = ToyStages.stage(
                "a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2, NONE, NONE}, new double[] {NONE, 2, 3, 5});
        assertThatThrownBy(() -> weighed("arcii", gaps)).hasMessageContaining("only 1 rows have it");
    }

    /** Uncorrelated indicators of equal variance correlate with their mean as their weights: 2 to 1. */
    @Test
    void optimisedWeightsReachTheirTargets() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", contrast(1), contrast(2));
        Stage made = weighed("optimise:1,a=2", stage);
        assertThat(weight(made, "a")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(weight(made, "b")).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void correlationsThatSumToNothingAreNoShares() {
        Stage stage = ToyStages.stage(
                "a 1 1 P; b 1 1 Q; c 1 1 Q; P 2 1 I; Q 2 1 I; I 3 1",
                mix(5, 1, 0, 2),
                mix(-1, 1, 0, 2),
                mix(-1, 1, 0, 2));
        assertThatThrownBy(() -> weighed("optimise:1", stage))
                .hasMessageStartingWith("weigh: indicator I: the correlations of a, b, c with it sum to 0 or less");
    }

    @Test
    void optimisedWeightsBalanceDimensionsWithCorrelatedParts() {
        Stage stage = ToyStages.stage(
                "a 1 1 P; b 1 1 P; c 1 1 Q; d 1 1 R; P 2 1 I; Q 2 1 I; R 2 1 I; I 3 1",
                contrast(1),
                mix(0.6, 1, 0.8, 2),
                mix(3, 1, 4, 3),
                mix(1, 4, 0.5, 2));
        Stage made = weighed("optimise:2", stage);
        Stage whole = Aggregating.arithmetic().apply(made);
        double[] with = new double[3];
        for (int k = 0; k < 3; k++) {
            with[k] = Correlations.of(whole.data(), List.of("P", "Q", "R").get(k), "I", Correlations.Kind.PEARSON)
                    .correlation()
                    .orElseThrow();
        }
        assertThat(with[1]).isCloseTo(with[0], within(1e-9));
        assertThat(with[2]).isCloseTo(with[0], within(1e-9));
    }

    private static Stage corners() {
        return ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 0.5, 0.5}, new double[] {0.5, 1, 0.5});
    }

    private static List<Object> doubt(String text, Stage stage, int row) {
        return Objects.requireNonNull(weighed(text, stage).tables().get("benefit of the doubt"))
                .lines()
                .get(row);
    }

    /** A and B are best at one thing each; C has two thirds of what (2/3, 2/3) allows. */
    @Test
    void theBenefitOfTheDoubtScoresEachUnitAtItsBest() {
        assertThat((double) doubt("benefit-of-doubt:I", corners(), 0).get(1)).isCloseTo(1, within(1e-9));
        assertThat((double) doubt("benefit-of-doubt:I", corners(), 1).get(1)).isCloseTo(1, within(1e-9));
        assertThat((double) doubt("benefit-of-doubt:I", corners(), 2).get(1)).isCloseTo(2 / 3.0, within(1e-9));
    }

    /** With shares between 0.4 and 0.6: of a score s, A puts 0.6 s on a and 0.4 s on b; B then has 1.1 s, at most 1. */
    @Test
    void sharesCanBeBounded() {
        String text = "benefit-of-doubt:I,0.4,0.6";
        assertThat((double) doubt(text, corners(), 0).get(1)).isCloseTo(10 / 11.0, within(1e-9));
        assertThat((double) doubt(text, corners(), 0).get(2)).isCloseTo(0.6, within(1e-9));
        assertThat((double) doubt(text, corners(), 2).get(1)).isCloseTo(2 / 3.0, within(1e-9));
        Stage made = weighed(text, corners());
        assertThat(weight(made, "a") + weight(made, "b")).isCloseTo(1, within(1e-9));
    }

    @Test
    void theBenefitOfTheDoubtRefusesWhatIsBelowZeroAndBoundsWithoutRoom() {
        Stage below = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, -1}, new double[] {1, 2});
        assertThatThrownBy(() -> weighed("benefit-of-doubt:I", below)).hasMessageContaining("indicator a, unit B");
        assertThatThrownBy(() -> weighed("benefit-of-doubt:I,0.1,0.3", corners()))
                .hasMessageContaining("2 shares from 0.1 to 0.3 cannot sum to 1");
    }

    /** Shares of a: 0.2, 0.5, 0.3; their mean is 1/3, their median 0.3 of 0.3 + 0.7. */
    @Test
    void expertsPointsBecomeMeanOrMedianShares() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2}, new double[] {2, 1});
        String experts = "|Ann:a=20,b=80|Bob:a=5,b=5|Cy:a=30,b=70";
        assertThat(weight(weighed("budget:mean" + experts, stage), "a")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(weight(weighed("budget:median" + experts, stage), "a")).isCloseTo(0.3, within(1e-12));
        List<Object> line = Objects.requireNonNull(
                        weighed("budget:mean" + experts, stage).tables().get("weights"))
                .lines()
                .getFirst();
        assertThat((double) line.get(5)).isCloseTo(Math.sqrt(7.0 / 300), within(1e-12)); // standard deviation
        assertThat(line.subList(6, 9)).containsExactly(0.2, 0.5, 3);
    }

    @Test
    void expertsNameAllOfAGroupOrNothing() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2}, new double[] {2, 1});
        assertThatThrownBy(() -> weighed("budget:mean|Ann:a=20", stage))
                .hasMessage(
                        "weigh: indicator b: expert Ann gives points to its siblings and none to it; write 0 if that"
                                + " is meant.");
        assertThatThrownBy(() -> weighed("budget:mean|Ann:a=0,b=0", stage)).hasMessageContaining("0 points to all");
        assertThatThrownBy(() -> weighed("budget:mean|Ann:z=1", stage)).hasMessageContaining("indicator z");
    }

    @Test
    void theTextIsReadBack() {
        for (String text : new String[] {
            "given",
            "equal",
            "pca",
            "pca:1,2",
            "factors:2",
            "arcii",
            "arcii:0.8",
            "optimise:2,a=2.0",
            "optimise:2 by gmean",
            "benefit-of-doubt:I",
            "benefit-of-doubt:I,0.1,0.6",
            "budget:median|Ann:a=20.0,b=80.0|Bob:a=5.0,b=5.0"
        }) {
            assertThat(Weighting.parse(text).text()).isEqualTo(text);
            assertThat(Weighting.parse(Weighting.parse(text).text())).isEqualTo(Weighting.parse(text));
        }
        assertThatThrownBy(() -> Weighting.parse("fair")).hasMessageContaining("there is no way \"fair\" to weigh");
        assertThatThrownBy(() -> Weighting.parse("optimise:top")).hasMessageContaining("\"top\" is not a number");
    }

    @Test
    void aLevelWithoutWeightsIsRefused() {
        assertThatThrownBy(() -> weighed("pca:2", corners())).hasMessageContaining("level 2 has no weights to set");
    }

    @Test
    void varimaxFindsTheSimpleStructureAgain() {
        double angle = Math.toRadians(30);
        double[][] simple = {{0.9, 0}, {0.8, 0}, {0, 0.7}, {0, 0.6}};
        double[][] turned = new double[4][2];
        for (int k = 0; k < 4; k++) {
            turned[k][0] = simple[k][0] * Math.cos(angle) - simple[k][1] * Math.sin(angle);
            turned[k][1] = simple[k][0] * Math.sin(angle) + simple[k][1] * Math.cos(angle);
        }
        Varimax.turn(turned);
        for (int k = 0; k < 4; k++) {
            assertThat(Math.max(Math.abs(turned[k][0]), Math.abs(turned[k][1])))
                    .isCloseTo(Math.max(simple[k][0], simple[k][1]), within(1e-9));
            assertThat(Math.min(Math.abs(turned[k][0]), Math.abs(turned[k][1]))).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void weighingLeavesFiguresAlone() {
        Sheet before = corners().data();
        assertThat(weighed("benefit-of-doubt:I", corners()).data().values(0)).isEqualTo(before.values(0));
    }
}
