package org.comity.methods.composite.kernel;

import java.util.Arrays;

/** Order statistics and ranks. */
public final class Order {
    private Order() {}

    /**
     * The quantile of a sorted array, Hyndman and Fan's type 7 (1996), The American Statistician 50(4), 361-365:
     * linear between order statistics. To the last bit as R 4.2.2, whose places start at 1: what misses a place by
     * rounding only, as 0.15 of 20, is that place. Shape: sorted[n], n >= 1; 0 <= p <= 1.
     */
    public static double quantile(double[] sorted, double p) {
        double place = 1 + (sorted.length - 1) * p;
        double whole = Math.floor(place);
        double low = sorted[(int) whole - 1];
        double share = place - whole;
        if (share == 0 || sorted[(int) whole] == low) {
            return low;
        }
        return (1 - share) * low + share * sorted[(int) whole];
    }

    /**
     * Competition ranks: 1 + how many are larger, so that ties share the smaller number.
     * Shapes: values[n], sorted[n] scratch, ranks[n] out.
     */
    public static void ranks(double[] values, double[] sorted, int[] ranks) {
        System.arraycopy(values, 0, sorted, 0, values.length);
        Arrays.sort(sorted);
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1 + larger(sorted, values[i]);
        }
    }

    /** How many of a sorted array are larger than {@code value}. */
    private static int larger(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }
}
