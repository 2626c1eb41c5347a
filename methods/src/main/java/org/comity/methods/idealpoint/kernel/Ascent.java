package org.comity.methods.idealpoint.kernel;

/**
 * Climbs to the top of the joint posterior of points and items by Newton steps, with the room about them counted in,
 * and at last takes one step towards the posterior's mean. Between steps the variances of first points and of the walk
 * follow by expectation-maximisation.
 */
public final class Ascent {
    private static final double LONGEST_STEP = 1;
    private static final int CAREFUL_STEPS = 3;
    private static final int HALVINGS = 8;
    private static final int STEPS_TO_THE_MEAN = 2;
    private static final double LEAST_VARIANCE = 1e-4;

    private final Ballots ballots;
    private final Walk walk;
    private final double walkVariance;
    private final Curvature curvature;
    private final Conjugate conjugate;
    private final double[] downhill;
    private final double[] step;
    private final double[] itemStep;
    private final double[] moved;
    private final double[] stood;
    private Position now;
    private Position next;
    private int steps;
    private double[] standardErrors = new double[0];
    private double lastChange = Double.POSITIVE_INFINITY;

    private Ascent(Ballots ballots, double walkVariance, int[] side, Workers workers) {
        this.ballots = ballots;
        this.walkVariance = walkVariance;
        walk = new Walk(ballots, walkVariance > 0 ? walkVariance : 0.1);
        curvature = new Curvature(ballots, walk, workers);
        conjugate = new Conjugate(curvature);
        downhill = new double[ballots.points];
        step = new double[ballots.points];
        itemStep = new double[3 * ballots.items];
        moved = new double[ballots.points];
        stood = new double[ballots.points];
        now = Guess.of(ballots, new Segments(ballots), side);
        next = new Position(ballots.points, ballots.items);
    }

    /** Where an ascent ended. */
    public static final class Summit {
        public final Position position;
        /** The same on the standardised line. */
        public final Position scaled;
        /** By point, mean 0 and standard deviation 1. */
        public final double[] standardised;
        /** By point, on the standardised line. */
        public final double[] standardErrors;
        /** Variance of a country's step from period to period, on the standardised line; 0 with one period. */
        public final double walkVariance;
        /** The farthest that a point moved in the last step. */
        public final double lastChange;

        public final int steps;
        public final boolean converged;
        final Curvature curvature;

        private Summit(Ascent ascent, boolean converged) {
            position = ascent.now;
            curvature = ascent.curvature;
            steps = ascent.steps;
            lastChange = ascent.lastChange;
            this.converged = converged;
            standardised = new double[position.theta.length];
            double[] middleAndWidth = Scale.standardise(ascent.ballots, position.theta, standardised);
            double width = middleAndWidth[1];
            scaled = position.copy();
            scaled.restate(middleAndWidth[0], width);
            walkVariance = ascent.ballots.periods > 1 ? 1 / (ascent.walk.step() * width * width) : 0;
            standardErrors = ascent.standardErrors;
        }
    }

    /**
     * Climbs until no point moves by more than {@code tolerance} in a whole step.
     *
     * @param walkVariance variance of a country's step from period to period, over the variance of the points; 0 to
     *     estimate it
     * @param side by country: where it begins, 1 at the positive end, -1 at the other, 0 anywhere
     */
    public static Summit climb(
            Ballots ballots, double walkVariance, int[] side, double tolerance, int most, Workers workers) {
        Ascent ascent = new Ascent(ballots, walkVariance, side, workers);
        boolean converged = ascent.climb(tolerance, most);
        if (converged) {
            ascent.toTheMean(workers);
        }
        return new Summit(ascent, converged);
    }

    /** From the posterior's top to its mean, to first order: a step in which votes are averaged over the doubt. */
    private void toTheMean(Workers workers) {
        curvature.bare = true;
        curvature.evaluate(now, true);
        double width = Scale.standardise(ballots, now.theta, moved)[1];
        double[] variance = Spread.of(curvature, workers);
        standardErrors = Spread.standardised(curvature, variance, moved, width, workers);
        for (int p = 0; p < standardErrors.length; p++) {
            standardErrors[p] = Math.sqrt(standardErrors[p]);
        }
        System.arraycopy(variance, 0, curvature.pointDoubt, 0, variance.length);
        System.arraycopy(curvature.inverse, 0, curvature.itemDoubt, 0, curvature.inverse.length);
        curvature.bare = false;
        curvature.averaged = true;
        for (int k = 0; k < STEPS_TO_THE_MEAN; k++) {
            curvature.evaluate(now, true);
            if (!direction()) {
                break;
            }
            place(Math.min(1, LONGEST_STEP / longest()));
            accept();
        }
        curvature.averaged = false;
    }

    private boolean climb(double tolerance, int most) {
        int careful = CAREFUL_STEPS;
        while (steps < most) {
            variances();
            boolean held = hold();
            boolean full = steps >= careful;
            double value = curvature.evaluate(now, full) + (held ? curvature.balance(now) : 0);
            if (!direction()) {
                full = false;
                value = curvature.evaluate(now, false);
                direction();
            }
            steps++;
            if (!step(value, full)) {
                if (!full) {
                    return lastChange <= 100 * tolerance;
                }
                careful = steps + CAREFUL_STEPS;
            }
            if (full && lastChange <= tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Takes the step or, if that leads down, a part of it; false when no part leads up. */
    private boolean step(double value, boolean full) {
        double part = Math.min(1, LONGEST_STEP / longest());
        for (int attempt = 0; attempt < HALVINGS; attempt++) {
            place(part);
            if (curvature.evaluate(next, full) <= value + 1e-10 * Math.abs(value)) {
                lastChange = accept() / part;
                return true;
            }
            part /= 2;
        }
        return false;
    }

    /** Over time, keeps the line from growing wider than its unit; slopes have that unit too. */
    private boolean hold() {
        double width = Scale.standardise(ballots, now.theta, moved)[1];
        boolean held = ballots.periods > 1 && steps >= CAREFUL_STEPS && (width > 1 || curvature.pull > 0);
        if (held) {
            now.restate(0, width);
        }
        return held;
    }

    /** Lets the variances of first points and of the walk follow the points. */
    private void variances() {
        if (steps < CAREFUL_STEPS) {
            return;
        }
        walk.factor(curvature.diagonal);
        double[] variances = walk.expect(curvature.diagonal, now.theta, downhill);
        double ofSteps = walkVariance > 0 ? walkVariance * spread() : variances[1];
        walk.set(1 / Math.max(LEAST_VARIANCE, variances[0]), 1 / Math.max(LEAST_VARIANCE, ofSteps));
    }

    /** Mean square of the points with votes. */
    private double spread() {
        double square = 0;
        int n = 0;
        for (int p = 0; p < ballots.points; p++) {
            if (ballots.votes[p] > 0) {
                square += now.theta[p] * now.theta[p];
                n++;
            }
        }
        return square / n;
    }

    private boolean direction() {
        curvature.downhill(downhill);
        if (!conjugate.solve(downhill, step, 1e-3, 400)) {
            return false;
        }
        curvature.itemStep(step, itemStep);
        return true;
    }

    private double longest() {
        double longest = 0;
        for (double one : step) {
            longest = Math.max(longest, Math.abs(one));
        }
        return longest;
    }

    private void place(double part) {
        for (int p = 0; p < step.length; p++) {
            next.theta[p] = now.theta[p] + part * step[p];
        }
        for (int k = 0; k < itemStep.length; k++) {
            next.item[k] = now.item[k] + part * itemStep[k];
        }
        for (int j = 0; j < ballots.items; j++) {
            double gap = now.item[3 * j + 2] - now.item[3 * j + 1];
            if (ballots.threeAnswers(j) && next.item[3 * j + 2] - next.item[3 * j + 1] < 0.2 * gap) {
                double middle = 0.5 * (next.item[3 * j + 1] + next.item[3 * j + 2]);
                next.item[3 * j + 1] = middle - 0.1 * gap;
                next.item[3 * j + 2] = middle + 0.1 * gap;
            }
        }
    }

    /** Makes the next position the present one; returns how far a standardised point moved. */
    private double accept() {
        Position last = now;
        now = next;
        next = last;
        Scale.standardise(ballots, now.theta, moved);
        Scale.standardise(ballots, last.theta, stood);
        double most = 0;
        for (int p = 0; p < ballots.points; p++) {
            most = Math.max(most, ballots.votes[p] > 0 ? Math.abs(moved[p] - stood[p]) : 0);
        }
        return most;
    }
}
