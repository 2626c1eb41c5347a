package org.comity.methods.gravity.equilibrium;

/** What becomes of a country's trade deficit (imports less exports) when trade costs change. */
public enum Deficits {
    /** The deficit keeps its share of world output. */
    CONSTANT,
    /**
     * Spending out of income keeps its ratio to output, times one factor for all countries that makes deficits add to
     * zero over the world. The book's rule.
     */
    SHARE,
    /** Deficits are taken out of the baseline first (solved in equilibrium); changes are counted from there. */
    NONE
}
