package org.comity.methods.bargain.spatial;

import org.comity.methods.bargain.spatial.Rules.PceModel;
import org.comity.methods.bargain.spatial.Rules.VictoryProbModel;
import org.comity.methods.bargain.spatial.Rules.VotingRule;

/**
 * The chance of each option among many, by what the actors stake on each pair of them: KTAB's probabilistic Condorcet
 * election. Sums run in KTAB's order, so that its figures come out to the last bit. Holds its buffers; not for threads
 * that share one.
 */
final class Election {
    private static final double LEAST_COALITION = 1e-8;
    private static final double SIGN_WIDTH = 1e-8;
    private static final double INCENTIVE_TO_STAY = 1e-10;
    private static final double AHEAD = 1.10;
    /** KTAB gives up after a thousand; chains that hardly move take longer. */
    private static final int MOST_ITERATIONS = 10_000;

    private final VotingRule votingRule;
    private final VictoryProbModel victoryModel;
    private final PceModel pceModel;
    private double[] coalition = new double[0];
    private double[] victory = new double[0];
    private double[] challenge = new double[0];
    private double[] next = new double[0];

    Election(Rules rules) {
        votingRule = rules.votingRule();
        victoryModel = rules.victoryProbModel();
        pceModel = rules.pceModel();
    }

    /** What an actor of weight {@code w} stakes for a difference of utility; below 0 on the other side. */
    static double vote(VotingRule rule, double w, double difference) {
        return switch (rule) {
            case PROP -> w * difference;
            case BINARY -> w * sign(difference);
            case PROP_BIN -> w * ((1 - 0.2) * difference + 0.2 * sign(difference));
            case PROP_CBC -> w * ((1 - 0.5) * difference + 0.5 * (difference * difference * difference));
            case CUBIC -> w * (difference * difference * difference);
            case A_SYM_PROSP -> difference < 0 ? w * difference : (2.0 * w * difference) / 3.0;
        };
    }

    /** The sign, with a narrow slope through 0. */
    private static double sign(double difference) {
        return Math.max(-1, Math.min(1, difference / SIGN_WIDTH));
    }

    /**
     * The chance of each option. Shapes: weights[actors]; utilities[options * actors], one option after the other;
     * out[options or more].
     */
    void probabilities(double[] weights, double[] utilities, int actors, int options, double[] out) {
        grow(options);
        coalitions(weights, utilities, actors, options);
        victories(options);
        switch (pceModel) {
            case CONDITIONAL -> conditional(options, out);
            case MARKOV_INCENTIVE -> incentive(options, out);
            case MARKOV_UNIFORM -> uniform(options, out);
        }
    }

    private void grow(int options) {
        if (victory.length < options * options) {
            coalition = new double[options * options];
            victory = new double[options * options];
            challenge = new double[options * options];
            next = new double[options];
        }
    }

    private void coalitions(double[] weights, double[] utilities, int actors, int options) {
        for (int i = 0; i < options; i++) {
            coalition[i * options + i] = LEAST_COALITION;
            for (int j = 0; j < i; j++) {
                double forI = LEAST_COALITION;
                double forJ = LEAST_COALITION;
                for (int k = 0; k < actors; k++) {
                    double vote = vote(votingRule, weights[k], utilities[i * actors + k] - utilities[j * actors + k]);
                    forI += Math.max(0, vote); // no branch that chance decides
                    forJ -= Math.min(0, vote);
                }
                coalition[i * options + j] = forI;
                coalition[j * options + i] = forJ;
            }
        }
    }

    private void victories(int options) {
        for (int i = 0; i < options; i++) {
            victory[i * options + i] = 0.5;
            for (int j = 0; j < i; j++) {
                double one = coalition[i * options + j];
                double other = coalition[j * options + i];
                double x = strength(one, other);
                double y = victoryModel == VictoryProbModel.BINARY ? rest(x, one, other) : strength(other, one);
                victory[i * options + j] = x / (x + y);
                victory[j * options + i] = y / (x + y);
            }
        }
    }

    private double strength(double s, double against) {
        return switch (victoryModel) {
            case LINEAR -> s;
            case SQUARE -> s * s;
            case QUARTIC -> s * s * s * s;
            case OCTIC -> (s * s * s * s) * (s * s * s * s);
            case BINARY -> ahead(s, against);
        };
    }

    /** 1 when ahead by a tenth or more, next to 0 when so far behind, linear in the share between. */
    private static double ahead(double s, double against) {
        if (s >= AHEAD * against) {
            return 1;
        }
        if (against >= AHEAD * s) {
            return 1e-6;
        }
        return (s / (s + against) * (AHEAD + 1) - 1) / (AHEAD - 1);
    }

    private static double rest(double x, double one, double other) {
        boolean between = one < AHEAD * other && other < AHEAD * one;
        return between ? 1 - x : ahead(other, one);
    }

    private void conditional(int options, double[] out) {
        double sum = 0;
        for (int i = 0; i < options; i++) {
            double p = 1;
            for (int j = 0; j < options; j++) {
                p *= victory[i * options + j];
            }
            out[i] = p;
            sum += p;
        }
        if (!(sum > 0)) {
            conditionalByLogs(options, out);
            return;
        }
        for (int i = 0; i < options; i++) {
            out[i] /= sum;
        }
    }

    /** For so many options that the products are too small for a double. */
    private void conditionalByLogs(int options, double[] out) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options; i++) {
            double log = 0;
            for (int j = 0; j < options; j++) {
                log += Math.log(victory[i * options + j]);
            }
            out[i] = log;
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int i = 0; i < options; i++) {
            out[i] = Math.exp(out[i] - most);
            sum += out[i];
        }
        for (int i = 0; i < options; i++) {
            out[i] /= sum;
        }
    }

    /** Challenges in proportion to the strength behind them times its chance to win. */
    private void incentive(int options, double[] p) {
        for (int j = 0; j < options; j++) {
            double sum = 0;
            for (int i = 0; i < options; i++) {
                double incentive = coalition[i * options + j] * victory[i * options + j];
                challenge[i * options + j] = i == j ? incentive + INCENTIVE_TO_STAY : incentive;
                sum += challenge[i * options + j];
            }
            for (int i = 0; i < options; i++) {
                challenge[i * options + j] /= sum;
            }
        }
        settle(options, p, 1e-8, true);
    }

    private void uniform(int options, double[] p) {
        settle(options, p, 1e-6, false);
    }

    /** Half a step at a time from equal chances until none changes by more than {@code tolerance}, or so many steps are done. */
    private void settle(int options, double[] p, double tolerance, boolean byIncentive) {
        java.util.Arrays.fill(p, 0, options, 1.0 / options);
        double change = 1;
        for (int step = 0; change > tolerance && step < MOST_ITERATIONS; step++) {
            change = 0;
            for (int i = 0; i < options; i++) {
                next[i] = byIncentive ? byIncentive(options, p, i) : alike(options, p, i);
                change = Math.max(change, Math.abs(next[i] - p[i]));
            }
            for (int i = 0; i < options; i++) {
                p[i] = (p[i] + next[i]) / 2.0;
            }
        }
    }

    private double byIncentive(int options, double[] p, int i) {
        double q = 0;
        for (int j = 0; j < options; j++) {
            double met = p[i] * challenge[j * options + i] + p[j] * challenge[i * options + j];
            q += victory[i * options + j] * met;
        }
        return q;
    }

    private double alike(int options, double[] p, int i) {
        double q = 0;
        for (int j = 0; j < options; j++) {
            q += victory[i * options + j] * (p[i] + p[j]);
        }
        return q / options;
    }
}
