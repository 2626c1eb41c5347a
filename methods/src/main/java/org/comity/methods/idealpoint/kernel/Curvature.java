package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;

/**
 * Value, gradient and curvature of minus the log posterior at a position. Given the points, items do not touch each
 * other, so each item's three parameters are eliminated by its own 3 x 3 block and what remains is a system in the
 * points alone, which is only ever multiplied with, never stored.
 */
final class Curvature {
    /** About what a vote's information is where it is not sure; it matters beside priors only. */
    private static final double WEIGHT = 0.5;

    final Ballots ballots;
    final Walk walk;
    final Prior prior;
    /** Of the log likelihood, turned in sign, by point. */
    final double[] diagonal;
    /** Second derivatives by point and item parameter, three by vote in item order. */
    final double[] cross;
    /** By item, the inverse of its block: 00 01 02 11 12 22. */
    final double[] inverse;
    /** With one period, the inverse of the system in the points as it was taken last; else empty. */
    double[] inverseOfAll = new double[0];
    /** By item: the mean of its points and one over their sum of squares about it; what their doubt adds to slopes. */
    private final double[] middle;

    private final double[] tightness;
    private final double[] information;
    private final double[] variance;

    /** Precision of a normal prior about zero that all points with votes have, beside the walk. */
    double pull;

    /** Whether to leave out the volume: for the posterior itself. */
    boolean bare;

    private final Workers workers;
    private final double[] gradient;
    final double[] itemGradient;
    private final double[] values = new double[Ballots.CHUNKS];
    /** By chunk of items and point: what is added up to the gradient and the diagonal. */
    final double[][] parts;

    final double[][] diagonals;
    private final VoteTerm[] terms = new VoteTerm[Ballots.CHUNKS];

    Curvature(Ballots ballots, Walk walk, Workers workers) {
        this.ballots = ballots;
        this.walk = walk;
        this.workers = workers;
        diagonal = new double[ballots.points];
        gradient = new double[ballots.points];
        cross = new double[3 * ballots.size()];
        inverse = new double[6 * ballots.items];
        itemGradient = new double[3 * ballots.items];
        parts = new double[Ballots.CHUNKS][ballots.points];
        diagonals = new double[Ballots.CHUNKS][ballots.points];
        prior = new Prior(ballots);
        middle = new double[ballots.items];
        tightness = new double[ballots.items];
        information = new double[ballots.points];
        variance = new double[ballots.points];
        Arrays.setAll(terms, _ -> new VoteTerm());
    }

    /**
     * Takes the position's value and derivatives.
     *
     * @param full with the part of the mixed derivatives that vanishes on average; without it the system is positive
     *     definite anywhere
     * @return minus the log posterior, but for constants
     */
    double evaluate(Position at, boolean full) {
        double value = volume(at);
        workers.each(Ballots.CHUNKS, chunk -> evaluate(at, full, chunk));
        value += collect(at);
        for (double part : values) {
            value += part;
        }
        return value + walk.halfSquare(at.theta);
    }

    /** Adds up gradient and diagonal from the parts; returns what the pull adds to minus the log posterior. */
    double collect(Position at) {
        sum(diagonals, diagonal);
        sum(parts, gradient);
        walk.addProduct(at.theta, gradient);
        return addPull(at, pull);
    }

    /** Adds to the pull, but never makes it a push, so that the gradient no longer stretches the line. */
    double balance(Position at) {
        double sum = 0;
        double square = 0;
        for (int j = 0; j < ballots.items; j++) {
            sum += at.item[3 * j] * itemGradient[3 * j];
        }
        for (int p = 0; p < gradient.length; p++) {
            sum -= at.theta[p] * gradient[p];
            square += ballots.votes[p] > 0 ? at.theta[p] * at.theta[p] : 0;
        }
        double more = Math.max(-pull, sum / square);
        pull += more;
        return addPull(at, more);
    }

    private double addPull(Position at, double more) {
        double square = 0;
        for (int p = 0; p < gradient.length; p++) {
            double own = ballots.votes[p] > 0 ? more : 0;
            gradient[p] += own * at.theta[p];
            diagonal[p] += own;
            square += own * at.theta[p] * at.theta[p];
        }
        return 0.5 * square;
    }

    /**
     * The room that slopes and points have about the position, as half the logarithms of their precisions. Without it
     * the top of the joint posterior would stretch or shrink whole periods; it is what integrating over items and
     * points leaves. Each vote counts with the same weight, so that only width matters.
     */
    private double volume(Position at) {
        if (bare) {
            Arrays.fill(tightness, 0);
            Arrays.fill(variance, 0);
            return 0;
        }
        workers.each(Ballots.CHUNKS, chunk -> volumePart(at, chunk));
        sum(parts, information);
        walk.factor(information);
        walk.expect(information, at.theta, variance);
        double value = walk.halfLogDeterminant();
        for (int j = 0; j < ballots.items; j++) {
            value -= 0.5 * Math.log(tightness[j]);
        }
        return value;
    }

    private void volumePart(Position at, int chunk) {
        double[] sums = parts[chunk];
        Arrays.fill(sums, 0);
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            double own = WEIGHT * at.item[3 * j] * at.item[3 * j];
            double sum = 0;
            double square = 0;
            for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
                int p = ballots.obsPoint[o];
                sums[p] += own;
                sum += at.theta[p];
                square += at.theta[p] * at.theta[p];
            }
            middle[j] = sum / ballots.votesOn(j);
            tightness[j] = 1 / (1 / WEIGHT + square - sum * middle[j]);
        }
    }

    private void evaluate(Position at, boolean full, int chunk) {
        Arrays.fill(parts[chunk], 0);
        Arrays.fill(diagonals[chunk], 0);
        double value = 0;
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            value += item(at, full ? 1 : 0, j, terms[chunk], chunk);
        }
        values[chunk] = value;
    }

    /**
     * Takes one item's value, gradient and inverse block, and its votes' mixed derivatives.
     *
     * @param residual 1 with the part of the mixed derivatives that vanishes on average, else 0
     * @param chunk whose sums by point are added to
     */
    double item(Position at, double residual, int j, VoteTerm term, int chunk) {
        double[] slopeSums = parts[chunk];
        double[] curveSums = diagonals[chunk];
        boolean three = ballots.threeAnswers(j);
        double slope = at.item[3 * j];
        double cut1 = at.item[3 * j + 1];
        double cut2 = at.item[3 * j + 2];
        double hold = prior.cutPrecision();
        double apart1 = cut1 - prior.first(j);
        double apart2 = three ? cut2 - prior.second() : 0;
        double value = prior.ofSlope(slope) + 0.5 * hold * (apart1 * apart1 + apart2 * apart2);
        double tight = tightness[j];
        double ridge = 0;
        double g0 = prior.pull(slope);
        double g1 = hold * apart1;
        double g2 = hold * apart2;
        double h00 = prior.stiffness(slope);
        double h01 = 0;
        double h02 = 0;
        double h11 = hold;
        double h12 = 0;
        double h22 = three ? hold : 1;
        for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
            int p = ballots.obsPoint[o];
            double theta = at.theta[p];
            double lean = slope * theta;
            term.of(ballots.obsCode[o], three, cut1 - lean, cut2 - lean);
            double t1 = term.h11 + term.h12;
            double t2 = term.h12 + term.h22;
            double t = t1 + t2;
            double s = term.s1 + term.s2;
            value -= term.log();
            slopeSums[p] += slope * s + tight * (theta - middle[j]);
            curveSums[p] -= slope * slope * t;
            ridge += variance[p];
            g0 += theta * s;
            g1 -= term.s1;
            g2 -= term.s2;
            h00 -= theta * theta * t;
            h01 += theta * t1;
            h02 += theta * t2;
            h11 -= term.h11;
            h12 -= term.h12;
            h22 -= term.h22;
            cross[3 * o] = residual * s - lean * t;
            cross[3 * o + 1] = slope * t1;
            cross[3 * o + 2] = slope * t2;
        }
        itemGradient[3 * j] = g0 + WEIGHT * ridge * slope;
        itemGradient[3 * j + 1] = g1;
        itemGradient[3 * j + 2] = g2;
        invert(6 * j, h00, h01, h02, h11, h12, h22);
        return value;
    }

    private void invert(int at, double h00, double h01, double h02, double h11, double h12, double h22) {
        double c00 = h11 * h22 - h12 * h12;
        double c01 = h02 * h12 - h01 * h22;
        double c02 = h01 * h12 - h02 * h11;
        double over = 1 / (h00 * c00 + h01 * c01 + h02 * c02);
        inverse[at] = c00 * over;
        inverse[at + 1] = c01 * over;
        inverse[at + 2] = c02 * over;
        inverse[at + 3] = (h00 * h22 - h02 * h02) * over;
        inverse[at + 4] = (h01 * h02 - h00 * h12) * over;
        inverse[at + 5] = (h00 * h11 - h01 * h01) * over;
    }

    /** The right-hand side of the Newton step in the points, items eliminated. */
    void downhill(double[] to) {
        workers.each(Ballots.CHUNKS, chunk -> spreadItemGradients(chunk));
        sum(parts, to);
        for (int p = 0; p < to.length; p++) {
            to[p] -= gradient[p];
        }
    }

    private void spreadItemGradients(int chunk) {
        double[] sums = parts[chunk];
        Arrays.fill(sums, 0);
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            spread(j, itemGradient[3 * j], itemGradient[3 * j + 1], itemGradient[3 * j + 2], 1, sums);
        }
    }

    /** {@code to = S x}, where S is the precision of the points with the items eliminated. */
    void product(double[] x, double[] to) {
        workers.each(Ballots.CHUNKS, chunk -> productPart(x, chunk));
        sum(parts, to);
        walk.addProduct(x, to);
        for (int p = 0; p < to.length; p++) {
            to[p] += diagonal[p] * x[p];
        }
    }

    private void productPart(double[] x, int chunk) {
        double[] sums = parts[chunk];
        Arrays.fill(sums, 0);
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            double a0 = 0;
            double a1 = 0;
            double a2 = 0;
            for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
                double here = x[ballots.obsPoint[o]];
                a0 += cross[3 * o] * here;
                a1 += cross[3 * o + 1] * here;
                a2 += cross[3 * o + 2] * here;
            }
            spread(j, a0, a1, a2, -1, sums);
        }
    }

    /** Adds {@code sign} times the mixed block times the inverse block of item j times (a0, a1, a2). */
    private void spread(int j, double a0, double a1, double a2, double sign, double[] sums) {
        int k = 6 * j;
        double w0 = sign * (inverse[k] * a0 + inverse[k + 1] * a1 + inverse[k + 2] * a2);
        double w1 = sign * (inverse[k + 1] * a0 + inverse[k + 3] * a1 + inverse[k + 4] * a2);
        double w2 = sign * (inverse[k + 2] * a0 + inverse[k + 4] * a1 + inverse[k + 5] * a2);
        for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
            sums[ballots.obsPoint[o]] += cross[3 * o] * w0 + cross[3 * o + 1] * w1 + cross[3 * o + 2] * w2;
        }
    }

    /** The items' part of the Newton step that goes with {@code step} of the points. */
    void itemStep(double[] step, double[] to) {
        workers.each(Ballots.CHUNKS, chunk -> itemStepPart(step, to, chunk));
    }

    private void itemStepPart(double[] step, double[] to, int chunk) {
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            double a0 = itemGradient[3 * j];
            double a1 = itemGradient[3 * j + 1];
            double a2 = itemGradient[3 * j + 2];
            for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
                double here = step[ballots.obsPoint[o]];
                a0 += cross[3 * o] * here;
                a1 += cross[3 * o + 1] * here;
                a2 += cross[3 * o + 2] * here;
            }
            int k = 6 * j;
            to[3 * j] = -(inverse[k] * a0 + inverse[k + 1] * a1 + inverse[k + 2] * a2);
            to[3 * j + 1] = -(inverse[k + 1] * a0 + inverse[k + 3] * a1 + inverse[k + 4] * a2);
            to[3 * j + 2] = -(inverse[k + 2] * a0 + inverse[k + 4] * a1 + inverse[k + 5] * a2);
        }
    }

    /** Weakens what items tie, where a few wide ones make it more than the votes know: without it all is definite. */
    void loosen() {
        for (int k = 0; k < cross.length; k++) {
            cross[k] *= 0.7;
        }
    }

    private static void sum(double[][] parts, double[] to) {
        System.arraycopy(parts[0], 0, to, 0, to.length);
        for (int chunk = 1; chunk < parts.length; chunk++) {
            double[] part = parts[chunk];
            for (int p = 0; p < to.length; p++) {
                to[p] += part[p];
            }
        }
    }
}
