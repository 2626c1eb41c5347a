package org.comity.methods.signal.change;

/** What is taken to be constant between two changes, and how periods scatter around it. */
public enum Cost {
    /** The mean of Gaussian figures; the variance is the same throughout and estimated from differences. */
    MEAN(1),
    /** Mean and variance of Gaussian figures. */
    MEAN_VARIANCE(2),
    /** The mean of normal scores of the ranks (van der Waerden): outliers and units have no say. */
    RANKS(1),
    /** The whole distribution, by its empirical function at 4 log n quantiles (Haynes, Fearnhead and Eckley 2017). */
    EMPIRICAL(1),
    /** The rate of counts to exposure, with a variance proportional to the mean (quasi-Poisson). */
    POISSON(1),
    /** The rate of counts to exposure, negative binomial with a given or estimated size per unit of exposure. */
    NEGATIVE_BINOMIAL(1);

    private final int parameters;

    Cost(int parameters) {
        this.parameters = parameters;
    }

    /** How many numbers a segment has of its own. */
    int parameters() {
        return parameters;
    }

    /** Whether figures must be counts: whole or not, never below 0. */
    public boolean isOfCounts() {
        return this == POISSON || this == NEGATIVE_BINOMIAL;
    }
}
