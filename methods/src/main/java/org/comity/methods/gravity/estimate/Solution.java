package org.comity.methods.gravity.estimate;

import java.util.BitSet;
import java.util.List;
import org.comity.methods.gravity.estimate.kernel.Panel;

/**
 * A solved model before its errors are computed.
 *
 * <p>Shapes: n rows in the panel's order, k regressors kept; {@code panel.x} holds them orthogonal to the effects.
 */
final class Solution {
    final Panel panel;
    final List<Regressor> regressors;
    final BitSet kept;
    final double[] beta;
    final double[] delta;
    final double[] predictor;
    final double[] mean;
    final double[] work;
    final double[] score;
    final int iterations;
    final double within;

    /** What was solved: coefficients, further effects, linear predictor, mean, working weights and scores of the rows. */
    Solution(
            Panel panel,
            List<Regressor> regressors,
            BitSet kept,
            double[] beta,
            double[] delta,
            double[][] rows,
            int iterations,
            double within) {
        this.panel = panel;
        this.regressors = regressors;
        this.kept = kept;
        this.beta = beta;
        this.delta = delta;
        this.predictor = rows[0];
        this.mean = rows[1];
        this.work = rows[2];
        this.score = rows[3];
        this.iterations = iterations;
        this.within = within;
    }

    /** The regressor as it was given, in the panel's order. Shape: [n]. */
    double[] original(int regressor) {
        double[] given = regressors.get(regressor).values();
        double[] sorted = new double[panel.n];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = given[panel.order[i]];
        }
        return sorted;
    }
}
