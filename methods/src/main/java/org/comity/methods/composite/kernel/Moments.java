package org.comity.methods.composite.kernel;

/** Sample moments over the cells that are present. */
public final class Moments {
    private Moments() {}

    /** Arithmetic mean of the present values; at least one must be present. */
    public static double mean(double[] values, boolean[] present) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (present[i]) {
                sum += values[i];
                n++;
            }
        }
        return sum / n;
    }

    /** Sum of (x - mean)^power over the present values. */
    static double central(double[] values, boolean[] present, double mean, int power) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (present[i]) {
                sum += Math.pow(values[i] - mean, power);
            }
        }
        return sum;
    }

    /** Sample standard deviation (divisor n - 1); at least two values. */
    public static double standardDeviation(double[] values, boolean[] present) {
        return Math.sqrt(central(values, present, mean(values, present), 2) / (count(present) - 1));
    }

    public static int count(boolean[] present) {
        int n = 0;
        for (boolean p : present) {
            n += p ? 1 : 0;
        }
        return n;
    }

    /** Adjusted Fisher-Pearson skewness G1, Joanes and Gill (1998), The Statistician 47(1), 183-189; n >= 3. */
    public static double skewness(double[] values, boolean[] present) {
        double n = count(present);
        double mean = mean(values, present);
        double m2 = central(values, present, mean, 2) / n;
        double m3 = central(values, present, mean, 3) / n;
        return m3 / Math.pow(m2, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /** Excess kurtosis G2 of the same paper; n >= 4. */
    public static double kurtosis(double[] values, boolean[] present) {
        double n = count(present);
        double mean = mean(values, present);
        double m2 = central(values, present, mean, 2) / n;
        double g2 = central(values, present, mean, 4) / n / (m2 * m2) - 3;
        return ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));
    }
}
