package org.comity.methods.bargain.solution;

import java.util.Arrays;
import java.util.List;

/**
 * Upper bounds of what a package begun can become: for weights w, every deal has objective at most constant + the sum
 * of w x value; the rest of the sum is the largest of each issue by itself (Lagrangian relaxation of what couples
 * the issues). Weights are per point.
 */
final class Bounds {
    /** One weighting; of the aim, or of what parties must have above their least. Shape: perPoint[party]. */
    record Weighting(double constant, boolean objective, List<Double> perPoint) {}

    final Figures figures;
    final Gauge gauge;
    final Aim aim;
    private final int kinds;
    private final double[] constant;
    private final boolean[] objective;
    private final double[][] weight;
    private final double[][] rest;
    private final double[][] restOfParty;
    private final double[] slack;
    private final double[] gains;

    Bounds(Figures figures, Gauge gauge, Aim aim, List<Weighting> weightings) {
        this.figures = figures;
        this.gauge = gauge;
        this.aim = aim;
        int parties = gauge.parties();
        kinds = weightings.size();
        constant = new double[kinds];
        objective = new boolean[kinds];
        weight = new double[kinds][parties];
        for (int k = 0; k < kinds; k++) {
            constant[k] = weightings.get(k).constant();
            objective[k] = weightings.get(k).objective();
            for (int p = 0; p < parties; p++) {
                weight[k][p] = weightings.get(k).perPoint().get(p);
                constant[k] += weight[k][p] * (figures.offset[p] - (objective[k] ? gauge.origin : gauge.least)[p]);
            }
        }
        int issues = figures.compiled.issues;
        rest = new double[issues + 1][kinds];
        restOfParty = new double[issues + 1][parties];
        for (int i = 0; i < issues; i++) {
            for (int k = 0; k < kinds; k++) {
                rest[i + 1][k] = rest[i][k] + most(figures, i, weight[k]);
            }
            for (int p = 0; p < parties; p++) {
                double[] one = new double[parties];
                one[p] = 1;
                restOfParty[i + 1][p] = restOfParty[i][p] + most(figures, i, one);
            }
        }
        slack = new double[parties];
        for (int p = 0; p < parties; p++) {
            slack[p] = figures.slack(p, gauge.least[p]);
        }
        gains = new double[parties];
    }

    /** The largest weighted sum that any choice on the issue adds. Shape: weights[party]. */
    static double most(Figures figures, int issue, double[] weights) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[][] choice : figures.over[issue]) {
            most = Math.max(most, most(choice, weights));
        }
        return most == Double.NEGATIVE_INFINITY ? 0 : most;
    }

    /** The largest weighted sum over the corners of a choice. Shape: over[party][corner]. */
    static double most(double[][] over, double[] weights) {
        double most = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < over[0].length; corner++) {
            double sum = 0;
            for (int p = 0; p < weights.length; p++) {
                sum += weights[p] * over[p][corner];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    int kinds() {
        return kinds;
    }

    double[] weights(int kind) {
        return weight[kind];
    }

    /**
     * No deal that goes on from here exceeds this; minus infinity when some party would not accept any.
     *
     * @param left issues 0 to left - 1 are still open
     * @param units by party from {@code at}, of the points chosen
     * @param open what chosen sharings add at most: by kind of weights, then by party
     */
    double of(int left, long[] units, int at, double[] open) {
        int parties = gains.length;
        double bound = Double.POSITIVE_INFINITY;
        int counting = 0;
        for (int p = 0; p < parties; p++) {
            double value = figures.offset[p] + figures.unit[p] * units[at + p] + restOfParty[left][p] + open[kinds + p];
            if (gauge.accepts[p] && value < gauge.least[p] - slack[p]) {
                return Double.NEGATIVE_INFINITY;
            }
            if (gauge.width[p] > 0) {
                gains[counting++] = (value - gauge.origin[p]) / gauge.width[p];
            }
        }
        bound = Math.min(bound, ofPotentials(counting));
        for (int k = 0; k < kinds; k++) {
            double sum = constant[k] + rest[left][k] + open[k];
            for (int p = 0; p < parties; p++) {
                sum += weight[k][p] * figures.unit[p] * units[at + p];
            }
            if (objective[k]) {
                bound = Math.min(bound, sum);
            } else if (sum < -1e-9) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return bound;
    }

    private double ofPotentials(int counting) {
        double result = aim == Aim.LEAST || aim == Aim.LEXIMIN ? Double.POSITIVE_INFINITY : 0;
        for (int c = 0; c < counting; c++) {
            switch (aim) {
                case SUM -> result += gains[c];
                case LEAST, LEXIMIN -> result = Math.min(result, gains[c]);
                case PRODUCT -> result += Math.log(Math.max(gains[c], 1e-300));
            }
        }
        return counting == 0 ? 0 : result;
    }

    /** The bound of the whole. */
    double root() {
        return of(figures.compiled.issues, new long[gains.length], 0, new double[kinds + gains.length]);
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
