package org.comity.methods.composite.kernel;

/**
 * Weighted means of columns, all of the form inverse(sum of w times t(x) / sum of w): t is x itself, its logarithm,
 * its reciprocal or its power. Where figures are missing, the weights of those present count alone.
 */
public final class Means {
    /** How figures enter a mean. */
    public enum Form {
        PLAIN,
        LOG,
        RECIPROCAL,
        POWER
    }

    private Means() {}

    /**
     * The first row whose figure cannot enter: 0 or less for a logarithm or a power below 0, 0 for a reciprocal, less
     * than 0 for other powers; -1 where there is none. Shapes: x[n], present[n].
     */
    public static int refused(Form form, double power, double[] x, boolean[] present) {
        for (int row = 0; row < x.length; row++) {
            if (present[row]
                    && switch (form) {
                        case PLAIN -> false;
                        case LOG -> !(x[row] > 0);
                        case RECIPROCAL -> x[row] == 0;
                        case POWER -> power < 0 ? !(x[row] > 0) : x[row] < 0;
                    }) {
                return row;
            }
        }
        return -1;
    }

    /** t(x) of a column; what stands where a figure is missing means nothing. Shapes: x[n], out[n]. */
    public static void transform(Form form, double power, double[] x, double[] out) {
        switch (form) {
            case PLAIN -> System.arraycopy(x, 0, out, 0, x.length);
            case LOG -> {
                for (int row = 0; row < x.length; row++) {
                    out[row] = Math.log(x[row]);
                }
            }
            case RECIPROCAL -> {
                for (int row = 0; row < x.length; row++) {
                    out[row] = 1 / x[row];
                }
            }
            case POWER -> {
                for (int row = 0; row < x.length; row++) {
                    out[row] = Math.pow(x[row], power);
                }
            }
        }
    }

    /** sum += weight times t. Shapes: t[n], sum[n]. */
    public static void add(double weight, double[] t, double[] sum) {
        for (int row = 0; row < sum.length; row++) {
            sum[row] += weight * t[row];
        }
    }

    /** As {@link #add(double, double[], double[])} where present, with the weights' sums and how many there are. */
    public static void add(double weight, double[] t, boolean[] present, double[] sum, double[] total, int[] count) {
        for (int row = 0; row < sum.length; row++) {
            if (present[row]) {
                sum[row] += weight * t[row];
                total[row] += weight;
                count[row]++;
            }
        }
    }

    /** From the sum to the mean, with one sum of weights above 0 for all rows. Shape: sum[n], in and out. */
    public static void finish(Form form, double power, double[] sum, double total) {
        for (int row = 0; row < sum.length; row++) {
            sum[row] = inverse(form, power, sum[row], total);
        }
    }

    /** From one sum to the mean; {@code total > 0}. */
    public static double inverse(Form form, double power, double sum, double total) {
        return switch (form) {
            case PLAIN -> sum / total;
            case LOG -> Math.exp(sum / total);
            case RECIPROCAL -> total / sum;
            case POWER -> Math.pow(sum / total, 1 / power);
        };
    }
}
