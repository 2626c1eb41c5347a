package org.comity.methods.idealpoint.kernel;

import java.util.SplittableRandom;

/**
 * Draws from the exact posterior, one block at a time: each point given the items and its neighbours in time, each item
 * given the points; the variances of the walk are those of the ascent. A block is drawn by a Metropolis-Hastings step whose proposal, a
 * Student t about the block's own mode, does not depend on where the block stands. Random numbers belong to sweep and
 * block, so that the number of threads changes nothing.
 */
public final class Chain {
    private static final int NEWTON_STEPS = 3;
    /** Degrees of freedom of proposals; a multiple of two. */
    private static final int FREEDOM = 8;

    private static final long POINTS = 1L << 62;
    private static final long ITEMS = 2L << 62;

    private final Ballots ballots;
    private final Walk walk;
    private final Workers workers;
    private final Curvature curvature;
    /** Precision of the prior about zero that all points have. */
    private final double common;

    private final Position anchor;
    private final Position now;
    private final Position trial;
    private final long seed;
    private long sweep;

    public Chain(Ascent.Summit from, long seed, Workers workers) {
        ballots = from.curvature.ballots;
        walk = from.curvature.walk;
        curvature = new Curvature(ballots, walk, workers);
        curvature.bare = true;
        curvature.prior.set(from.curvature.prior);
        common = from.curvature.pull;
        anchor = from.position.copy();
        now = from.position.copy();
        trial = from.position.copy();
        this.workers = workers;
        this.seed = seed;
    }

    /** Draws everything once. */
    public void sweep() {
        sweep++;
        workers.each(ballots.chainStart.length - 1, this::country);
        System.arraycopy(now.theta, 0, trial.theta, 0, now.theta.length);
        workers.each(Ballots.CHUNKS, this::items);
    }

    /** The points as drawn last, standardised over country-periods with votes, turned as the first ones were. */
    public void standardised(double[] to) {
        Scale.standardise(ballots, now.theta, to);
        double along = 0;
        for (int p = 0; p < to.length; p++) {
            along += to[p] * anchor.theta[p];
        }
        for (int p = 0; along < 0 && p < to.length; p++) {
            to[p] = -to[p];
        }
    }

    private SplittableRandom stream(long kind, long number) {
        long first = new SplittableRandom(seed ^ kind).nextLong() + sweep;
        return new SplittableRandom(new SplittableRandom(first).nextLong() + number);
    }

    private void country(int c) {
        SplittableRandom random = stream(POINTS, c);
        VoteTerm term = new VoteTerm();
        int begin = ballots.chainStart[c];
        int end = ballots.chainStart[c + 1];
        for (int k = begin; k < end; k++) {
            double precision = k == begin ? walk.first() : walk.step();
            double pull = k == begin ? 0 : walk.step() * now.theta[ballots.chainPoint[k - 1]];
            if (k + 1 < end) {
                precision += walk.step();
                pull += walk.step() * now.theta[ballots.chainPoint[k + 1]];
            }
            precision += ballots.votes[ballots.chainPoint[k]] > 0 ? common : 0;
            point(ballots.chainPoint[k], pull / precision, precision, term, random);
        }
    }

    private void point(int p, double mean, double precision, VoteTerm term, SplittableRandom random) {
        double mode = ballots.votes[p] > 0 ? anchor.theta[p] : mean;
        double curve = precision;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double slope = precision * (mean - mode);
            curve = precision;
            for (int k = ballots.pointStart[p]; k < ballots.pointStart[p + 1]; k++) {
                int o = ballots.pointObs[k];
                int j = ballots.obsItem[o];
                double steep = now.item[3 * j];
                double lean = steep * mode;
                term.of(
                        ballots.obsCode[o],
                        ballots.threeAnswers(j),
                        now.item[3 * j + 1] - lean,
                        now.item[3 * j + 2] - lean);
                slope -= steep * (term.s1 + term.s2);
                curve -= steep * steep * (term.h11 + 2 * term.h12 + term.h22);
            }
            mode += Math.max(-1, Math.min(1, slope / curve));
        }
        double width = 1 / Math.sqrt(curve);
        double proposed = mode + width * random.nextGaussian() * stretch(random);
        double gain =
                logDensity(p, proposed, mean, precision, term) - logDensity(p, now.theta[p], mean, precision, term);
        double back = proposal((now.theta[p] - mode) / width, 1) - proposal((proposed - mode) / width, 1);
        if (Math.log(random.nextDouble()) < gain + back) {
            now.theta[p] = proposed;
        }
    }

    private double logDensity(int p, double theta, double mean, double precision, VoteTerm term) {
        double sum = -0.5 * precision * (theta - mean) * (theta - mean);
        for (int k = ballots.pointStart[p]; k < ballots.pointStart[p + 1]; k++) {
            int o = ballots.pointObs[k];
            int j = ballots.obsItem[o];
            double lean = now.item[3 * j] * theta;
            sum += term.log(
                    ballots.obsCode[o],
                    ballots.threeAnswers(j),
                    now.item[3 * j + 1] - lean,
                    now.item[3 * j + 2] - lean);
        }
        return sum;
    }

    /** What makes a normal number one of Student's t. */
    private static double stretch(SplittableRandom random) {
        double sum = 0;
        for (int k = 0; k < FREEDOM / 2; k++) {
            sum -= 2 * Math.log(1 - random.nextDouble());
        }
        return Math.sqrt(FREEDOM / sum);
    }

    /** Logarithm of Student's density at a squared distance of {@code z * z}, but for a constant. */
    private static double proposal(double z, int dimensions) {
        return -0.5 * (FREEDOM + dimensions) * Math.log1p(z * z / FREEDOM);
    }

    private void items(int chunk) {
        VoteTerm term = new VoteTerm();
        double[] root = new double[6];
        for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
            item(j, stream(ITEMS, j), term, chunk, root);
        }
    }

    private void item(int j, SplittableRandom random, VoteTerm term, int chunk, double[] root) {
        boolean three = ballots.threeAnswers(j);
        int dimensions = three ? 3 : 2;
        System.arraycopy(anchor.item, 3 * j, trial.item, 3 * j, 3);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            curvature.item(trial, 0, j, term, chunk);
            newton(j, three);
        }
        double mode0 = trial.item[3 * j];
        double mode1 = trial.item[3 * j + 1];
        double mode2 = trial.item[3 * j + 2];
        Integral.root(curvature.inverse, 6 * j, root);
        double stretch = stretch(random);
        double z0 = random.nextGaussian() * stretch;
        double z1 = random.nextGaussian() * stretch;
        double z2 = three ? random.nextGaussian() * stretch : 0;
        double proposed0 = mode0 + root[0] * z0;
        double proposed1 = mode1 + root[1] * z0 + root[3] * z1;
        double proposed2 = mode2 + root[2] * z0 + root[4] * z1 + root[5] * z2;
        double chance = Math.log(random.nextDouble());
        if (three && proposed2 <= proposed1) {
            return;
        }
        System.arraycopy(now.item, 3 * j, trial.item, 3 * j, 3);
        double y0 = (now.item[3 * j] - mode0) / root[0];
        double y1 = (now.item[3 * j + 1] - mode1 - root[1] * y0) / root[3];
        double y2 = three ? (now.item[3 * j + 2] - mode2 - root[2] * y0 - root[4] * y1) / root[5] : 0;
        double here = curvature.item(trial, 0, j, term, chunk);
        trial.item[3 * j] = proposed0;
        trial.item[3 * j + 1] = proposed1;
        trial.item[3 * j + 2] = proposed2;
        double there = curvature.item(trial, 0, j, term, chunk);
        double back = proposal(Math.sqrt(y0 * y0 + y1 * y1 + y2 * y2), dimensions)
                - proposal(Math.sqrt(z0 * z0 + z1 * z1 + z2 * z2), dimensions);
        if (chance < here - there + back) {
            System.arraycopy(trial.item, 3 * j, now.item, 3 * j, 3);
        }
    }

    private void newton(int j, boolean three) {
        double[] g = curvature.itemGradient;
        double[] v = curvature.inverse;
        int i = 3 * j;
        int k = 6 * j;
        double gap = trial.item[i + 2] - trial.item[i + 1];
        trial.item[i] -= limited(v[k] * g[i] + v[k + 1] * g[i + 1] + v[k + 2] * g[i + 2]);
        trial.item[i + 1] -= limited(v[k + 1] * g[i] + v[k + 3] * g[i + 1] + v[k + 4] * g[i + 2]);
        trial.item[i + 2] -= limited(v[k + 2] * g[i] + v[k + 4] * g[i + 1] + v[k + 5] * g[i + 2]);
        if (three && trial.item[i + 2] - trial.item[i + 1] < 0.2 * gap) {
            double middle = 0.5 * (trial.item[i + 1] + trial.item[i + 2]);
            trial.item[i + 1] = middle - 0.1 * gap;
            trial.item[i + 2] = middle + 0.1 * gap;
        }
    }

    private static double limited(double step) {
        return Math.max(-2, Math.min(2, step));
    }
}
