package org.comity.methods.signal.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comity.methods.composite.kernel.Streams;

/**
 * What the largest saving of a change would be if there were none: the series' own figures in an order drawn at random.
 * Where neighbours hang together, the order is that of the ranks of a Gaussian AR(1) of the same correlation (Theiler and
 * others 1992, Physica D 58, 77-94), so that figures keep their distribution, however skewed or sparse. Without
 * correlation all orders are as likely as the true one, and the test is exact. Scatter and correlation are estimated anew in each.
 */
final class Null {
    private static final double TAIL = 0.1;
    /** Nothing is known of a tail further out. */
    private static final double LEAST_P = 1e-6;

    private final double[] sorted;

    private Null(double[] sorted) {
        this.sorted = sorted;
    }

    /** By a cost for figures and their exposures. */
    static Null of(
            Series series,
            double correlation,
            int shortest,
            Penalty.Calibrated how,
            Function<Series, SegmentCost> cost) {
        int n = series.length();
        Integer[] byRate = new Integer[n];
        Arrays.setAll(byRate, i -> i);
        Arrays.sort(byRate, Comparator.comparingDouble(i -> series.values()[i] / series.exposures()[i]));
        Pelt pelt = new Pelt();
        double[] largest = new double[how.simulations()];
        double[] z = new double[n];
        for (int r = 0; r < largest.length; r++) {
            Streams.gaussians(Streams.stream(how.seed(), r), z);
            double fresh = Math.sqrt(1 - correlation * correlation);
            for (int t = 1; t < n && correlation > 0; t++) {
                z[t] = correlation * z[t - 1] + fresh * z[t];
            }
            int[] order = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(t -> z[t]))
                    .mapToInt(t -> t)
                    .toArray();
            double[] values = new double[n];
            double[] exposures = new double[n];
            for (int rank = 0; rank < n; rank++) {
                values[order[rank]] = series.values()[byRate[rank]];
                exposures[order[rank]] = series.exposures()[byRate[rank]];
            }
            largest[r] = pelt.critical(cost.apply(series.with(values, exposures)), shortest);
        }
        Arrays.sort(largest);
        return new Null(largest);
    }

    /** The penalty that lets through this share of series without a change. */
    double penalty(double falseAlarms) {
        int n = sorted.length;
        if (falseAlarms * (n + 1) < 5) { // too far out for the simulations: along the tail
            return quantile(TAIL) + excess() * Math.log(TAIL / falseAlarms);
        }
        return quantile(falseAlarms);
    }

    /**
     * Chance of at least this saving without a change: by counting, and beyond the largest tenth of the simulations by an
     * exponential tail with their mean excess (savings are half chi-squared, whose tail is of that kind).
     */
    double p(double saving) {
        double start = quantile(TAIL);
        double excess = excess();
        if (saving > start && excess > 0) {
            return Math.max(LEAST_P, TAIL * Math.exp(-(saving - start) / excess));
        }
        int at = Arrays.binarySearch(sorted, saving);
        int below = at < 0 ? -at - 1 : at;
        while (below > 0 && sorted[below - 1] >= saving) {
            below--;
        }
        return (1.0 + sorted.length - below) / (1.0 + sorted.length);
    }

    private double quantile(double above) {
        int n = sorted.length;
        return sorted[Math.max(0, Math.min(n - 1, (int) Math.ceil((1 - above) * (n + 1)) - 1))];
    }

    private double excess() {
        double start = quantile(TAIL);
        double sum = 0;
        int count = 0;
        for (double one : sorted) {
            if (one > start) {
                sum += one - start;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
