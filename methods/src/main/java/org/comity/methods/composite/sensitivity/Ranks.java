package org.comity.methods.composite.sensitivity;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Order;

/** Ranks and statistics of scores of which some are missing (not a number). */
final class Ranks {
    private Ranks() {}

    /**
     * 1 the highest; ties share the smaller number; full precision; not a number where there is no score.
     *
     * @param slices the places that are ranked together, of one time each; every place in one
     */
    static double[] of(double[] scores, int[][] slices) {
        double[] all = new double[scores.length];
        for (int[] slice : slices) {
            double[] within = new double[slice.length];
            for (int i = 0; i < slice.length; i++) {
                within[i] = scores[slice[i]];
            }
            double[] ranks = together(within);
            for (int i = 0; i < slice.length; i++) {
                all[slice[i]] = ranks[i];
            }
        }
        return all;
    }

    /** All at one time. */
    static double[] together(double[] scores) {
        double[] there = present(scores);
        int[] ranks = new int[there.length];
        Order.ranks(there, new double[there.length], ranks);
        double[] all = new double[scores.length];
        int at = 0;
        for (int i = 0; i < scores.length; i++) {
            all[i] = Double.isNaN(scores[i]) ? Double.NaN : ranks[at++];
        }
        return all;
    }

    static double[] present(double[] values) {
        double[] there = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                there[count++] = value;
            }
        }
        return Arrays.copyOf(there, count);
    }

    /** In order of place, so that the last digit is the same every time. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** R's type 7; not a number of none. */
    static double quantile(double[] sorted, double p) {
        return sorted.length == 0 ? Double.NaN : Order.quantile(sorted, p);
    }
}
