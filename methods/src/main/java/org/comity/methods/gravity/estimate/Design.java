package org.comity.methods.gravity.estimate;

import java.util.List;
import java.util.Optional;

/**
 * What is to be fitted: the outcome, the regressors, the sets of effects and what else bears on each row. Rows with
 * missing values have been left out by the caller. Columns are not copied.
 */
public final class Design {
    private final double[] outcome;
    private final List<Regressor> regressors;
    private final List<Effect> effects;
    private final List<Cluster> clusters;
    private final Optional<double[]> weights;
    private final Optional<double[]> offset;
    private final boolean intercept;

    private Design(
            double[] outcome,
            List<Regressor> regressors,
            List<Effect> effects,
            List<Cluster> clusters,
            Optional<double[]> weights,
            Optional<double[]> offset,
            boolean intercept) {
        this.outcome = outcome;
        this.regressors = List.copyOf(regressors);
        this.effects = List.copyOf(effects);
        this.clusters = List.copyOf(clusters);
        this.weights = weights;
        this.offset = offset;
        this.intercept = intercept;
    }

    /**
     * The outcome on regressors and effects; without effects there is an intercept, named {@code (Intercept)} and first
     * in the table. With effects there is none: it is in them.
     *
     * @param outcome [n], finite; 0 or more for {@link Options.Family#POISSON}
     */
    public static Design of(double[] outcome, List<Regressor> regressors, List<Effect> effects) {
        return new Design(
                outcome, regressors, effects, List.of(), Optional.empty(), Optional.empty(), effects.isEmpty());
    }

    /** Errors are clustered by these when {@link Options#errors()} asks for it: one, two or three partitions. */
    public Design withClusters(List<Cluster> partitions) {
        return new Design(outcome, regressors, effects, partitions, weights, offset, intercept);
    }

    /** Each row counts so much. Shape: [n], each above 0; the number of observations stays the number of rows. */
    public Design withWeights(double[] each) {
        return new Design(outcome, regressors, effects, clusters, Optional.of(each), offset, intercept);
    }

    /** The same with other regressors. */
    public Design withRegressors(List<Regressor> others) {
        return new Design(outcome, others, effects, clusters, weights, offset, intercept);
    }

    /** Added to the linear predictor with a coefficient of one. Shape: [n], finite. */
    public Design withOffset(double[] added) {
        return new Design(outcome, regressors, effects, clusters, weights, Optional.of(added), intercept);
    }

    /** Without effects and without an intercept: the regressors alone. */
    public Design withoutIntercept() {
        return new Design(outcome, regressors, effects, clusters, weights, offset, false);
    }

    /** The number of rows. */
    public int rows() {
        return outcome.length;
    }

    /** The outcome itself, not a copy. Shape: [n]. */
    public double[] outcome() {
        return outcome;
    }

    public List<Regressor> regressors() {
        return regressors;
    }

    public List<Effect> effects() {
        return effects;
    }

    public List<Cluster> clusters() {
        return clusters;
    }

    public Optional<double[]> weights() {
        return weights;
    }

    public Optional<double[]> offset() {
        return offset;
    }

    public boolean intercept() {
        return intercept;
    }
}
