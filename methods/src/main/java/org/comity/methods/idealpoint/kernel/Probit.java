package org.comity.methods.idealpoint.kernel;

/**
 * The logarithm of the standard normal's distribution function with its first two derivatives, from Taylor series about
 * the middles of cells a sixty-fourth wide. The series of the first derivative follows from {@code s' = -s (s + v)}.
 */
final class Probit {
    private static final int PER_UNIT = 64;
    private static final int LEAST = -12;
    private static final int MOST = 8;
    private static final int CELLS = (MOST - LEAST) * PER_UNIT;
    private static final int TERMS = 5;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Five by cell: the logarithm's series in steps of a cell's width. */
    private static final double[] SERIES = series();

    private Probit() {}

    /** Whether the series reach there; above them the logarithm is zero to the last digit. */
    static boolean isNear(double v) {
        return v >= LEAST && v < MOST;
    }

    /** The logarithm at a place that {@link #isNear}; absolute error about 1e-13. */
    static double log(double v) {
        double x = (v - LEAST) * PER_UNIT;
        int cell = (int) x;
        double step = x - cell - 0.5;
        int at = cell * TERMS;
        double[] c = SERIES;
        return (((c[at + 4] * step + c[at + 3]) * step + c[at + 2]) * step + c[at + 1]) * step + c[at];
    }

    /** Its first derivative, density over probability below, at a place that {@link #isNear}; error about 1e-10. */
    static double hazard(double v) {
        double x = (v - LEAST) * PER_UNIT;
        int cell = (int) x;
        double step = x - cell - 0.5;
        int at = cell * TERMS;
        double[] c = SERIES;
        return (((4 * c[at + 4] * step + 3 * c[at + 3]) * step + 2 * c[at + 2]) * step + c[at + 1]) * PER_UNIT;
    }

    /**
     * Fills in {@code from} to {@code to - 1}: the logarithm at {@code v = cut - slope * theta} and its first two
     * derivatives in v.
     */
    static void fill(
            double cut,
            double slope,
            double[] theta,
            int from,
            int to,
            double[] value,
            double[] first,
            double[] second) {
        double[] c = SERIES;
        for (int i = from; i < to; i++) {
            double v = cut - slope * theta[i];
            double x = (v - LEAST) * PER_UNIT;
            int cell = (int) x;
            double log;
            double s;
            if (x >= 0 && cell < CELLS) {
                double step = x - cell - 0.5;
                int at = cell * TERMS;
                double c4 = c[at + 4];
                double p = c4 * step + c[at + 3];
                double d = c4 * step + p;
                p = p * step + c[at + 2];
                d = d * step + p;
                p = p * step + c[at + 1];
                d = d * step + p;
                log = p * step + c[at];
                s = d * PER_UNIT;
            } else if (v > 0) {
                log = 0;
                s = 0;
            } else {
                double ratio = Mills.ratio(-v);
                log = Math.log(ratio) - 0.5 * v * v - HALF_LOG_TWO_PI;
                s = 1 / ratio;
            }
            value[i] = log;
            first[i] = s;
            second[i] = -s * (s + v);
        }
    }

    private static double[] series() {
        double[] all = new double[CELLS * TERMS];
        double[] s = new double[TERMS];
        for (int cell = 0; cell < CELLS; cell++) {
            double v = LEAST + (cell + 0.5) / PER_UNIT;
            double ratio = Mills.ratio(Math.abs(v));
            double density = Math.exp(-0.5 * v * v - HALF_LOG_TWO_PI);
            double scale = 1;
            s[0] = v <= 0 ? 1 / ratio : density / (1 - density * ratio);
            all[cell * TERMS] = v <= 0 ? Math.log(ratio) - 0.5 * v * v - HALF_LOG_TWO_PI : Math.log1p(-density * ratio);
            for (int k = 0; k + 1 < TERMS; k++) {
                double sum = v * s[k] + (k > 0 ? s[k - 1] : 0);
                for (int i = 0; i <= k; i++) {
                    sum += s[i] * s[k - i];
                }
                scale /= PER_UNIT;
                s[k + 1] = -sum / (k + 1);
                all[cell * TERMS + k + 1] = s[k] / (k + 1) * scale;
            }
        }
        return all;
    }
}
