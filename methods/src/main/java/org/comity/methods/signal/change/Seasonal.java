package org.comity.methods.signal.change;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * What the time of year explains. The level around a period is the centred moving average over one round (half weight at
 * both ends, as in X-11); the effect of a place in the round is the median distance from it, or for counts the ratio of the
 * sums. Effects are taken out only where three rounds or more are known and the places differ by the test of Kruskal and
 * Wallis (1952, JASA 47(260), 583-621) at 1 %: else twelve estimated numbers would add noise and take none away.
 */
final class Seasonal {
    private static final double LEVEL = 0.01;
    private static final int ROUNDS = 3;

    private Seasonal() {}

    /** The series without its season, or as it is. */
    static Series without(Series series, boolean counts) {
        int period = series.period();
        int n = series.length();
        if (period < 2 || n < ROUNDS * period) {
            return series;
        }
        double[] expected = expected(series, counts);
        double[] residuals = new double[n];
        Arrays.fill(residuals, Double.NaN);
        for (int t = period / 2; t < n - period / 2; t++) {
            double d = series.values()[t] - expected[t];
            residuals[t] = !counts ? d : expected[t] > 0 ? d / Math.sqrt(expected[t]) : 0;
        }
        if (!(kruskalWallis(residuals, series.seasons(), period) < LEVEL)) {
            return series;
        }
        return counts ? multiplicative(series, expected) : additive(series, residuals);
    }

    /** What the round's average would give for each period; only where a whole round lies around it. */
    private static double[] expected(Series series, boolean counts) {
        int half = series.period() / 2;
        int n = series.length();
        double[] expected = new double[n];
        for (int t = half; t < n - half; t++) {
            double sum = 0;
            double exposure = 0;
            for (int k = -half; k <= half; k++) {
                double w = series.period() % 2 == 0 && Math.abs(k) == half ? 0.5 : 1;
                sum += w * series.values()[t + k];
                exposure += w * (counts ? series.exposures()[t + k] : 1);
            }
            expected[t] = sum / exposure * (counts ? series.exposures()[t] : 1);
        }
        return expected;
    }

    private static Series additive(Series series, double[] residuals) {
        int period = series.period();
        double[] effects = new double[period];
        double mean = 0;
        for (int s = 0; s < period; s++) {
            int place = s;
            double[] own = java.util.stream.IntStream.range(0, residuals.length)
                    .filter(t -> series.seasons()[t] == place && !Double.isNaN(residuals[t]))
                    .mapToDouble(t -> residuals[t])
                    .sorted()
                    .toArray();
            effects[s] = own.length == 0 ? 0 : (own[(own.length - 1) / 2] + own[own.length / 2]) / 2;
            mean += effects[s] / period;
        }
        double[] adjusted = series.values().clone();
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] -= effects[series.seasons()[t]] - mean;
        }
        return series.with(adjusted, series.exposures());
    }

    private static Series multiplicative(Series series, double[] expected) {
        int period = series.period();
        double[] seen = new double[period];
        double[] due = new double[period];
        for (int t = period / 2; t < expected.length - period / 2; t++) {
            seen[series.seasons()[t]] += series.values()[t];
            due[series.seasons()[t]] += expected[t];
        }
        double[] exposures = series.exposures().clone();
        double total = 0;
        for (int t = 0; t < exposures.length; t++) {
            int s = series.seasons()[t];
            exposures[t] *= due[s] > 0 && seen[s] > 0 ? seen[s] / due[s] : 1;
            total += exposures[t];
        }
        for (int t = 0; t < exposures.length; t++) {
            exposures[t] = exposures[t] / (total / exposures.length);
        }
        return series.with(series.values(), exposures);
    }

    /** Chance of so large a difference between the places where there is none; 1 where it cannot be told. */
    static double kruskalWallis(double[] x, int[] places, int groups) {
        int[] order = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]))
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer i) -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        int n = order.length;
        double[] sums = new double[groups];
        int[] counts = new int[groups];
        double ties = 0;
        for (int i = 0; i < n; ) {
            int j = i;
            while (j < n && x[order[j]] == x[order[i]]) {
                j++;
            }
            for (int k = i; k < j; k++) {
                sums[places[order[k]]] += (i + j + 1) / 2.0;
                counts[places[order[k]]]++;
            }
            double t = j - i;
            ties += t * t * t - t;
            i = j;
        }
        double h = 0;
        int present = 0;
        for (int g = 0; g < groups; g++) {
            if (counts[g] > 0) {
                h += sums[g] * sums[g] / counts[g];
                present++;
            }
        }
        double correction = 1 - ties / ((double) n * n * n - n);
        if (present < 2 || !(correction > 0)) {
            return 1;
        }
        h = (12 * h / ((double) n * (n + 1)) - 3.0 * (n + 1)) / correction;
        return Gamma.regularizedGammaQ((present - 1) / 2.0, Math.max(0, h) / 2);
    }
}
