package org.comity.methods.composite;

import org.comity.methods.composite.kernel.Moments;

/** Puts one indicator's figures on a common scale. Cells that are not present stay as they are and are not read. */
public final class Normalisation {
    private Normalisation() {}

    /** Between the smallest and the largest present figure, 0 to 100; all equal gives 0. */
    public static double[] minMax(double[] values, boolean[] present, boolean higherIsBetter) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (present[i]) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        double[] result = new double[values.length];
        if (low < high) {
            Scale scale = new Scale(low, high, higherIsBetter);
            for (int i = 0; i < values.length; i++) {
                result[i] = present[i] ? scale.score(values[i]) : 0;
            }
        }
        return result;
    }

    /** (x - mean) / standard deviation with divisor n - 1; all equal, or a single figure, gives 0. */
    public static double[] zScore(double[] values, boolean[] present, boolean higherIsBetter) {
        double[] result = new double[values.length];
        if (Moments.count(present) < 2) {
            return result;
        }
        double mean = Moments.mean(values, present);
        double deviation = Moments.standardDeviation(values, present);
        for (int i = 0; i < values.length && deviation > 0; i++) {
            double z = present[i] ? (values[i] - mean) / deviation : 0;
            result[i] = higherIsBetter ? z : -z;
        }
        return result;
    }

    /** 100 x (figures that are worse + half of those equal, itself left out) / (n - 1); 50 when it stands alone. */
    public static double[] percentileRank(double[] values, boolean[] present, boolean higherIsBetter) {
        double[] result = new double[values.length];
        int n = Moments.count(present);
        for (int i = 0; i < values.length; i++) {
            if (present[i]) {
                double share = n == 1 ? 0.5 : (below(values, present, i) / (n - 1));
                result[i] = 100 * (higherIsBetter ? share : 1 - share);
            }
        }
        return result;
    }

    private static double below(double[] values, boolean[] present, int of) {
        double below = 0;
        for (int j = 0; j < values.length; j++) {
            if (present[j] && j != of) {
                int sign = Double.compare(values[j], values[of]);
                below += sign < 0 ? 1 : sign == 0 ? 0.5 : 0;
            }
        }
        return below;
    }
}
