package org.comity.methods.program;

import org.comity.methods.program.kernel.Model;

/** The best point so far, and what a bound must exceed to be worth a look. All in the model's scale. */
final class Incumbent {
    private static final double FEASIBLE = 1e-7;

    private final Model model;
    private final double gap;
    private final double floor;
    private final double resolution;
    private double[] point = new double[0];
    private double value = Double.NEGATIVE_INFINITY;
    private double given = Double.NEGATIVE_INFINITY;

    /** {@code resolution}: objective values are multiples of it; 0 when that is not known. */
    Incumbent(Model model, double gap, double floor, double resolution) {
        this.model = model;
        this.gap = gap;
        this.floor = floor;
        this.resolution = resolution;
    }

    boolean exists() {
        return point.length > 0 || (model.columns == 0 && value > floor);
    }

    double[] point() {
        return point.clone();
    }

    double value() {
        return value;
    }

    double resolution() {
        return resolution;
    }

    /** Takes a point when it keeps all rows and is better than the last; whole columns are rounded first. */
    boolean offer(double[] x) {
        double[] rounded = x.clone();
        for (int j = 0; j < x.length; j++) {
            rounded[j] = model.integer[j] ? Math.rint(x[j]) : x[j];
        }
        double offered = model.value(rounded);
        if (offered <= Math.max(value, floor) || !model.isFeasible(rounded, FEASIBLE)) {
            return false;
        }
        point = rounded;
        value = offered;
        return true;
    }

    /** Nothing with a bound up to here can be better. */
    double exactCut() {
        if (!exists()) {
            return floor;
        }
        double least = resolution > 0 ? resolution * (1 - 1e-5) : 1e-9 * Math.max(1e-3, Math.abs(value));
        return value + least;
    }

    /** Nothing with a bound up to here can be better by more than the gap allows. */
    double cut() {
        return exists() ? Math.max(exactCut(), value + gap * Math.abs(value)) : floor;
    }

    /** Whether a bound is of no more use; what is given up for the gap's sake is kept in mind. */
    boolean prunes(double bound) {
        if (bound > cut()) {
            return false;
        }
        if (exists() && bound > exactCut()) {
            given = Math.max(given, bound);
        }
        return true;
    }

    /** What no point exceeds, once every open node has been pruned. */
    double bound() {
        return Math.max(value, given);
    }
}
