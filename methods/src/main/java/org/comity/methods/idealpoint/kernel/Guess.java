package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;

/**
 * Where the estimation begins: in each period the first principal component of the votes, turned so that it goes with
 * the countries' places in the periods before; slopes and cuts from correlations and shares.
 */
final class Guess {
    private static final int ROUNDS = 30;
    private static final double STEEPEST = 2;
    /** Standard deviations from the middle beyond which a country stands out. */
    private static final double OUT = 1;

    private final Ballots ballots;
    private final Segments segments;
    private final Position position;
    private final double[] place; // by country: where it stood last
    private final double[] deviation; // by vote in item order
    private final double[] next;

    private Guess(Ballots ballots, Segments segments, int countries) {
        this.ballots = ballots;
        this.segments = segments;
        position = new Position(ballots.points, ballots.items);
        place = new double[countries];
        deviation = new double[ballots.size()];
        next = new double[ballots.points];
    }

    /**
     * The first guess.
     *
     * @param side by country: 1 at the positive end, -1 at the other, 0 anywhere
     */
    static Position of(Ballots ballots, Segments segments, int[] side) {
        Guess guess = new Guess(ballots, segments, ballots.chainStart.length - 1);
        for (int t = 0; t < ballots.periods; t++) {
            guess.centre(t);
            if (!guess.between(t, side)) {
                guess.component(t, side);
            }
        }
        for (int j = 0; j < ballots.items; j++) {
            guess.item(j);
        }
        return guess.position;
    }

    private void centre(int t) {
        for (int k = segments.start[t]; k < segments.start[t + 1]; k++) {
            double mean = 0;
            for (int o = segments.from[k]; o < segments.to[k]; o++) {
                mean += ballots.obsCode[o];
            }
            mean /= segments.to[k] - segments.from[k];
            for (int o = segments.from[k]; o < segments.to[k]; o++) {
                deviation[o] = ballots.obsCode[o] - mean;
            }
        }
    }

    /** Places countries by whom of the two sides they vote with; false when the period lacks a side or they vote alike. */
    private boolean between(int t, int[] side) {
        int begin = ballots.periodStart[t];
        int end = ballots.periodStart[t + 1];
        boolean plus = false;
        boolean minus = false;
        for (int p = begin; p < end; p++) {
            int one = ballots.votes[p] > 0 ? side[ballots.country[p]] : 0;
            position.theta[p] = one;
            plus |= one > 0;
            minus |= one < 0;
        }
        if (!plus || !minus || !isDivided(t, side)) {
            return false;
        }
        multiply(t, position.theta);
        System.arraycopy(next, begin, position.theta, begin, end - begin);
        if (!standardise(position.theta, begin, end)) {
            return false;
        }
        keep(begin, end, 1);
        return true;
    }

    /** Whether the two sides vote differently more often than alike, where both vote. */
    private boolean isDivided(int t, int[] side) {
        int apart = 0;
        int together = 0;
        for (int k = segments.start[t]; k < segments.start[t + 1]; k++) {
            int[] votes = new int[2];
            double[] mean = new double[2];
            for (int o = segments.from[k]; o < segments.to[k]; o++) {
                int where = side[ballots.country[ballots.obsPoint[o]]];
                if (where != 0) {
                    votes[where > 0 ? 1 : 0]++;
                    mean[where > 0 ? 1 : 0] += ballots.obsCode[o];
                }
            }
            if (votes[0] > 0 && votes[1] > 0) {
                boolean same = Math.abs(mean[0] / votes[0] - mean[1] / votes[1]) < 0.5;
                apart += same ? 0 : 1;
                together += same ? 1 : 0;
            }
        }
        return apart > together;
    }

    /** Turned so that the positive end's countries stand there, where they stand out; else as the period before. */
    private void component(int t, int[] side) {
        int begin = ballots.periodStart[t];
        int end = ballots.periodStart[t + 1];
        double[] theta = position.theta;
        for (int p = begin; p < end; p++) {
            theta[p] = place[ballots.country[p]];
        }
        if (!standardise(theta, begin, end)) {
            for (int p = begin; p < end; p++) {
                theta[p] = (ballots.country[p] * 0.618033988749895) % 1;
            }
            standardise(theta, begin, end);
        }
        for (int round = 0; round < ROUNDS; round++) {
            multiply(t, theta);
            System.arraycopy(next, begin, theta, begin, end - begin);
            if (!standardise(theta, begin, end)) {
                break;
            }
        }
        double along = 0;
        double out = 0;
        int n = 0;
        for (int p = begin; p < end; p++) {
            along += theta[p] * place[ballots.country[p]];
            boolean named = side[ballots.country[p]] > 0 && ballots.votes[p] > 0;
            out += named ? theta[p] : 0;
            n += named ? 1 : 0;
        }
        keep(begin, end, (Math.abs(out) > OUT * n ? out : along) < 0 ? -1 : 1);
    }

    private void keep(int begin, int end, int sign) {
        for (int p = begin; p < end; p++) {
            int country = ballots.country[p];
            position.theta[p] = ballots.votes[p] > 0 ? sign * position.theta[p] : place[country];
            place[country] = position.theta[p];
        }
    }

    /** One round of the power method: deviations times deviations times theta, over the period's votes. */
    private void multiply(int t, double[] theta) {
        Arrays.fill(next, ballots.periodStart[t], ballots.periodStart[t + 1], 0);
        for (int k = segments.start[t]; k < segments.start[t + 1]; k++) {
            double score = 0;
            for (int o = segments.from[k]; o < segments.to[k]; o++) {
                score += deviation[o] * theta[ballots.obsPoint[o]];
            }
            for (int o = segments.from[k]; o < segments.to[k]; o++) {
                next[ballots.obsPoint[o]] += deviation[o] * score;
            }
        }
    }

    private boolean standardise(double[] x, int begin, int end) {
        double mean = 0;
        double square = 0;
        int n = 0;
        for (int p = begin; p < end; p++) {
            if (ballots.votes[p] > 0) {
                mean += x[p];
                n++;
            }
        }
        mean /= Math.max(1, n);
        for (int p = begin; p < end; p++) {
            if (ballots.votes[p] > 0) {
                square += (x[p] - mean) * (x[p] - mean);
            }
        }
        double width = Math.sqrt(square / Math.max(1, n));
        if (!(width > 1e-9)) {
            return false;
        }
        for (int p = begin; p < end; p++) {
            x[p] = (x[p] - mean) / width;
        }
        return true;
    }

    private void item(int j) {
        int[] count = new int[3];
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int o = ballots.itemStart[j]; o < ballots.itemStart[j + 1]; o++) {
            double theta = position.theta[ballots.obsPoint[o]];
            int code = ballots.obsCode[o];
            count[code]++;
            n++;
            x += theta;
            y += code;
            xx += theta * theta;
            yy += code * code;
            xy += theta * code;
        }
        double spread = (xx - x * x / n) * (yy - y * y / n);
        double with = spread > 1e-12 ? (xy - x * y / n) / Math.sqrt(spread) : 0;
        double steep = with / Math.sqrt(Math.max(1e-3, 1 - with * with));
        double slope = Math.max(-STEEPEST, Math.min(STEEPEST, steep));
        double width = Math.sqrt(1 + slope * slope);
        position.item[3 * j] = slope;
        position.item[3 * j + 1] = slope * x / n + width * quantile((count[0] + 0.5) / (n + 1));
        position.item[3 * j + 2] = slope * x / n + width * quantile((n - count[2] + 0.5) / (n + 1));
    }

    /** About that of the standard normal. */
    private static double quantile(double p) {
        return Math.log(p / (1 - p)) / 1.702;
    }
}
