package org.comity.methods.composite.step.kernel;

import org.comity.methods.composite.kernel.Moments;

/**
 * Winsorising by skewness and kurtosis, as COINr 1.1.14 counts it. A column passes when its absolute skewness is below
 * one threshold or its excess kurtosis below another. While it does not, all points at the outermost value on the
 * skewed side take the next value inward.
 */
public final class Winsor {
    private Winsor() {}

    /** Whether a shape passes; one that is not known does not. */
    public static boolean passes(double[] shape, double skewness, double kurtosis) {
        return Math.abs(shape[0]) < skewness || shape[1] < kurtosis;
    }

    /**
     * Winsorises in place until the column passes or {@code most} points are moved, ties at once even when that makes
     * more than {@code most}. {@code start} is the shape of x. Returns how many points were moved: those of the last pull from above, which hold all
     * earlier ones, and those of the last pull from below. Returns -1, with x half done, when the column came to be one
     * number. Shapes: x[n], side[n]; side becomes 1 where a point was pulled from above, -1 from below.
     */
    public static int winsorise(
            double[] x, int n, double[] start, double skewness, double kurtosis, int most, int[] side) {
        int high = 0;
        int low = 0;
        double[] shape = start;
        while (!passes(shape, skewness, kurtosis) && high + low < most) {
            if (shape[0] >= 0) {
                high = pull(x, n, 1, side);
            } else {
                low = pull(x, n, -1, side);
            }
            shape = Moments.shape(x, n);
            if (Double.isNaN(shape[0])) {
                return -1;
            }
        }
        return high + low;
    }

    /** Gives all points at the outermost value of one side the next value inward; returns how many they are. */
    private static int pull(double[] x, int n, int sign, int[] side) {
        double outermost = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double value = sign * x[i];
            if (value > outermost) {
                next = outermost;
                outermost = value;
            } else if (value < outermost) {
                next = Math.max(next, value);
            }
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (sign * x[i] == outermost) {
                x[i] = sign * next;
                side[i] = sign;
                count++;
            }
        }
        return count;
    }
}
