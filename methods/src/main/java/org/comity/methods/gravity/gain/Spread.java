package org.comity.methods.gravity.gain;

import java.util.Arrays;

/** Where draws of one figure lie: its 5th, 50th and 95th hundredth, by linear interpolation between draws. */
public record Spread(double low, double middle, double high) {
    /** The spread of values; no number where one of them is none. Shape: values[n], n >= 1. */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted); // puts NaN last
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Spread(quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    /** Type 7 of Hyndman and Fan (1996), The American Statistician 50(4), 361-365. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
