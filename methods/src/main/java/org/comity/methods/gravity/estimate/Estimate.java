package org.comity.methods.gravity.estimate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A fitted model. Immutable; arrays are handed out as copies. */
public final class Estimate {
    private final List<Term> terms;
    private final double[][] covariance;
    private final List<Dropped> dropped;
    private final Counts counts;
    private final Measures measures;
    private final Optional<Reset> reset;
    private final BitSet used;
    private final Options.Family family;
    private final double[] predictor;
    private final List<Levels> effects;
    private final Optional<Correction> correction;

    Estimate(
            List<Term> terms,
            double[][] covariance,
            List<Dropped> dropped,
            Counts counts,
            Measures measures,
            Optional<Reset> reset,
            BitSet used,
            Options.Family family,
            double[] predictor,
            List<Levels> effects,
            Optional<Correction> correction) {
        this.terms = List.copyOf(terms);
        this.covariance = covariance;
        this.dropped = List.copyOf(dropped);
        this.counts = counts;
        this.measures = measures;
        this.reset = reset;
        this.used = used;
        this.family = family;
        this.predictor = predictor;
        this.effects = List.copyOf(effects);
        this.correction = correction;
    }

    /**
     * A regressor that was left out.
     *
     * @param name of it
     * @param why what made it redundant
     */
    public record Dropped(String name, Why why) {
        /** What makes a regressor redundant. */
        public enum Why {
            /** It does not vary within the effects. */
            CONSTANT_WITHIN_EFFECTS,
            /** The regressors before it and the effects give it. */
            COLLINEAR
        }
    }

    /**
     * How many there are of what.
     *
     * @param rows given
     * @param singletons rows left out because they were alone in a level
     * @param separatedByEffect rows left out because a level of an effect has no outcome above 0
     * @param separatedByRegressors further separated rows
     * @param observations rows used
     * @param parameters that the small-sample factor counts; the coefficients alone when there is none; all, effects
     *     included, for plain errors of least squares
     * @param effects levels in use, in the order of the design
     * @param clusters groups in use, in the order of the design
     */
    public record Counts(
            int rows,
            int singletons,
            int separatedByEffect,
            int separatedByRegressors,
            int observations,
            int parameters,
            List<Groups> effects,
            List<Groups> clusters) {
        public Counts {
            effects = List.copyOf(effects);
            clusters = List.copyOf(clusters);
        }

        /** All separated rows. */
        public int separated() {
            return separatedByEffect + separatedByRegressors;
        }
    }

    /**
     * How many levels or groups are in use.
     *
     * @param name of the set of effects or the cluster
     * @param groups in use
     * @param nested for effects: whether every level lies within one group of a cluster
     */
    public record Groups(String name, int groups, boolean nested) {}

    /**
     * How the fit went and how well it fits.
     *
     * @param iterations Newton steps; 1 for a Gaussian fit
     * @param converged whether the tolerance was met
     * @param deviance 2 sum w (y ln(y / mu) - y + mu), or the weighted sum of squared residuals
     * @param logLikelihood Poisson: sum w (y ln mu - mu - ln y!); Gaussian: that of the maximum-likelihood variance
     * @param nullLogLikelihood the same with an intercept (and the offset) alone
     * @param pseudoR2 McFadden's, 1 - logLikelihood / nullLogLikelihood, as fixest and ppmlhdfe print it
     * @param r2 Gaussian: share of the variance explained; Poisson: squared correlation of outcome and fitted value, as
     *     gravity tables print it
     * @param adjustedR2 Gaussian: by the number of all parameters; empty for Poisson
     * @param withinR2 Gaussian with effects: share explained of what the effects leave; else empty
     * @param rootMeanSquaredError of the residuals
     * @param degreesOfFreedom of Student's t; empty where statistics are z
     */
    public record Measures(
            int iterations,
            boolean converged,
            double deviance,
            double logLikelihood,
            double nullLogLikelihood,
            double pseudoR2,
            double r2,
            OptionalDouble adjustedR2,
            OptionalDouble withinR2,
            double rootMeanSquaredError,
            OptionalDouble degreesOfFreedom) {}

    /**
     * Ramsey's RESET test: whether the square of the linear predictor adds to the model.
     *
     * @param coefficient of the square
     * @param standardError of it, of the kind of the fit
     * @param statistic coefficient over standard error
     * @param pValue two-sided; a small one speaks against the form of the model
     */
    public record Reset(double coefficient, double standardError, double statistic, double pValue) {}

    /**
     * The bias correction of Weidner and Zylkin (2021) that the terms carry. Fitted values, effects and measures are those
     * of the estimates before it.
     *
     * @param parts by term
     * @param errors whether the standard errors are corrected too: they are when clustered by pair alone
     */
    public record Correction(List<Part> parts, boolean errors) {
        public Correction {
            parts = List.copyOf(parts);
        }

        /**
         * What was done to a term.
         *
         * @param name of it
         * @param estimate before the correction
         * @param standardError before the correction
         * @param bias that was taken off
         */
        public record Part(String name, double estimate, double standardError, double bias) {}
    }

    /** The estimated levels of one set of effects. */
    public static final class Levels {
        private final String name;
        private final double[] values;
        private final BitSet present;

        Levels(String name, double[] values, BitSet present) {
            this.name = name;
            this.values = values;
            this.present = present;
        }

        public String name() {
            return name;
        }

        /** The level's effect; ask {@link #isPresent} first. */
        public double get(int level) {
            if (!isPresent(level)) {
                throw new IllegalArgumentException("Level %d of %s has no row in use.".formatted(level, name));
            }
            return values[level];
        }

        /** Whether a row in use has the level. */
        public boolean isPresent(int level) {
            return present.get(level);
        }

        /** How many levels there are, with or without rows. */
        public int size() {
            return values.length;
        }
    }

    /** The coefficients, in the order of the regressors, those that were dropped left out; an intercept is first. */
    public List<Term> terms() {
        return terms;
    }

    /** The covariance of two terms, by their places in {@link #terms}. */
    public double covariance(int one, int other) {
        return covariance[one][other];
    }

    /** Regressors that were left out, and why. */
    public List<Dropped> dropped() {
        return dropped;
    }

    public Counts counts() {
        return counts;
    }

    public Measures measures() {
        return measures;
    }

    /** Ramsey's test, when it was asked for and could be made. */
    public Optional<Reset> reset() {
        return reset;
    }

    /** Whether the row was used. */
    public boolean isUsed(int row) {
        return used.get(row);
    }

    /** The fitted mean of a row that was used, in the unit of the outcome; ask {@link #isUsed} first. */
    public double fitted(int row) {
        double linear = predictor(row);
        return switch (family) {
            case POISSON -> Math.exp(linear);
            case GAUSSIAN -> linear;
        };
    }

    /**
     * The linear predictor of a row that was used, regressors, effects and offset together: the log of the fitted mean
     * in a Poisson fit, the fitted mean itself in a Gaussian one; ask {@link #isUsed} first.
     */
    public double predictor(int row) {
        if (!used.get(row)) {
            throw new IllegalArgumentException("Row %d was not used in the fit.".formatted(row));
        }
        return predictor[row];
    }

    /**
     * The effects, in the order of the design. Only differences within connected levels are identified: the first set
     * carries the level, and within every other set each connected part has its level with the most rows (the lowest
     * number of those) at 0.
     */
    public List<Levels> effects() {
        return effects;
    }

    /** The bias correction, when it was asked for. */
    public Optional<Correction> correction() {
        return correction;
    }
}
