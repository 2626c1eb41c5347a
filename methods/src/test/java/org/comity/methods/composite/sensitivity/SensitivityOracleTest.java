package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.comity.methods.Oracle;
import org.comity.methods.composite.sensitivity.Indices.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions whose indices are known. */
class SensitivityOracleTest {
    private static final List<String> NAMES = List.of("x1", "x2", "x3");
    private static final double[] FIRST = {.3139, .4424, 0};
    private static final double[] TOTAL = {.5576, .4424, .2437};
    private static final double PRINTED = 5e-5;

    /** sin x1 + a sin^2 x2 + b x3^4 sin x1 on [-pi, pi]^3, a = 7, b = 0.1. */
    private static double ishigami(double[] u) {
        double[] x = Arrays.stream(u).map(p -> Math.PI * (2 * p - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static double linear(double[] u) {
        return 3 + 4 * u[0] - 2 * u[1] + u[2];
    }

    private static void lies(Indices indices, int factor, Measure measure, double expected) {
        Indices.Line line = indices.find(NAMES.get(factor), measure).orElseThrow();
        assertThat(expected).as(line.toString()).isBetween(line.q05() - PRINTED, line.q95() + PRINTED);
        assertThat(line.q95() - line.q05()).isLessThan(0.2); // an interval that would hold anything shows nothing
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Oracle(
            source = "Ishigami and Homma (1990), ISUMA; indices as in Saltelli et al. (2008), Global Sensitivity"
                    + " Analysis",
            where = "a = 7, b = 0.1: first order .3139 .4424 0, total .5576 .4424 .2437")
    void ishigamiLiesWithinTheIntervals(boolean quasi) {
        Indices indices = Sensitivity.sobol(
                SensitivityOracleTest::ishigami, NAMES, new Sensitivity.Options(4096, 1000, quasi), Pace.of(1));
        for (int factor = 0; factor < 3; factor++) {
            lies(indices, factor, Measure.FIRST, FIRST[factor]);
            lies(indices, factor, Measure.TOTAL, TOTAL[factor]);
        }
        assertThat(indices.runs()).isEqualTo(4096 * 5);
    }

    @Test
    @Oracle(
            source = "Ishigami and Homma (1990), ISUMA; indices as in Saltelli et al. (2008), Global Sensitivity"
                    + " Analysis",
            where = "a = 7, b = 0.1; Shapley's parts halve the one interaction (Owen 2014, SIAM/ASA JUQ 2, 245-251)")
    void ishigamiByARuleToTheDigitsPrinted() {
        Indices indices = Sensitivity.exact(SensitivityOracleTest::ishigami, NAMES, 25, Pace.of(1));
        for (int factor = 0; factor < 3; factor++) {
            assertThat(value(indices, factor, Measure.FIRST)).isEqualTo(FIRST[factor], within(PRINTED));
            assertThat(value(indices, factor, Measure.TOTAL)).isEqualTo(TOTAL[factor], within(PRINTED));
            assertThat(value(indices, factor, Measure.SHAPLEY))
                    .isEqualTo((FIRST[factor] + TOTAL[factor]) / 2, within(2 * PRINTED));
        }
    }

    @Test
    @Oracle(
            source = "Owen (2014), Sobol' indices and Shapley value, SIAM/ASA JUQ 2(1), 245-251",
            where = "a variance component is shared equally by its factors; Ishigami's indices as above")
    void ishigamisShapleyEffectsLieInNineOfTenIntervals() {
        int held = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Indices indices = Sensitivity.shapley(
                    SensitivityOracleTest::ishigami,
                    NAMES,
                    new Sensitivity.Options(300, 200, false),
                    new Pace(seed, 1, (runs, of) -> {}));
            for (int factor = 0; factor < 3; factor++) {
                Indices.Line line =
                        indices.find(NAMES.get(factor), Measure.SHAPLEY).orElseThrow();
                double value = (FIRST[factor] + TOTAL[factor]) / 2;
                held += line.q05() <= value && value <= line.q95() ? 1 : 0;
            }
            assertThat(indices.lines().stream().mapToDouble(Indices.Line::value).sum())
                    .isEqualTo(1, within(1e-12));
        }
        assertThat(held / 180.0).isBetween(0.82, 0.97); // 0.9 within about three standard errors
    }

    @Test
    @Oracle(
            source = "Saltelli et al. (2008), Global Sensitivity Analysis: The Primer",
            where = "a linear model of independent uniform factors: each index is its squared slope's share")
    void aLinearModelExactly() {
        double[] shares = {16 / 21., 4 / 21., 1 / 21.};
        Indices exact = Sensitivity.exact(SensitivityOracleTest::linear, NAMES, 2, Pace.of(1));
        assertThat(exact.variance()).isEqualTo(21 / 12., within(1e-14));
        Indices sampled = Sensitivity.sobol(
                SensitivityOracleTest::linear, NAMES, new Sensitivity.Options(1024, 500, true), Pace.of(1));
        for (int factor = 0; factor < 3; factor++) {
            for (Measure measure : Measure.values()) {
                assertThat(value(exact, factor, measure)).isEqualTo(shares[factor], within(1e-14));
            }
            lies(sampled, factor, Measure.FIRST, shares[factor]);
            lies(sampled, factor, Measure.TOTAL, shares[factor]);
        }
    }

    /** The second number moves the result by rounding only. */
    @Test
    void whatIsLeftOfRoundingIsNothing() {
        Indices exact = Sensitivity.exact(
                at -> 0.1 + at[0] * 3 + (at[1] * 3 - at[1] - 2 * at[1]), List.of("a", "b"), 5, Pace.of(1));
        for (Indices.Measure measure : Indices.Measure.values()) {
            assertThat(exact.find("b", measure).orElseThrow().value())
                    .as(measure.name())
                    .isZero();
        }
        Indices same = Sensitivity.exact(at -> 0.1, List.of("a", "b"), 5, Pace.of(1));
        assertThat(same.variance()).isZero();
    }

    /**
     * By hand. P takes 0 or 1; Q takes 0 or 1 where P is 1, else 0; Y = P + Q. States (P, Q): (0,0) 1/2, (1,0) 1/4,
     * (1,1) 1/4; Y = 0, 1, 2; mean 3/4, variance 11/16. Given P: means 0 and 3/2, variance 9/16. Given Q: means 1/3
     * (3/4) and 2 (1/4), variance 25/48. Shapley: P (9/16 + 11/16 - 25/48) / 2 = 35/96, Q 31/96, of 66/96.
     */
    @Test
    void dependentChoicesByHand() {
        List<Choice> choices = Toy.choices("treat=own|5", "normalise=1|2 when treat=5");
        Indices exact = Dependent.exact(choices);
        assertThat(exact.variance()).isEqualTo(11 / 16., within(1e-14));
        assertThat(exact.find("treat", Measure.SHAPLEY).orElseThrow().value()).isEqualTo(35 / 66., within(1e-14));
        assertThat(exact.find("normalise", Measure.SHAPLEY).orElseThrow().value())
                .isEqualTo(31 / 66., within(1e-14));
        assertThat(exact.find("treat", Measure.FIRST).orElseThrow().value()).isEqualTo(9 / 11., within(1e-14));
        assertThat(exact.find("normalise", Measure.FIRST).orElseThrow().value()).isEqualTo(25 / 33., within(1e-14));
        Indices sampled = Dependent.sampled(choices);
        for (Indices.Line line : sampled.lines()) {
            double value =
                    exact.find(line.choice(), Measure.SHAPLEY).orElseThrow().value();
            assertThat(value).as(line.toString()).isBetween(line.q05(), line.q95());
        }
        assertThat(sampled.variance()).isEqualTo(11 / 16., within(0.05));
    }

    private static double value(Indices indices, int factor, Measure measure) {
        return indices.find(NAMES.get(factor), measure).orElseThrow().value();
    }

    @Test
    void anEffectlessNumberHasIndexZeroExactly() {
        ToDoubleFunction<double[]> function = u -> Math.exp(u[0]) * u[2];
        for (Indices indices : List.of(
                Sensitivity.sobol(function, NAMES, new Sensitivity.Options(64, 50, true), Pace.of(1)),
                Sensitivity.shapley(function, NAMES, new Sensitivity.Options(64, 50, true), Pace.of(1)))) {
            for (Indices.Line line : indices.lines()) {
                if (line.choice().equals("x2")) {
                    assertThat(line.value()).isEqualTo(0.0);
                    assertThat(line.q05()).isEqualTo(0.0);
                    assertThat(line.q95()).isEqualTo(0.0);
                } else {
                    assertThat(line.value()).isNotEqualTo(0.0);
                }
            }
        }
    }
}
