package org.comity.methods.bargain.solution;

import org.comity.methods.program.Resolution;

/**
 * The step of which all of one party's figures are multiples, so that sums of them are exact in whole numbers. Where
 * there is none, a step so fine (2^-44 of all that is at stake) that what rounding changes is below every tolerance.
 */
final class Unit {
    private static final double MOST = 1L << 50;
    private static final double FINEST = 1L << 44;
    private static final long MOST_DENOMINATOR = 10_000;
    private static final double SAME = 1e-12;

    private Unit() {}

    /**
     * Shape: differences[n], 0 or more.
     *
     * @param range their largest sum
     */
    static double of(double[] differences, double range) {
        if (range == 0) {
            return 1;
        }
        double decimal = Resolution.of(differences);
        if (decimal > 0 && range / decimal < MOST) {
            return decimal;
        }
        double ratio = common(differences, range);
        return ratio > 0 && range / ratio < MOST ? ratio : range / FINEST;
    }

    /** Whether the step is one that all figures are multiples of. */
    static boolean isExact(double unit, double range) {
        return range == 0 || unit > 1.5 * range / FINEST;
    }

    /**
     * The smallest difference over the least common denominator of the ratios to it; 0 when there is no such; the range
     * itself when all are 0.
     */
    private static double common(double[] differences, double range) {
        double least = Double.POSITIVE_INFINITY;
        for (double d : differences) {
            least = d > range * SAME ? Math.min(least, d) : least;
        }
        if (least == Double.POSITIVE_INFINITY) {
            return range;
        }
        long denominator = 1;
        for (double d : differences) {
            double x = d / least * denominator;
            long more = denominator(x, MOST_DENOMINATOR / denominator);
            if (more == 0) {
                return 0;
            }
            denominator *= more;
        }
        return least / denominator;
    }

    /** The denominator of x by its continued fraction; 0 when it is above {@code most}. */
    private static long denominator(double x, long most) {
        long before = 0;
        long now = 1;
        double rest = x;
        for (int step = 0; step < 20; step++) {
            if (Math.abs(x * now - Math.rint(x * now)) <= SAME * Math.max(1, Math.abs(x * now))) {
                return now;
            }
            rest = 1 / (rest - Math.floor(rest));
            long next = ((long) Math.min(Math.floor(rest), 1e6)) * now + before;
            before = now;
            now = next;
            if (now > most) {
                return 0;
            }
        }
        return 0;
    }
}
