package org.comity.methods.signal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On simulated series without a change as many alarms as asked for; after one, the delay of theory. */
class FalseAlarmTest {
    private static final int SERIES = 200;
    private static final double RATE = 0.05;

    /** How many of the series without a change show one. */
    private static int alarms(Cost cost, Function<SplittableRandom, double[]> draw) {
        return IntStream.range(0, SERIES)
                .parallel()
                .map(i -> {
                    Series series = Series.of(draw.apply(new SplittableRandom(10_000 + i)));
                    var options = ChangePoints.Options.of(cost, new Penalty.Calibrated(RATE, 100, i), 4);
                    return ChangePoints.of(series, options).changes().isEmpty() ? 0 : 1;
                })
                .sum();
    }

    /** 99.9 % of the binomial distribution of 200 at 0.05: 2 to 21. */
    private static void asAsked(int alarms) {
        assertThat(alarms).isBetween(2, 21);
    }

    private static double[] white(SplittableRandom random) {
        return IntStream.range(0, 60).mapToDouble(_ -> random.nextGaussian()).toArray();
    }

    private static double[] correlated(SplittableRandom random, double correlation) {
        double[] x = new double[100];
        x[0] = random.nextGaussian();
        for (int t = 1; t < x.length; t++) {
            x[t] = correlation * x[t - 1] + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return x;
    }

    private static double poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Poisson of a gamma rate with whole shape. */
    private static double negativeBinomial(SplittableRandom random, double mean, int size) {
        double gamma = 0;
        for (int i = 0; i < size; i++) {
            gamma -= Math.log(random.nextDouble());
        }
        return poisson(random, gamma * mean / size);
    }

    @Test
    void whiteNoise() {
        asAsked(alarms(Cost.MEAN, FalseAlarmTest::white));
        asAsked(alarms(Cost.RANKS, FalseAlarmTest::white));
        asAsked(alarms(Cost.MEAN_VARIANCE, FalseAlarmTest::white));
    }

    @Test
    void figuresThatHangTogether() {
        asAsked(alarms(Cost.MEAN, random -> correlated(random, 0.4)));
    }

    @Test
    void sparsePoissonCounts() {
        asAsked(alarms(
                Cost.POISSON,
                random -> IntStream.range(0, 60)
                        .mapToDouble(_ -> poisson(random, 0.7))
                        .toArray()));
    }

    @Test
    void overdispersedCounts() {
        Function<SplittableRandom, double[]> draw = random -> IntStream.range(0, 60)
                .mapToDouble(_ -> negativeBinomial(random, 6, 2))
                .toArray();
        asAsked(alarms(Cost.POISSON, draw));
        asAsked(alarms(Cost.NEGATIVE_BINOMIAL, draw));
    }

    @Test
    void theCusumWaitsAsLongAsTheorySays() {
        Cusum cusum = new Cusum(0.5, 4);
        double[] waits = IntStream.range(0, 2000)
                .mapToDouble(i -> {
                    SplittableRandom random = new SplittableRandom(i);
                    OptionalInt alarm = cusum.alarm(IntStream.range(0, 400)
                            .mapToDouble(_ -> random.nextGaussian() + 1)
                            .toArray());
                    return alarm.orElse(400) + 1;
                })
                .toArray();
        double mean = Arrays.stream(waits).average().orElseThrow();
        assertThat(mean).isCloseTo(cusum.runLength(1), within(0.3));
    }

    @Test
    void onlineDetectionRaisesAsManyFalseAlarmsAsAskedFor() {
        var settings = new Online.Settings(0.01, new Predictive.Gaussian(0, 1, 2, 2), 12);
        double threshold = Online.threshold(i -> Series.of(white(new SplittableRandom(i))), 499, RATE, settings);
        long alarms = IntStream.range(0, SERIES)
                .filter(i -> !Online.of(Series.of(white(new SplittableRandom(50_000 + i))), settings)
                        .alarms(threshold)
                        .isEmpty())
                .count();
        asAsked((int) alarms);
        var counts = new Online.Settings(0.01, new Predictive.Poisson(1, 0.3), 12);
        Function<Integer, Series> drawn = seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            return Series.of(
                    IntStream.range(0, 60).mapToDouble(_ -> poisson(random, 3)).toArray());
        };
        double limit = Online.threshold(drawn::apply, 499, RATE, counts);
        asAsked((int) IntStream.range(0, SERIES)
                .filter(i -> !Online.of(drawn.apply(70_000 + i), counts)
                        .alarms(limit)
                        .isEmpty())
                .count());
    }

    /** A rise of two standard deviations after a hundred figures: no sooner than theory for known levels, and less than twice as late. */
    @Test
    void onlineDetectionTakesTheTimeThatTheoryGives() {
        double hazard = 0.01;
        double shift = 2;
        var settings = new Online.Settings(hazard, new Predictive.Gaussian(0, 0.25, 10, 10), 30);
        double threshold = 0.99;
        double[] waits = IntStream.range(0, 200)
                .mapToDouble(i -> {
                    SplittableRandom random = new SplittableRandom(i);
                    Series series = Series.of(IntStream.range(0, 160)
                            .mapToDouble(t -> random.nextGaussian() + (t < 100 ? 0 : shift))
                            .toArray());
                    return Online.of(series, settings).alarms(threshold).stream()
                            .filter(alarm -> alarm.at() >= 100)
                            .mapToInt(alarm -> alarm.at() - 99)
                            .findFirst()
                            .orElse(60);
                })
                .toArray();
        double theory = Online.expectedDelay(1 - threshold, hazard, shift * shift / 2);
        double mean = Arrays.stream(waits).average().orElseThrow();
        assertThat(mean).isBetween(theory, 2 * theory);
    }
}
