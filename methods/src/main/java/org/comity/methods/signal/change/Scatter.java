package org.comity.methods.signal.change;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/**
 * How periods scatter around a level that may jump, from differences of neighbouring periods: a jump spoils one or two of
 * them. The largest 3 % (of lag two 6 %) are left out and the rest scaled up as for normal figures. The serial correlation
 * comes from differences at lags one and two: for an AR(1) their variances stand as 1 to 1 + correlation (Chakar, Lebarbier,
 * Levy-Leduc and Robin 2017, Bernoulli 23(2), 1408-1447, use medians, which sparse counts have not).
 *
 * @param dispersion variance of a figure; of counts the variance over the mean; 0 where all are equal
 * @param correlation of neighbouring periods, 0 to 0.8; below 20 periods it cannot be told and is taken as 0
 */
record Scatter(double dispersion, double correlation) {
    private static final double TRIMMED = 0.03;
    private static final double MOST_CORRELATION = 0.8;
    private static final int FEWEST = 20;

    static Scatter of(double[] x, double[] exposures, boolean counts) {
        int n = x.length;
        if (n < 2) {
            return new Scatter(0, 0);
        }
        double[] weights = new double[n];
        double[] ratios = new double[n];
        double[] sorted = new double[n];
        double one = lagged(x, exposures, counts, 1, weights, ratios, sorted);
        double correlation = 0;
        if (n >= FEWEST && one > 0) {
            double two = lagged(x, exposures, counts, 2, weights, ratios, sorted);
            correlation = Math.min(MOST_CORRELATION, Math.max(0, two / one - 1));
        }
        return new Scatter(one / (1 - correlation), correlation);
    }

    /** Long-run variance over variance of an AR(1): what a mean of many periods has more than of independent ones. */
    double inflation() {
        return (1 + correlation) / (1 - correlation);
    }

    private static double lagged(
            double[] x, double[] e, boolean counts, int lag, double[] weights, double[] ratios, double[] sorted) {
        int m = x.length - lag;
        if (m < 1) {
            return 0;
        }
        int moved = 0;
        for (int i = 0; i < m; i++) {
            double d;
            double w = 1;
            if (counts) {
                d = x[i + lag] / e[i + lag] - x[i] / e[i];
                d = d * d * (e[i + lag] * e[i] / (e[i + lag] + e[i]));
                w = (x[i + lag] + x[i]) / (e[i + lag] + e[i]);
            } else {
                d = x[i + lag] - x[i];
                d = d * d / 2;
            }
            weights[i] = w;
            ratios[i] = w > 0 ? d / w : 0;
            moved += d > 0 ? 1 : 0;
        }
        int out = m < 10 ? 0 : (int) Math.ceil(TRIMMED * lag * m);
        if (moved < 4 * out) { // few periods differ at all: every difference counts
            out = 0;
        }
        System.arraycopy(ratios, 0, sorted, 0, m);
        Arrays.sort(sorted, 0, m);
        double limit = out == 0 ? Double.POSITIVE_INFINITY : sorted[m - out];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < m; i++) {
            if (out > 0 && ratios[i] >= limit) {
                out--;
            } else {
                sum += ratios[i] * weights[i];
                weight += weights[i];
            }
        }
        return weight > 0 ? sum / weight / kept(limit < Double.POSITIVE_INFINITY ? TRIMMED * lag : 0) : 0;
    }

    /** Mean of the square of a standard normal number that is not among the largest, by absolute value. */
    private static double kept(double out) {
        if (out == 0) {
            return 1;
        }
        double z = Math.sqrt(2) * Erf.erfInv(1 - out);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return (1 - out - 2 * z * density) / (1 - out);
    }
}
