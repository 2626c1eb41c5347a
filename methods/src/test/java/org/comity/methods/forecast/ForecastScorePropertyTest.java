package org.comity.methods.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastScorePropertyTest {
    private static final double TINY = 1e-12;

    private static boolean[] all(int n) {
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        return all;
    }

    @Test
    void fourForecastsByHand() {
        ForecastScore score = ForecastScore.of(
                new double[] {3, 5, 2, 4}, new double[] {2, 6, 2, 1}, new double[] {1, 4, 9, 1}, new boolean[] {
                    true, true, false, true
                });
        assertThat(score.meanAbsoluteError()).isEqualTo(5.0 / 4);
        assertThat(score.bias()).isEqualTo(3.0 / 4);
        assertThat(score.rootMeanSquare()).isCloseTo(Math.sqrt(11.0 / 4), within(TINY));
        assertThat(score.compared()).isEqualTo(3);
        assertThat(score.theilU().orElseThrow()).as("11 over 1 + 4 + 0").isCloseTo(Math.sqrt(11.0 / 5), within(TINY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noChangeScoresOneAndThePerfectForecastNought(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] actuals = random.doubles(20, -5, 8).toArray();
        double[] before = random.doubles(20, -5, 8).toArray();
        assertThat(ForecastScore.of(before, actuals, before, all(20)).theilU().orElseThrow())
                .isCloseTo(1, within(TINY));
        assertThat(ForecastScore.of(actuals, actuals, before, all(20)).theilU().orElseThrow())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void aUnitChangesErrorsAndNotTheilsU(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] forecasts = random.doubles(15, -5, 8).toArray();
        double[] actuals = random.doubles(15, -5, 8).toArray();
        double[] before = random.doubles(15, -5, 8).toArray();
        ForecastScore score = ForecastScore.of(forecasts, actuals, before, all(15));
        ForecastScore scaled = ForecastScore.of(times(forecasts), times(actuals), times(before), all(15));
        assertThat(scaled.meanAbsoluteError()).isCloseTo(100 * score.meanAbsoluteError(), within(1e-9));
        assertThat(scaled.bias()).isCloseTo(100 * score.bias(), within(1e-9));
        assertThat(scaled.theilU().orElseThrow()).isCloseTo(score.theilU().orElseThrow(), within(1e-12));
        assertThat(score.meanAbsoluteError()).isGreaterThanOrEqualTo(Math.abs(score.bias()));
        assertThat(score.rootMeanSquare()).isGreaterThanOrEqualTo(score.meanAbsoluteError());
    }

    private static double[] times(double[] figures) {
        return Arrays.stream(figures).map(figure -> 100 * figure).toArray();
    }

    @Test
    void whereNothingChangedOrIsKnownThereIsNoU() {
        double[] one = {2};
        assertThat(ForecastScore.of(new double[] {3}, one, one, all(1)).theilU())
                .isEmpty();
        assertThat(ForecastScore.of(new double[] {3}, one, new double[] {1}, new boolean[1])
                        .theilU())
                .isEmpty();
        assertThatThrownBy(() -> ForecastScore.of(new double[0], new double[0], new double[0], new boolean[0]))
                .hasMessageContaining("one or more");
    }
}
