package org.comity.methods.affinity;

/** How alike two countries voted. */
public enum Measure {
    /** Share of the roll calls on which they agree, an abstention half way where distances are absolute: 0 to 1. */
    AGREEMENT,
    /** Signorino and Ritter's S: 1 less twice the mean distance, -1 to 1. */
    S,
    /** Cohen's kappa: agreement beyond what each one's own shares of yes, abstain and no give by chance; at most 1. */
    KAPPA,
    /** Scott's pi: the same beyond what the shares of both together give by chance; -1 to 1. */
    PI,
    /** Kendall's tau-b, a rank correlation: -1 to 1. */
    TAU
}
