package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;

/**
 * The votes with the questions integrated out, given the points. Each question's slope and cuts are averaged over by a
 * grid that follows their own mean and covariance (Naylor and Smith 1982, Applied Statistics 31(3), 214-225); in it,
 * two cuts stand as their middle and the logarithm of the gap between them. Votes in a question's weight are averaged over
 * the points' doubt, to second order.
 */
final class Integral {
    private static final int ROUNDS = 4;
    private static final double NEAR = 0.5;
    private static final int NODES = 15;
    private static final double LEAST = 1e-10;

    private final Ballots ballots;
    private final Curvature curvature;
    private final Workers workers;
    private final Prior prior;
    /** By item: slope, cut or middle of both, logarithm of the gap; and the covariance 00 01 02 11 12 22. */
    private final double[] centre;

    private final double[] covariance;
    /** Whether grids that are near stand still from now on, so that steps come to rest; till then they follow. */
    boolean resting;

    /** Whether scores too are averaged over the points' doubt: for the step from the top to the mean. */
    boolean skewed;

    /** Whether coarse grids are enough, as far from rest. */
    boolean coarse;

    /** Whether all grids stand still. */
    boolean halted;

    private final boolean[] still;

    /** As {@link Prior#follow} takes them. */
    final double[] moments;
    /** Variance by point. */
    final double[] doubt;

    private final Work[] works = new Work[Ballots.CHUNKS];

    /** Room for one item at a time. */
    private static final class Work {
        final Tally tally;
        final double[] root = new double[6];
        final double[] weight = new double[NODES];
        final double[] at = new double[3 * NODES];
        final double[] mean = new double[3];
        final double[] v = new double[6];
        /** By node and vote, in the order of the tally. */
        final double[][] score = new double[NODES][0];

        final double[][] curve = new double[NODES][0];
        /** By vote: means over the nodes, and of scores times slope, cut and gap. */
        final double[][] sums = new double[5][0];

        Work(Ballots ballots) {
            tally = new Tally(ballots);
        }

        void room(int n) {
            if (score[0].length < n) {
                Arrays.setAll(score, _ -> new double[n]);
                Arrays.setAll(curve, _ -> new double[n]);
                Arrays.setAll(sums, _ -> new double[n]);
            }
        }

        /** Adds one node's votes to the sums. */
        static void add(
                int n, double weight, double d0, double d1, double d2, double[] score, double[] curve, double[][] to) {
            double[] all = to[0];
            double[] bend = to[1];
            double[] to0 = to[2];
            double[] to1 = to[3];
            double[] to2 = to[4];
            for (int i = 0; i < n; i++) {
                double own = weight * score[i];
                all[i] += own;
                bend[i] += weight * curve[i];
                to0[i] += own * d0;
                to1[i] += own * d1;
                to2[i] += own * d2;
            }
        }
    }

    /** Begins where the curvature was last taken, at the position. */
    Integral(Curvature curvature, Position at, Workers workers) {
        this.curvature = curvature;
        this.workers = workers;
        ballots = curvature.ballots;
        prior = curvature.prior;
        centre = at.item.clone();
        covariance = curvature.inverse.clone();
        moments = new double[5 * ballots.items];
        doubt = new double[ballots.points];
        still = new boolean[ballots.items];
        Arrays.setAll(works, _ -> new Work(ballots));
        for (int j = 0; j < ballots.items; j++) {
            if (ballots.threeAnswers(j)) {
                begin(j);
            } else {
                centre[3 * j + 2] = 0;
                covariance[6 * j + 2] = 0;
                covariance[6 * j + 4] = 0;
                covariance[6 * j + 5] = 1;
            }
        }
    }

    private void begin(int j) {
        double gap = centre[3 * j + 2] - centre[3 * j + 1];
        double[] v = covariance;
        int k = 6 * j;
        double between = (v[k + 5] - 2 * v[k + 4] + v[k + 3]) / (gap * gap);
        double slopeMiddle = (v[k + 1] + v[k + 2]) / 2;
        v[k + 2] = (v[k + 2] - v[k + 1]) / gap;
        v[k + 1] = slopeMiddle;
        double middle = (v[k + 3] + 2 * v[k + 4] + v[k + 5]) / 4;
        v[k + 4] = (v[k + 5] - v[k + 3]) / (2 * gap);
        v[k + 3] = middle;
        double more = Math.max(0, between - 1); // a wide one is far from normal; the grid finds its way from less
        v[k + 2] *= more > 0 ? Math.sqrt(1 / between) : 1;
        v[k + 4] *= more > 0 ? Math.sqrt(1 / between) : 1;
        v[k + 5] = between - more;
        centre[3 * j + 1] += gap / 2;
        centre[3 * j + 2] = Math.log(gap);
    }

    /** Takes gradient and curvature in the points; writes the items' means to the position. */
    void evaluate(Position at) {
        workers.each(Ballots.CHUNKS, chunk -> {
            Arrays.fill(curvature.parts[chunk], 0);
            Arrays.fill(curvature.diagonals[chunk], 0);
            for (int j = ballots.chunkStart[chunk]; j < ballots.chunkStart[chunk + 1]; j++) {
                item(j, at, chunk);
            }
        });
        Arrays.fill(curvature.itemGradient, 0);
        curvature.collect(at);
    }

    private void item(int j, Position at, int chunk) {
        Work work = works[chunk];
        Grid grid = grid(ballots.threeAnswers(j));
        work.room(ballots.votesOn(j));
        work.tally.take(j, at.theta, doubt);
        for (int round = 0; round < ROUNDS; round++) {
            nodes(j, grid, work);
            weigh(j, grid, work);
            spread(j, grid, work);
            if (still[j] || halted) {
                break;
            }
            if (follow(j, work)) {
                still[j] = resting;
                break;
            }
        }
        means(j, grid, work, at);
        votes(j, grid, work, chunk);
    }

    private Grid grid(boolean three) {
        if (coarse) {
            return three ? Grid.COARSE_THREE : Grid.COARSE_TWO;
        }
        return three ? Grid.THREE : Grid.TWO;
    }

    private void nodes(int j, Grid grid, Work work) {
        double[] r = work.root;
        root(covariance, 6 * j, r);
        for (int k = 0; k < 3 * grid.size; k += 3) {
            double z0 = grid.z[k];
            double z1 = grid.z[k + 1];
            double z2 = grid.z[k + 2];
            work.at[k] = centre[3 * j] + r[0] * z0;
            work.at[k + 1] = centre[3 * j + 1] + r[1] * z0 + r[3] * z1;
            work.at[k + 2] = centre[3 * j + 2] + r[2] * z0 + r[4] * z1 + r[5] * z2;
        }
    }

    /** Each node's weight, and there each vote's derivatives in its point. */
    private void weigh(int j, Grid grid, Work work) {
        boolean three = ballots.threeAnswers(j);
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < grid.size; k++) {
            double slope = work.at[3 * k];
            double half = three ? 0.5 * Math.exp(work.at[3 * k + 2]) : 0;
            double cut1 = work.at[3 * k + 1] - half;
            double cut2 = work.at[3 * k + 1] + half;
            double apart1 = cut1 - prior.first(j);
            double apart2 = three ? cut2 - prior.second() : 0;
            double value = grid.weight[k]
                    + (three ? work.at[3 * k + 2] : 0)
                    - prior.ofSlope(slope)
                    - 0.5 * prior.cutPrecision() * (apart1 * apart1 + apart2 * apart2);
            value += work.tally.at(slope, cut1, cut2, skewed, work.score[k], work.curve[k]);
            work.weight[k] = value;
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int k = 0; k < grid.size; k++) {
            work.weight[k] = Math.exp(work.weight[k] - most);
            sum += work.weight[k];
        }
        for (int k = 0; k < grid.size; k++) {
            work.weight[k] /= sum;
        }
    }

    /** Mean and covariance of the nodes by their weights. */
    private void spread(int j, Grid grid, Work work) {
        double[] w = work.weight;
        double[] mean = work.mean;
        double[] v = work.v;
        Arrays.fill(mean, 0);
        Arrays.fill(v, 0);
        for (int k = 0; k < grid.size; k++) {
            for (int d = 0; d < 3; d++) {
                mean[d] += w[k] * work.at[3 * k + d];
            }
        }
        for (int k = 0; k < grid.size; k++) {
            double d0 = work.at[3 * k] - mean[0];
            double d1 = work.at[3 * k + 1] - mean[1];
            double d2 = work.at[3 * k + 2] - mean[2];
            v[0] += w[k] * d0 * d0;
            v[1] += w[k] * d0 * d1;
            v[2] += w[k] * d0 * d2;
            v[3] += w[k] * d1 * d1;
            v[4] += w[k] * d1 * d2;
            v[5] += w[k] * d2 * d2;
        }
        if (!ballots.threeAnswers(j)) {
            v[5] = 1;
        }
    }

    /** Lets the grid follow; true when it stood near where it now stands. */
    private boolean follow(int j, Work work) {
        boolean near = true;
        for (int d = 0; d < 3; d++) {
            int diagonal = d == 0 ? 0 : d == 1 ? 3 : 5;
            double width = Math.sqrt(covariance[6 * j + diagonal]);
            double now = Math.sqrt(Math.max(0, work.v[diagonal]));
            near &= Math.abs(work.mean[d] - centre[3 * j + d]) < NEAR * width && now > 0.7 * width && now < 1.4 * width;
            centre[3 * j + d] = work.mean[d];
        }
        if (flat(work.v, 6 * j)) {
            for (int k = 6 * j; k < 6 * j + 6; k++) {
                covariance[k] /= 4;
            }
            return false;
        }
        System.arraycopy(work.v, 0, covariance, 6 * j, 6);
        return near;
    }

    /** Whether a covariance is all but flat in some direction beside the grid's own, which is then far off or too wide. */
    private boolean flat(double[] v, int at) {
        double det2 = v[0] * v[3] - v[1] * v[1];
        double det3 = v[0] * (v[3] * v[5] - v[4] * v[4])
                - v[1] * (v[1] * v[5] - v[4] * v[2])
                + v[2] * (v[1] * v[4] - v[3] * v[2]);
        return v[0] < covariance[at] / 16
                || v[3] < covariance[at + 3] / 16
                || v[5] < covariance[at + 5] / 16
                || det2 < 1e-6 * v[0] * v[3]
                || det3 < 1e-9 * v[0] * v[3] * v[5];
    }

    private void means(int j, Grid grid, Work work, Position at) {
        double lower = 0;
        double upper = 0;
        double slopes = 0;
        double fourth = 0;
        double cuts = 0;
        boolean three = ballots.threeAnswers(j);
        for (int k = 0; k < grid.size; k++) {
            double slope = work.at[3 * k];
            double half = three ? 0.5 * Math.exp(work.at[3 * k + 2]) : 0;
            double cut1 = work.at[3 * k + 1] - half;
            double cut2 = three ? work.at[3 * k + 1] + half : 0;
            lower += work.weight[k] * cut1;
            upper += work.weight[k] * cut2;
            slopes += work.weight[k] * slope * slope;
            fourth += work.weight[k] * slope * slope * slope * slope;
            cuts += work.weight[k] * (cut1 * cut1 + cut2 * cut2);
        }
        at.item[3 * j] = work.mean[0];
        at.item[3 * j + 1] = lower;
        at.item[3 * j + 2] = upper;
        moments[5 * j] = fourth;
        moments[5 * j + 1] = lower;
        moments[5 * j + 2] = upper;
        moments[5 * j + 3] = slopes;
        moments[5 * j + 4] = cuts;
    }

    /** Adds the item's part to gradient and diagonal, and says how it ties points: by what its doubt does to scores. */
    private void votes(int j, Grid grid, Work work, int chunk) {
        int n = ballots.votesOn(j);
        double[] mean = work.mean;
        double[][] sums = work.sums;
        for (double[] sum : sums) {
            Arrays.fill(sum, 0, n, 0);
        }
        for (int k = 0; k < grid.size; k++) {
            double d0 = work.at[3 * k] - mean[0];
            double d1 = work.at[3 * k + 1] - mean[1];
            double d2 = work.at[3 * k + 2] - mean[2];
            Work.add(n, work.weight[k], d0, d1, d2, work.score[k], work.curve[k], sums);
        }
        boolean sure = flat(work.v, 6 * j);
        System.arraycopy(sure ? covariance : work.v, sure ? 6 * j : 0, curvature.inverse, 6 * j, 6);
        tie(j, sure, work, chunk);
    }

    private void tie(int j, boolean sure, Work work, int chunk) {
        double[] r = work.root;
        root(curvature.inverse, 6 * j, r);
        double over0 = sure ? 0 : 1 / r[0];
        double over1 = sure ? 0 : 1 / r[3];
        double over2 = sure ? 0 : 1 / r[5];
        double[] slopes = curvature.parts[chunk];
        double[] bends = curvature.diagonals[chunk];
        int begin = ballots.itemStart[j];
        for (int i = 0; i < ballots.votesOn(j); i++) {
            int o = ballots.byCode[begin + i];
            int p = ballots.obsPoint[o];
            slopes[p] -= work.sums[0][i];
            bends[p] += work.sums[1][i];
            double y0 = work.sums[2][i] * over0;
            double y1 = (work.sums[3][i] - r[1] * y0) * over1;
            double y2 = (work.sums[4][i] - r[2] * y0 - r[4] * y1) * over2;
            double c2 = y2 * over2;
            double c1 = (y1 - r[4] * c2) * over1;
            curvature.cross[3 * o] = (y0 - r[1] * c1 - r[2] * c2) * over0;
            curvature.cross[3 * o + 1] = c1;
            curvature.cross[3 * o + 2] = c2;
        }
    }

    /** Follows the line as it is stretched: {@code theta = theta / width}. */
    void restate(double width) {
        for (int j = 0; j < ballots.items; j++) {
            centre[3 * j] *= width;
            covariance[6 * j] *= width * width;
            covariance[6 * j + 1] *= width;
            covariance[6 * j + 2] *= width;
        }
    }

    /** The lower triangular root of a 3 x 3 covariance 00 01 02 11 12 22, as 00 10 20 11 21 22. */
    static void root(double[] v, int at, double[] to) {
        to[0] = Math.sqrt(v[at]);
        to[1] = v[at + 1] / to[0];
        to[2] = v[at + 2] / to[0];
        to[3] = Math.sqrt(Math.max(LEAST * v[at + 3], v[at + 3] - to[1] * to[1]));
        to[4] = (v[at + 4] - to[1] * to[2]) / to[3];
        to[5] = Math.sqrt(Math.max(LEAST * v[at + 5], v[at + 5] - to[2] * to[2] - to[4] * to[4]));
    }
}
