package org.comity.methods.idealpoint.kernel;

/**
 * Mills' ratio of the standard normal: the upper tail over the density. From it come all that a probit needs, with no
 * underflow in the tails. Taylor series about the middles of cells an eighth wide; each derivative follows from the
 * two before it, since m' = x m - 1 (Abramowitz and Stegun 1964, 26.2).
 */
final class Mills {
    private static final int PER_UNIT = 8;
    private static final int FAR = 16;
    private static final int TERMS = 9;
    private static final double[] SERIES = series();

    private Mills() {}

    /** The ratio at {@code x >= 0}; relative error about 1e-14. */
    static double ratio(double x) {
        if (!(x < FAR)) {
            return fraction(x, 16);
        }
        int cell = (int) (x * PER_UNIT);
        double step = x - (cell + 0.5) / PER_UNIT;
        int at = cell * TERMS;
        double square = step * step;
        double even = ((SERIES[at + 8] * square + SERIES[at + 6]) * square + SERIES[at + 4]) * square + SERIES[at + 2];
        double odd = ((SERIES[at + 7] * square + SERIES[at + 5]) * square + SERIES[at + 3]) * square + SERIES[at + 1];
        return (even * square + SERIES[at]) + odd * step;
    }

    private static double[] series() {
        double[] all = new double[FAR * PER_UNIT * TERMS];
        for (int cell = 0; cell < FAR * PER_UNIT; cell++) {
            double x = (cell + 0.5) / PER_UNIT;
            double before = x < 1.5 ? nearZero(x) : fraction(x, 500);
            double now = x * before - 1;
            double factorial = 1;
            all[cell * TERMS] = before;
            for (int k = 1; k < TERMS; k++) {
                factorial *= k;
                all[cell * TERMS + k] = now / factorial;
                double next = x * now + k * before;
                before = now;
                now = next;
            }
        }
        return all;
    }

    private static double nearZero(double x) {
        double term = x;
        double sum = 0;
        for (int n = 1; n < 60; n++) {
            sum += term;
            term *= x * x / (2 * n + 1);
        }
        return Math.exp(x * x / 2) * Math.sqrt(Math.PI / 2) - sum;
    }

    private static double fraction(double x, int terms) {
        double tail = x;
        for (int k = terms; k >= 1; k--) {
            tail = x + k / tail;
        }
        return 1 / tail;
    }
}
