package org.comity.methods.composite.kernel;

/**
 * Sample moments of x[0..n-1]. Skewness and kurtosis are G1 and G2 of Joanes and Gill (1998), The Statistician 47(1),
 * 183-189 (type 2 of R's e1071, and what spreadsheets give).
 */
public final class Moments {
    private Moments() {}

    /** Arithmetic mean, n >= 1; corrected by the mean of what is left over, so that large offsets cost no digits. */
    public static double mean(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = sum / n;
        double left = 0;
        for (int i = 0; i < n; i++) {
            left += x[i] - mean;
        }
        return mean + left / n;
    }

    /** Sample standard deviation (divisor n - 1); n >= 2. */
    public static double standardDeviation(double[] x, int n) {
        return standardDeviation(x, n, mean(x, n));
    }

    /** The same where the mean is known. */
    public static double standardDeviation(double[] x, int n, double mean) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double off = x[i] - mean;
            sum += off * off;
        }
        return Math.sqrt(sum / (n - 1));
    }

    /** Skewness G1, not a number for n < 3; excess kurtosis G2, not a number for n < 4; neither when all are equal. */
    public static double[] shape(double[] x, int n) {
        if (n < 3 || allEqual(x, n)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double mean = mean(x, n);
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < n; i++) {
            double off = x[i] - mean;
            double square = off * off;
            second += square;
            third += square * off;
            fourth += square * square;
        }
        double size = n;
        double g1 = Math.sqrt(size) * third / (second * Math.sqrt(second));
        double g2 = size * fourth / (second * second) - 3;
        return new double[] {
            g1 * Math.sqrt(size * (size - 1)) / (size - 2),
            n < 4 ? Double.NaN : ((size + 1) * g2 + 6) * (size - 1) / ((size - 2) * (size - 3))
        };
    }

    /** Whether all are the same number; also of none and of one. */
    public static boolean allEqual(double[] x, int n) {
        for (int i = 1; i < n; i++) {
            if (x[i] != x[0]) {
                return false;
            }
        }
        return true;
    }

    /** The mean of the present values, at least one. */
    public static double mean(double[] values, boolean[] present) {
        double[] x = new double[values.length];
        return mean(x, pack(values, present, x));
    }

    /** The sample standard deviation of the present values, at least two. */
    public static double standardDeviation(double[] values, boolean[] present) {
        double[] x = new double[values.length];
        return standardDeviation(x, pack(values, present, x));
    }

    /** Skewness and excess kurtosis of the present values; not a number where there are too few or all are equal. */
    public static double[] shape(double[] values, boolean[] present) {
        double[] x = new double[values.length];
        return shape(x, pack(values, present, x));
    }

    /** How many are present. */
    public static int count(boolean[] present) {
        int n = 0;
        for (boolean here : present) {
            n += here ? 1 : 0;
        }
        return n;
    }

    /** Packs the present values into the front of {@code x}; returns how many. Shapes: values[m], present[m], x[m]. */
    public static int pack(double[] values, boolean[] present, double[] x) {
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (present[i]) {
                x[n++] = values[i];
            }
        }
        return n;
    }
}
