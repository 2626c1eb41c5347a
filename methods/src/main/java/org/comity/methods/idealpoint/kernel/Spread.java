package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;

/**
 * Variances of the points at the top of the posterior: the inverse of the curvature with the items' doubt in it, and
 * with the line's zero and unit held at the points' mean and standard deviation. Between periods points are tied by
 * the walk alone; what a question that is asked again ties beyond that is left out here (it is in the points).
 */
final class Spread {
    private static final int SHARES = 8;
    private static final int ATTEMPTS = 20;

    private final Ballots ballots;
    private final Curvature curvature;
    private final Segments segments;
    private final Workers workers;

    private Spread(Curvature curvature, Workers workers) {
        this.curvature = curvature;
        this.workers = workers;
        ballots = curvature.ballots;
        segments = new Segments(ballots);
    }

    /** Variances of the points as they stand; not numbers where there are none. */
    static double[] of(Curvature curvature, Workers workers) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return new Spread(curvature, workers).marginal();
            } catch (ArithmeticException | IllegalStateException notASummit) {
                curvature.loosen();
            }
        }
        double[] none = new double[curvature.ballots.points];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /**
     * Variances of the standardised points.
     *
     * @param variance of the points as they stand
     * @param z the standardised points
     * @param width what the points were divided by to get z
     */
    static double[] standardised(Curvature curvature, double[] variance, double[] z, double width, Workers workers) {
        return new Spread(curvature, workers).standardised(variance, z, width);
    }

    /** Each point's variance with all others unknown, by passes from both ends of time. */
    private double[] marginal() {
        int periods = ballots.periods;
        double[][] own = blocks();
        double[][] from = new double[2 * periods][];
        workers.each(2, way -> pass(own, from, way));
        double[] variance = new double[ballots.points];
        workers.each(periods, t -> {
            int n = size(t);
            double[] all = own[t];
            add(from[t], all);
            add(from[periods + t], all);
            invert(all, n, t);
            for (int i = 0; i < n; i++) {
                variance[ballots.periodStart[t] + i] = all[i * n + i];
            }
        });
        if (periods == 1) {
            curvature.inverseOfAll = own[0];
        }
        return variance;
    }

    private static void add(double[] from, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += from[k];
        }
    }

    private int size(int t) {
        return ballots.periodStart[t + 1] - ballots.periodStart[t];
    }

    /** A period's own precision without the walk: the votes' curvature, items eliminated; first points' prior. */
    private double[][] blocks() {
        double[][][] triangles = new double[ballots.periods][][];
        for (int t = 0; t < ballots.periods; t++) {
            triangles[t] = new double[size(t)][];
            Arrays.setAll(triangles[t], i -> new double[i + 1]);
        }
        workers.each(
                ballots.periods * SHARES, task -> eliminate(triangles[task / SHARES], task / SHARES, task % SHARES));
        double[][] blocks = new double[ballots.periods][];
        workers.each(ballots.periods, t -> blocks[t] = complete(triangles[t], t));
        return blocks;
    }

    /** Fills every SHARES-th row of a period's lower triangle. */
    private void eliminate(double[][] triangle, int t, int share) {
        int n = size(t);
        int first = ballots.periodStart[t];
        double[][] columns = new double[3][n]; // of a question's votes, zero for who did not vote
        double[] v = curvature.inverse;
        for (int k = segments.start[t]; k < segments.start[t + 1]; k++) {
            int at = 6 * segments.item[k];
            for (double[] column : columns) {
                Arrays.fill(column, 0);
            }
            for (int a = segments.from[k]; a < segments.to[k]; a++) {
                int i = ballots.obsPoint[a] - first;
                columns[0][i] += curvature.cross[3 * a]; // a question may be asked twice in a period
                columns[1][i] += curvature.cross[3 * a + 1];
                columns[2][i] += curvature.cross[3 * a + 2];
            }
            for (int i = share; i < n; i += SHARES) {
                double c0 = columns[0][i];
                double c1 = columns[1][i];
                double c2 = columns[2][i];
                double w0 = v[at] * c0 + v[at + 1] * c1 + v[at + 2] * c2;
                double w1 = v[at + 1] * c0 + v[at + 3] * c1 + v[at + 4] * c2;
                double w2 = v[at + 2] * c0 + v[at + 4] * c1 + v[at + 5] * c2;
                subtract(triangle[i], w0, w1, w2, columns[0], columns[1], columns[2]);
            }
        }
    }

    private static void subtract(
            double[] from, double w0, double w1, double w2, double[] c0, double[] c1, double[] c2) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= w0 * c0[j] + w1 * c1[j] + w2 * c2[j];
        }
    }

    private double[] complete(double[][] triangle, int t) {
        int n = size(t);
        double[] block = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(triangle[i], 0, block, i * n, i + 1);
            for (int j = 0; j < i; j++) {
                block[j * n + i] = triangle[i][j];
            }
            block[i * n + i] += curvature.diagonal[ballots.periodStart[t] + i];
        }
        addFirst(block, t);
        return block;
    }

    /** The prior of points that are their country's first. */
    private void addFirst(double[] block, int t) {
        int n = size(t);
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            if (ballots.chainStart[c] < ballots.chainStart[c + 1]) {
                int p = ballots.chainPoint[ballots.chainStart[c]];
                int i = p - ballots.periodStart[t];
                if (ballots.period[p] == t) {
                    block[i * n + i] += curvature.walk.first();
                }
            }
        }
    }

    /** What each period learns from those before (way 0) or after it (way 1): a precision, added to its own. */
    private void pass(double[][] own, double[][] from, int way) {
        int periods = ballots.periods;
        int base = way * periods;
        for (int step = 0; step < periods; step++) {
            int t = way == 0 ? step : periods - 1 - step;
            int next = way == 0 ? t + 1 : t - 1;
            if (step == 0) {
                from[base + t] = new double[own[t].length];
            }
            if (step + 1 < periods) {
                double[] known = own[t].clone();
                add(from[base + t], known);
                from[base + next] = message(known, t, next);
            }
        }
    }

    /**
     * The precision of the neighbouring period's points that comes over the walk: I/w - (I/w)(K + I/w)^-1 (I/w) over
     * the countries in both periods, where K is what is known of this period.
     */
    private double[] message(double[] known, int t, int next) {
        double step = curvature.walk.step();
        int n = size(t);
        int m = size(next);
        int[] there = new int[n];
        Arrays.fill(there, -1);
        for (int i = 0, k = 0; i < n && k < m; ) {
            int here = ballots.country[ballots.periodStart[t] + i];
            int other = ballots.country[ballots.periodStart[next] + k];
            if (here == other) {
                there[i++] = k++;
            } else if (here < other) {
                i++;
            } else {
                k++;
            }
        }
        for (int i = 0; i < n; i++) {
            known[i * n + i] += there[i] >= 0 ? step : 0;
        }
        invert(known, n, t);
        double[] message = new double[m * m];
        for (int i = 0; i < n; i++) {
            if (there[i] >= 0) {
                for (int j = 0; j < n; j++) {
                    if (there[j] >= 0) {
                        message[there[i] * m + there[j]] = (i == j ? step : 0) - step * step * known[i * n + j];
                    }
                }
            }
        }
        return message;
    }

    private static void invert(double[] a, int n, int t) {
        if (!Inverse.of(a, n)) {
            throw new ArithmeticException("The curvature in period " + t + " is not that of a summit.");
        }
    }

    /** By the delta method: zero and unit are the points' own mean and standard deviation. */
    private double[] standardised(double[] variance, double[] z, double width) {
        int n = 0;
        double[] ones = new double[z.length];
        double[] lean = new double[z.length];
        for (int p = 0; p < z.length; p++) {
            if (ballots.votes[p] > 0) {
                n++;
                ones[p] = 1;
                lean[p] = z[p];
            }
        }
        double[] u = new double[z.length];
        double[] w = new double[z.length];
        Conjugate conjugate = new Conjugate(curvature);
        conjugate.solve(ones, u, 1e-6, 2000);
        conjugate.solve(lean, w, 1e-6, 2000);
        double oneOne = 0;
        double oneLean = 0;
        double leanLean = 0;
        for (int p = 0; p < z.length; p++) {
            oneOne += ones[p] * u[p];
            oneLean += ones[p] * w[p];
            leanLean += lean[p] * w[p];
        }
        double[] result = new double[z.length];
        for (int p = 0; p < z.length; p++) {
            double common = (oneOne + 2 * z[p] * oneLean + z[p] * z[p] * leanLean) / ((double) n * n);
            double moved = variance[p] - 2 * (u[p] + z[p] * w[p]) / n + common;
            result[p] = Math.max(moved, 1e-12) / (width * width);
        }
        return result;
    }
}
