package org.comity.methods.composite.step.kernel;

/** Transforms that take skewness out of x[0..n-1], in place; n >= 2 and not all equal. Natural logarithms. */
public final class Transform {
    private static final double SHIFT = 0.01;

    private Transform() {}

    /** ln(x - min + 0.01 (max - min)): the COIN Tool's log as COINr amends it. */
    public static void log(double[] x, int n) {
        double low = min(x, n);
        double shift = SHIFT * (max(x, n) - low);
        for (int i = 0; i < n; i++) {
            x[i] = Math.log(x[i] - low + shift);
        }
    }

    /** -ln(max + 0.01 (max - min) - x): the same from the other end, for columns skewed to the left. */
    public static void logFromAbove(double[] x, int n) {
        double high = max(x, n);
        double shift = SHIFT * (high - min(x, n));
        for (int i = 0; i < n; i++) {
            x[i] = -Math.log(high + shift - x[i]);
        }
    }

    /** ln(x - min + 1): the COIN Tool's log as it was. */
    public static void logOriginal(double[] x, int n) {
        double low = min(x, n);
        for (int i = 0; i < n; i++) {
            x[i] = Math.log(x[i] - low + 1);
        }
    }

    /** ln((max - 1)(x - min) / (max - min) + 1): the Global Innovation Index's log; max must be above 1. */
    public static void logGii(double[] x, int n) {
        double low = min(x, n);
        double high = max(x, n);
        for (int i = 0; i < n; i++) {
            x[i] = Math.log((high - 1) * (x[i] - low) / (high - low) + 1);
        }
    }

    /**
     * ((x - min + 1)^lambda - 1) / lambda, ln for lambda 0. Box and Cox (1964), Journal of the Royal Statistical
     * Society B 26(2), 211-252, shifted so that the smallest figure is 1. May overflow to infinity.
     */
    public static void boxCox(double[] x, int n, double lambda) {
        double low = min(x, n);
        for (int i = 0; i < n; i++) {
            double shifted = x[i] - low + 1;
            x[i] = lambda == 0 ? Math.log(shifted) : (Math.pow(shifted, lambda) - 1) / lambda;
        }
    }

    /** The smallest; positive infinity for n = 0. */
    public static double min(double[] x, int n) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            low = Math.min(low, x[i]);
        }
        return low;
    }

    /** The largest; negative infinity for n = 0. */
    public static double max(double[] x, int n) {
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            high = Math.max(high, x[i]);
        }
        return high;
    }
}
