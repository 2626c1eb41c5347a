package org.comity.methods.signal.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.methods.signal.predict.Scores.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any history: nothing past the origin is read, and threads do not matter. */
class BacktestPropertyTest {
    private static final int PAIRS = 25;
    private static final int PERIODS = 60;

    /** Levels that wander, with noise and gaps; counts or figures of either sign. */
    private static History history(long seed, boolean isCounts) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[PAIRS][PERIODS];
        boolean[][] known = new boolean[PAIRS][PERIODS];
        for (int i = 0; i < PAIRS; i++) {
            double level = random.nextDouble(0, 4);
            for (int t = 0; t < PERIODS; t++) {
                level += random.nextDouble(-0.3, 0.3);
                double y = Math.exp(level) * random.nextDouble(0.5, 1.5);
                values[i][t] = isCounts ? Math.rint(Math.max(0, y - 2)) : y - 20;
                known[i][t] = random.nextDouble() > 0.1;
            }
        }
        double[] exposure = new double[PERIODS];
        Arrays.fill(exposure, 1);
        return new History(values, known, exposure, 12, isCounts);
    }

    private static boolean[] all() {
        boolean[] all = new boolean[PAIRS];
        Arrays.fill(all, true);
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingPastTheOriginIsRead(boolean isCounts) {
        History whole = history(3, isCounts);
        int origin = 40;
        History cut = whole.until(origin);
        for (int horizon : new int[] {1, 6}) {
            List<Forecaster> onWhole = Forecasters.of(whole);
            List<Forecaster> onCut = Forecasters.of(cut);
            for (int j = 0; j < onWhole.size(); j++) {
                Forecaster.Fit first = onWhole.get(j).fit(origin, horizon);
                Forecaster.Fit second = onCut.get(j).fit(origin, horizon);
                for (int i = 0; i < PAIRS; i++) {
                    assertThat(first.predict(i).map(BacktestPropertyTest::boxed))
                            .as("%s, series %d", onWhole.get(j).name(), i)
                            .isEqualTo(second.predict(i).map(BacktestPropertyTest::boxed));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePoolAndTheChoiceReadNothingPastTheOriginEither(boolean isCounts) {
        History whole = history(4, isCounts);
        Scores early = new Backtest(whole.until(45), all(), 1).run(3, 20, 30, 42);
        Scores late = new Backtest(whole, all(), 1).run(3, 20, 30, 42);
        assertThat(scores(late)).isEqualTo(scores(early));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anyNumberOfThreadsGivesTheSame(boolean isCounts) {
        History history = history(5, isCounts);
        Backtest one = new Backtest(history, all(), 1);
        Backtest three = new Backtest(history, all(), 3);
        assertThat(scores(three.run(1, 20, 30, 58))).isEqualTo(scores(one.run(1, 20, 30, 58)));
        assertThat(members(three.next(1))).isEqualTo(members(one.next(1)));
        assertThat(three.calibrated(1, 0.2)).isEqualTo(one.calibrated(1, 0.2)).isBetween(0.01, 0.99);
    }

    private static List<Double> scores(Scores scores) {
        return java.util.stream.IntStream.range(0, scores.size())
                .boxed()
                .flatMap(i -> Arrays.stream(Measure.values())
                        .flatMap(measure -> java.util.stream.IntStream.range(
                                        0, scores.names().size())
                                .mapToObj(j -> scores.get(measure, j, i))))
                .toList();
    }

    private static List<List<Double>> members(List<Optional<List<Ensemble>>> next) {
        return next.stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .map(BacktestPropertyTest::boxed)
                .toList();
    }

    private static List<Double> boxed(Ensemble ensemble) {
        return Arrays.stream(ensemble.members()).boxed().toList();
    }

    @Test
    void onLevelsThatWanderTheModelBeatsClimatology() {
        Backtest backtest = new Backtest(history(6, true), all(), 1);
        Scores scores = backtest.run(1, 20, 30, 58);
        int climatology = backtest.names().indexOf("climatology");
        int model = backtest.names().indexOf(Backtest.MODEL);
        double better = 0;
        double inside = 0;
        for (int i = 0; i < scores.size(); i++) {
            better += scores.get(Measure.CRPS, climatology, i) - scores.get(Measure.CRPS, model, i);
            inside += scores.get(Measure.INSIDE_80, model, i);
        }
        assertThat(better).isPositive();
        assertThat(inside / scores.size()).isBetween(0.7, 0.92);
    }

    @Test
    void aPoolOfOneIsThatOne() {
        Ensemble a = Ensemble.ofSample(new double[] {1, 2, 3, 4, 5});
        Ensemble b = Ensemble.ofSample(new double[] {100, 200, 300});
        assertThat(Ensemble.pool(new Ensemble[] {a, b}, new double[] {1, 0}).members())
                .isEqualTo(a.members());
        Ensemble half = Ensemble.pool(new Ensemble[] {a, b}, new double[] {0.5, 0.5});
        assertThat(half.chanceAbove(50)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void theWeightsOfThePoolFindTheBetterPart() {
        SplittableRandom random = new SplittableRandom(1);
        Pool pool = new Pool(2);
        Pool sum = new Pool(2);
        for (int i = 0; i < 200; i++) {
            double y = random.nextDouble();
            pool.add(
                    new Ensemble[] {Ensemble.byQuantiles(share -> share), Ensemble.byQuantiles(share -> 5 + share)},
                    y,
                    1);
        }
        for (int round = 0; round < 97; round++) {
            sum.add(pool, 1);
        }
        double[] weights = sum.weights(new boolean[] {true, true});
        assertThat(weights[0]).isGreaterThan(0.95);
        assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-12));
        assertThat(new Pool(2).weights(new boolean[] {true, true})).containsExactly(0.5, 0.5);
    }

    @Test
    void studentQuantilesInClosedForm() {
        // P(T > 2.920) = 0.05 with 2 and P(T > 2.132) = 0.05 with 4 degrees of freedom, as in every table
        assertThat(LocalLevel.studentQuantile(2, 0.95)).isCloseTo(2.920, within(5e-4));
        assertThat(LocalLevel.studentQuantile(4, 0.95)).isCloseTo(2.132, within(5e-4));
        assertThat(LocalLevel.studentQuantile(4, 0.05)).isCloseTo(-2.132, within(5e-4));
    }

    @Test
    void gapsAreNoZerosAndWrongShapesAreRefused() {
        boolean[][] known = {{true, false, true}};
        History history = new History(new double[][] {{0, 9, 0}}, known, new double[] {1, 0.5, 1}, 1, true);
        assertThat(history.ratesUpTo(0, 2)).containsExactly(0, 0);
        assertThat(history.isQuiet(0, 1)).as("the year before is not known").isTrue();
        assertThatThrownBy(() -> new History(new double[][] {{1}}, known, new double[] {1, 1, 1}, 1, true))
                .hasMessageContaining("Series 0 has 1 values");
        assertThatThrownBy(() -> new History(new double[][] {{1, 1, 1}}, known, new double[] {1, 0, 1}, 1, true))
                .hasMessageContaining("above 0");
    }
}
