package org.comity.methods.gravity.equilibrium;

/** Whether changed incomes change what countries spend. */
public enum Feedback {
    /** Incomes feed back: prices clear every market with spending out of the new incomes. */
    FULL,
    /**
     * Shares in world output and spending stay at the baseline while resistances and factory-gate prices are solved;
     * output, spending and flows are then valued at those prices once. The closure of the program gegravity.
     */
    FIXED
}
