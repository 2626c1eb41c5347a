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
    private static final double NEAR = 0.03;
    /** A change below which, and steps after which all but the points stands still. */
    private static final double STILL = 0.02;

    /** A change above which grids are coarse. */
    private static final double CLOSE = 0.1;

    private static final int MOST_MOVING = 40;
    private static final double LEAST_CARE = 0.02;

    private static final int STEPS_TO_NEAR = 15;
    /** Changes below which the points' doubt is taken again. */
    private static final double[] DOUBTS = {0.3, 0.03, 0.003};

    private static final double LEAST_WIDTH = 1e-6;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final double MOST_VARIANCE = 25;

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
    private double care = 1;
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
        ascent.climb(NEAR, STEPS_TO_NEAR);
        if (!(Scale.standardise(ballots, ascent.now.theta, ascent.moved)[1] > LEAST_WIDTH)) {
            ascent.beginAgain(side);
        }
        boolean converged = ascent.settle(tolerance, most, workers);
        return new Summit(ascent, converged);
    }

    /** From the first guess: the joint top of very few votes may be all countries in one place. */
    private void beginAgain(int[] side) {
        now = Guess.of(ballots, new Segments(ballots), side);
        walk.set(1, 1 / (walkVariance > 0 ? walkVariance : 0.1));
        curvature.pull = 0;
        lastChange = Double.POSITIVE_INFINITY;
    }

    /**
     * Moves to where the votes, averaged over the questions' and the points' own doubt, pull no farther: means of the
     * points, and the variances of slopes, cuts, first points and steps that go with them.
     */
    private boolean settle(double tolerance, int most, Workers workers) {
        curvature.bare = true;
        curvature.evaluate(now, false);
        Integral integral = new Integral(curvature, now, workers);
        lastChange = Double.POSITIVE_INFINITY; // what integrating moves is not known yet
        int doubts = 0;
        boolean settled = false;
        while (!settled && steps < most) {
            boolean moving = steps <= MOST_MOVING;
            integral.coarse = moving && lastChange > CLOSE;
            integral.resting |= lastChange <= STILL;
            integral.halted = !moving;
            double width = moving ? hold() : 1;
            integral.restate(width);
            integral.evaluate(now);
            if (moving) {
                follow(integral, width);
            }
            if (doubts < DOUBTS.length && (!moving || lastChange <= DOUBTS[doubts])) {
                double[] variance = Spread.of(curvature, workers);
                System.arraycopy(variance, 0, integral.doubt, 0, variance.length);
                doubts = moving ? doubts + 1 : DOUBTS.length;
            }
            steps++;
            towardsMean();
            if (!Double.isFinite(lastChange)) {
                return false;
            }
            settled = lastChange <= tolerance && doubts == DOUBTS.length;
        }
        double last = lastChange;
        integral.skewed = true;
        integral.evaluate(now);
        towardsMean();
        lastChange = last;
        integral.evaluate(now);
        double width = Scale.standardise(ballots, now.theta, moved)[1];
        standardErrors = Spread.standardised(curvature, Spread.of(curvature, workers), moved, width, workers);
        for (int p = 0; p < standardErrors.length; p++) {
            standardErrors[p] = Math.sqrt(standardErrors[p]);
            settled &= Double.isFinite(standardErrors[p]);
        }
        return settled;
    }

    /** Lets all that is estimated beside points and items follow them. */
    private void follow(Integral integral, double width) {
        if (width != 1) {
            curvature.balance(now);
        }
        double slopes = curvature.prior.follow(integral.moments);
        variances(ballots.periods > 1 ? 1 : slopes);
    }

    private void towardsMean() {
        curvature.downhill(downhill);
        if (!conjugate.solve(downhill, step, 1e-3, 400)) {
            walk.factor(curvature.diagonal);
            walk.solve(downhill, step);
        }
        double part = Math.min(care, LONGEST_STEP / longest());
        next.set(now);
        for (int p = 0; p < step.length; p++) {
            next.theta[p] = now.theta[p] + part * step[p];
        }
        double change = accept() / part;
        if (steps > MOST_MOVING) {
            care = change > lastChange ? Math.max(LEAST_CARE, 0.7 * care) : Math.min(1, 1.1 * care);
        }
        lastChange = change;
    }

    private boolean climb(double tolerance, int most) {
        int careful = CAREFUL_STEPS;
        while (steps < most) {
            variances();
            boolean held = hold() != 1;
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

    /** Over time, keeps the line from growing wider than its unit, which slopes have too; returns its width, 1 if free. */
    private double hold() {
        double width = Scale.standardise(ballots, now.theta, moved)[1];
        if (ballots.periods == 1
                || steps < CAREFUL_STEPS
                || (width <= 1 && curvature.pull == 0)
                || !(width > LEAST_WIDTH)) {
            return 1;
        }
        now.restate(0, width);
        return width;
    }

    /** Lets the variances of first points and of the walk follow the points. */
    private void variances() {
        if (steps < CAREFUL_STEPS) {
            return;
        }
        variances(1);
    }

    /** Follows the points; what slopes are wider than their unit is the points' width. */
    private void variances(double slopes) {
        walk.factor(curvature.diagonal);
        double[] variances = walk.expect(curvature.diagonal, now.theta, downhill);
        double ofSteps = walkVariance > 0 ? walkVariance * spread() : slopes * variances[1];
        walk.set(
                1 / Math.min(MOST_VARIANCE, Math.max(LEAST_VARIANCE, slopes * variances[0])),
                1 / Math.max(LEAST_VARIANCE, ofSteps));
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
