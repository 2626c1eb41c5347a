package org.comity.methods.composite.kernel;

import java.util.Arrays;

/** Correlations of two columns without gaps; not a number where one of them does not vary. */
public final class Association {
    private Association() {}

    /** Pearson's. Shapes: x[n], y[n], n >= 2. */
    public static double pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return isConstant(x) || isConstant(y) ? Double.NaN : Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1.0, 1.0);
    }

    /** Sum of products of deviations by n - 1. Shapes: x[n], y[n], n >= 2. */
    public static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }

    /** Spearman's: Pearson's of the ranks, ties sharing the mean of theirs. */
    public static double spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    /** Kendall's tau-b, as R's {@code cor(method = "kendall")}. */
    public static double kendall(double[] x, double[] y) {
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double a = Math.signum(x[i] - x[j]);
                double b = Math.signum(y[i] - y[j]);
                both += a * b;
                ofX += a * a;
                ofY += b * b;
            }
        }
        return ofX == 0 || ofY == 0 ? Double.NaN : both / (Math.sqrt(ofX) * Math.sqrt(ofY));
    }

    /** Rising ranks from 1, ties sharing the mean of theirs. Shape: x[n]. */
    public static double[] ranks(double[] x) {
        int[] all = new int[x.length];
        Arrays.setAll(all, i -> i);
        double[] below = new double[x.length];
        Outranking.below(x, new int[][] {all}, new double[x.length], below);
        for (int i = 0; i < below.length; i++) {
            below[i] += 1;
        }
        return below;
    }

    /** Those of a column that stand where the mask holds. Shapes: x[n], mask[n]. */
    public static double[] where(double[] x, boolean[] mask) {
        double[] some = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (mask[i]) {
                some[count++] = x[i];
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** Where both masks hold. */
    public static boolean[] both(boolean[] one, boolean[] other) {
        boolean[] both = new boolean[one.length];
        for (int i = 0; i < one.length; i++) {
            both[i] = one[i] && other[i];
        }
        return both;
    }

    private static boolean isConstant(double[] x) {
        for (double value : x) {
            if (value != x[0]) {
                return false;
            }
        }
        return true;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }
}
