package org.comity.methods.signal.predict;

import java.util.Arrays;

/**
 * Weights of the linear pool with the least mean score on past forecasts. The score of a pool is a quadratic form of its
 * weights: sum w(j) E|X(j) - y| - 1/2 sum sum w(j) w(k) E|X(j) - X(k)| (Gneiting and Raftery 2007, eq. 21), so it is enough to
 * keep the sums.
 */
final class Pool {
    private static final int STEPS = 300;
    /** Of how many origins the equal weights count. */
    private static final double CAUTION = 3;

    private final double[] errors;
    private final double[][] spreads;
    private int cases;
    private int rounds;

    Pool(int parts) {
        errors = new double[parts];
        spreads = new double[parts][parts];
    }

    /** Adds a forecast that came true, its distances multiplied by {@code weight}. */
    void add(Ensemble[] parts, double y, double weight) {
        for (int j = 0; j < parts.length; j++) {
            errors[j] += weight * parts[j].distance(y);
            for (int k = 0; k <= j; k++) {
                double distance = weight * parts[j].distance(parts[k]);
                spreads[j][k] += distance;
                spreads[k][j] = spreads[j][k];
            }
        }
        cases++;
    }

    /** Adds all of another, each by a factor. */
    void add(Pool other, double factor) {
        for (int j = 0; j < errors.length; j++) {
            errors[j] += factor * other.errors[j];
            for (int k = 0; k < errors.length; k++) {
                spreads[j][k] += factor * other.spreads[j][k];
            }
        }
        cases += other.cases;
        rounds++;
    }

    int cases() {
        return cases;
    }

    /** The sum of scores of one part alone. */
    double score(int part) {
        return errors[part] - spreads[part][part] / 2;
    }

    /**
     * The weights, 0 or more with sum 1, by multiplied gradients (Kivinen and Warmuth 1997, Information and Computation
     * 132(1), 1-63), and pulled to equal weights of some parts while few origins are known.
     *
     * @param before which parts have weight before anything is known
     */
    double[] weights(boolean[] before) {
        double[] best = best();
        int parts = 0;
        for (boolean each : before) {
            parts += each ? 1 : 0;
        }
        double share = CAUTION / (CAUTION + rounds);
        for (int j = 0; j < best.length; j++) {
            best[j] = (1 - share) * best[j] + (before[j] ? share / parts : 0);
        }
        return best;
    }

    private double[] best() {
        int n = errors.length;
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        double scale = 0;
        for (int j = 0; j < n; j++) {
            scale = Math.max(scale, Math.abs(errors[j]));
        }
        if (cases == 0 || scale == 0) {
            return weights;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                gradient[j] = errors[j] / scale;
                for (int k = 0; k < n; k++) {
                    gradient[j] -= weights[k] * spreads[j][k] / scale;
                }
                least = Math.min(least, gradient[j]);
            }
            double sum = 0;
            for (int j = 0; j < n; j++) {
                weights[j] *= Math.exp(-4 * (gradient[j] - least));
                sum += weights[j];
            }
            for (int j = 0; j < n; j++) {
                weights[j] /= sum;
            }
        }
        return settled(weights);
    }

    /** Without weights below one in a hundred. */
    private static double[] settled(double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = weights[j] < 0.01 ? 0 : weights[j];
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
