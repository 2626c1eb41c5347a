package org.comity.methods.bargain.solution;

import org.comity.methods.bargain.Literal;

/** One way to settle an issue: an option, shelving, fixed shares, or any sharing within limits. */
final class Choice {
    /** In place of an option's number: shares. */
    static final int SHARED = -2;

    /** The option's number, {@link Literal#SHELVED} or {@link #SHARED}. */
    final int option;

    /** Corners; one for a point. Shape: [corner][option]; all 0 when shelved. */
    final double[][] shares;

    /** In points. Shape: [party][corner]. */
    final double[][] worths;

    /** The clauses that it makes true, 64 in a word. */
    final long[] keeps;

    Choice(int option, double[][] shares, double[][] worths, long[] keeps) {
        this.option = option;
        this.shares = shares;
        this.worths = worths;
        this.keeps = keeps;
    }

    boolean isPoint() {
        return shares.length == 1;
    }

    boolean isShelved() {
        return option == Literal.SHELVED;
    }

    /** The largest worth to a party over the corners. */
    double most(int party) {
        double most = worths[party][0];
        for (double worth : worths[party]) {
            most = Math.max(most, worth);
        }
        return most;
    }
}
