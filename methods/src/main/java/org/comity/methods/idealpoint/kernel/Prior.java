package org.comity.methods.idealpoint.kernel;

/**
 * What is thought of the questions beforehand, and follows from all of them together: slopes are normal about zero,
 * cuts normal about a mean of their kind, all with one variance. Mutable.
 */
final class Prior {
    private static final int KINDS = 3;
    /** Questions' worth of doubt that a variance is one, so that few questions that agree do not make it run away. */
    private static final double DOUBT = 2;

    /** Questions' worth of belief that a kind of cut is where the others are. */
    private static final double LIKENESS = 5;

    private static final double FARTHEST = 0.95;
    private static final double LEAST = 0.01;
    private static final double MOST = 25;

    private final Ballots ballots;
    private final double[] mean = new double[KINDS];
    /** Where the two humps of slopes lie, at this and its opposite, and their precision; together they have variance 1. */
    private double hump;

    private double slope = 1;
    private double cut = 0.05;

    Prior(Ballots ballots) {
        this.ballots = ballots;
    }

    void set(Prior other) {
        hump = other.hump;
        slope = other.slope;
        cut = other.cut;
        System.arraycopy(other.mean, 0, mean, 0, KINDS);
    }

    /** Minus the logarithm of the density at a slope, but for a constant. */
    double ofSlope(double at) {
        double square = 0.5 * slope * (at * at + hump * hump);
        if (hump == 0) {
            return square;
        }
        double apart = Math.abs(slope * hump * at);
        return square - apart - Math.log1p(Math.exp(-2 * apart));
    }

    /** The first derivative of {@link #ofSlope}. */
    double pull(double at) {
        return slope * (at - hump * Math.tanh(slope * hump * at));
    }

    /** The second, but never less than a fifth, so that a step between the humps stays one downhill. */
    double stiffness(double at) {
        double tangent = Math.tanh(slope * hump * at);
        double apart = slope * hump;
        return Math.max(0.2, slope - apart * apart * (1 - tangent * tangent));
    }

    /** Of cuts. */
    double cutPrecision() {
        return cut;
    }

    /** Beforehand, of an item's only or lower cut. */
    double first(int item) {
        return mean[kind(ballots.answers[item])];
    }

    /** Beforehand, of an item's upper cut. */
    double second() {
        return mean[2];
    }

    /** 0 above yes alone or between yes and abstain, 2 below no alone or between abstain and no, 1 between yes and no. */
    private static int kind(byte answers) {
        return switch (answers) {
            case 5 -> 1;
            case 4, 6 -> 2;
            default -> 0;
        };
    }

    /**
     * Follows the items. How far the humps lie apart follows from the fourth moment of slopes: 3 - 2 h^4 with humps at h
     * and variance 1. Shapes: {@code moments[items][5]} flat: means of slope to the fourth, cut, cut, then of squares of
     * slope and of cuts (of both together where there are two).
     *
     * @return the variance of slopes
     */
    double follow(double[] moments) {
        double[] sums = new double[KINDS];
        double[] counts = new double[KINDS];
        double slopes = DOUBT;
        double fourth = 3 * DOUBT;
        for (int j = 0; j < ballots.items; j++) {
            int kind = kind(ballots.answers[j]);
            slopes += moments[5 * j + 3];
            fourth += moments[5 * j];
            sums[kind] += moments[5 * j + 1];
            counts[kind]++;
            if (ballots.threeAnswers(j)) {
                sums[2] += moments[5 * j + 2];
                counts[2]++;
            }
        }
        double all = (sums[0] + sums[1] + sums[2]) / (counts[0] + counts[1] + counts[2]);
        for (int kind = 0; kind < KINDS; kind++) {
            mean[kind] = (sums[kind] + LIKENESS * all) / (counts[kind] + LIKENESS);
        }
        double squares = DOUBT;
        for (int j = 0; j < ballots.items; j++) {
            double m1 = first(j);
            squares += moments[5 * j + 4] + m1 * (m1 - 2 * moments[5 * j + 1]);
            squares += ballots.threeAnswers(j) ? second() * (second() - 2 * moments[5 * j + 2]) : 0;
        }
        cut = 1 / within(squares / (counts[0] + counts[1] + counts[2] + DOUBT));
        double square = slopes / (ballots.items + DOUBT);
        double peaked = fourth / (ballots.items + DOUBT) / (square * square);
        double share = Math.min(FARTHEST, Math.sqrt(Math.max(0, (3 - peaked) / 2)));
        hump = Math.sqrt(share);
        slope = 1 / (1 - share);
        return square;
    }

    private static double within(double variance) {
        return Math.max(LEAST, Math.min(MOST, variance));
    }
}
