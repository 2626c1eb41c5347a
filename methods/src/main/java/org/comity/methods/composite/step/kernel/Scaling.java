package org.comity.methods.composite.step.kernel;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Order;

/** Puts x[0..n-1] on another scale, in place. */
public final class Scaling {
    private Scaling() {}

    /** Multiplies by a direction, 1 or -1. */
    public static void direct(double[] x, int n, int direction) {
        if (direction < 0) {
            for (int i = 0; i < n; i++) {
                x[i] = -x[i];
            }
        }
    }

    /** (x - from) / over * times + plus; over is not 0. */
    public static void linear(double[] x, int n, double from, double over, double times, double plus) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - from) / over * times + plus;
        }
    }

    /** 1 - (to - x) / over; over is not 0. */
    public static void distance(double[] x, int n, double to, double over) {
        for (int i = 0; i < n; i++) {
            x[i] = 1 - (to - x[i]) / over;
        }
    }

    /** Holds to an upper end. */
    public static void cap(double[] x, int n, double most) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(x[i], most);
        }
    }

    /** Holds between 0 and 1. */
    public static void hold(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.clamp(x[i], 0.0, 1.0);
        }
    }

    /** How many are smaller, ties sharing the smaller number: 0 for the smallest. */
    public static void countSmaller(double[] x, int n) {
        double[] sorted = Arrays.copyOf(x, n);
        Arrays.sort(sorted);
        for (int i = 0; i < n; i++) {
            x[i] = below(sorted, x[i]);
        }
    }

    /** How many of a sorted array are below a value. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * 100 k / m, where k of the m percentiles (type 7 of Hyndman and Fan, rising, from 0 to 100) lie at or below the
     * figure. Shape: percentiles[m], m >= 1; n >= 1.
     */
    public static void categories(double[] x, int n, double[] percentiles) {
        double[] sorted = Arrays.copyOf(x, n);
        Arrays.sort(sorted);
        double[] cuts = new double[percentiles.length];
        for (int cut = 0; cut < cuts.length; cut++) {
            cuts[cut] = Order.quantile(sorted, percentiles[cut] / 100);
        }
        for (int i = 0; i < n; i++) {
            int reached = 0;
            while (reached < cuts.length && x[i] >= cuts[reached]) {
                reached++;
            }
            x[i] = 100.0 * reached / cuts.length;
        }
    }

    /** The number, from 1, of the figure's interval among so many of equal width, each closed above; as R's cut. */
    public static void bins(double[] x, int n, int count, double low, double high) {
        double[] cuts = new double[count - 1];
        for (int cut = 0; cut < cuts.length; cut++) {
            cuts[cut] = low + (cut + 1) * ((high - low) / count);
        }
        for (int i = 0; i < n; i++) {
            int above = 0;
            while (above < cuts.length && x[i] > cuts[above]) {
                above++;
            }
            x[i] = above + 1;
        }
    }
}
