package org.comity.methods.composite.audit;

import java.util.Arrays;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * Two-sided significance of a correlation, as R's cor.test: for Pearson's Student's t; for Spearman's without ties the
 * exact distribution up to 9 rows and the series of Best and Roberts (1975, Applied Statistics 24(3), 377-379, AS 89)
 * above, with ties t; for Kendall's without ties and below 50 rows the exact distribution, else the normal one with the
 * variance for ties (Kendall 1970, Rank Correlation Methods).
 */
final class Significance {
    private static final int SPEARMAN_EXACT = 9;
    private static final int KENDALL_EXACT = 50;

    private Significance() {}

    /** Of the coefficient r of two columns without gaps; not a number with fewer than three rows. */
    static double of(double r, double[] x, double[] y, Correlations.Kind kind) {
        int n = x.length;
        if (n < 3 || Double.isNaN(r)) {
            return Double.NaN;
        }
        boolean ties = hasTies(x) || hasTies(y);
        return switch (kind) {
            case PEARSON -> student(r, n);
            case SPEARMAN -> ties ? student(r, n) : spearman(r, n);
            case KENDALL -> ties || n >= KENDALL_EXACT ? kendall(r, x, y) : kendall(r, n);
        };
    }

    private static boolean hasTies(double[] x) {
        return Arrays.stream(x).distinct().count() < x.length;
    }

    private static double student(double r, int n) {
        return Math.abs(r) == 1 ? 0 : Beta.regularizedBeta(1 - r * r, (n - 2) / 2.0, 0.5);
    }

    /** Sum of squared differences of ranks and its tail; it is symmetric, so the lower tail of -|r| is taken. */
    private static double spearman(double r, int n) {
        double centre = (Math.pow(n, 3) - n) / 6;
        double least = Math.rint(centre * (1 - Math.abs(r))); // the sum at |r|
        double tail = n <= SPEARMAN_EXACT ? atMost(n, least) : 1 - series(n, least + 2);
        return Math.min(1, 2 * tail);
    }

    /** The share of all orders of n with a sum of squared differences of at most this. */
    private static double atMost(int n, double sum) {
        int[] counts = new int[2];
        permute(new int[n], 0, 0, sum, counts);
        return (double) counts[0] / counts[1];
    }

    private static void permute(int[] used, int place, int sum, double most, int[] counts) {
        if (place == used.length) {
            counts[0] += sum <= most + 0.5 ? 1 : 0;
            counts[1]++;
            return;
        }
        for (int rank = 0; rank < used.length; rank++) {
            if (used[rank] == 0) {
                used[rank] = 1;
                permute(used, place + 1, sum + (place - rank) * (place - rank), most, counts);
                used[rank] = 0;
            }
        }
    }

    /** The share with a sum of squared differences of at least this, by Edgeworth's series. */
    private static double series(int n, double sum) {
        double b = 1.0 / n;
        double x = (6 * (sum - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        double y = x * x;
        double inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
        double middle = 0.0879 + 0.0151 * b - y * inner;
        double u = x
                * b
                * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * middle));
        return Math.clamp(u / Math.exp(y / 2) + Erf.erfc(x / Math.sqrt(2)) / 2, 0.0, 1.0);
    }

    /** By the number of orders with each number of pairs that agree. */
    private static double kendall(double r, int n) {
        long agreeing = Math.round((r + 1) * n * (n - 1) / 4);
        double[] shares = {1};
        for (int size = 2; size <= n; size++) {
            double[] next = new double[shares.length + size - 1];
            for (int pairs = 0; pairs < next.length; pairs++) {
                for (int more = Math.max(0, pairs - shares.length + 1); more < size && more <= pairs; more++) {
                    next[pairs] += shares[pairs - more] / size;
                }
            }
            shares = next;
        }
        double below = 0;
        double above = 0;
        for (int pairs = 0; pairs < shares.length; pairs++) {
            below += pairs <= agreeing ? shares[pairs] : 0;
            above += pairs >= agreeing ? shares[pairs] : 0;
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** By the normal distribution, with the variance under ties. */
    private static double kendall(double r, double[] x, double[] y) {
        double n = x.length;
        double[] ofX = ties(x);
        double[] ofY = ties(y);
        double pairs = n * (n - 1) / 2;
        double score = r * Math.sqrt((pairs - ofX[0] / 2) * (pairs - ofY[0] / 2));
        double variance = (n * (n - 1) * (2 * n + 5) - ofX[2] - ofY[2]) / 18
                + ofX[0] * ofY[0] / (2 * n * (n - 1))
                + ofX[1] * ofY[1] / (9 * n * (n - 1) * (n - 2));
        return Erf.erfc(Math.abs(score) / Math.sqrt(variance) / Math.sqrt(2));
    }

    /** Sums over groups of t ties: t(t-1), t(t-1)(t-2), t(t-1)(2t+5). */
    private static double[] ties(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] sums = new double[3];
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double t = i - start;
                sums[0] += t * (t - 1);
                sums[1] += t * (t - 1) * (t - 2);
                sums[2] += t * (t - 1) * (2 * t + 5);
                start = i;
            }
        }
        return sums;
    }
}
