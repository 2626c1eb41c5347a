package org.comity.workbench.trade.scenario;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Equilibrium;

/**
 * What parties would have to pay each other so that all gain together in 95 % of draws, solved inside the equilibrium.
 *
 * @param need whether there must be payments, and whether there can be
 * @param amounts received (above 0) or paid (below 0) in million USD of the baseline's year; shape [n]
 * @param after the world with the payments made, at the estimates
 * @param shareAllGain the part of draws in which every party gains when they are made, 0 to 1; of draws that no payment
 *     mends, the part that is left
 */
public record Payments(Need need, List<Double> amounts, Equilibrium after, double shareAllGain) {
    /** Whether payments are needed. */
    public enum Need {
        /** All parties gain as it is. */
        NONE,
        /** With these payments all parties gain in 95 % of draws. */
        ENOUGH,
        /** With these payments none loses at the estimates, but fewer than 95 % of draws let all gain. */
        NOT_ENOUGH,
        /** In more than 5 % of draws the parties together lose, which no payment among them mends. */
        NOT_IN_DRAWS,
        /** The parties together lose at the estimates: no payment among them makes all gain. */
        IMPOSSIBLE
    }

    /** Whether there are amounts to be shown. */
    public boolean isMade() {
        return switch (need) {
            case ENOUGH, NOT_ENOUGH -> true;
            case NONE, NOT_IN_DRAWS, IMPOSSIBLE -> false;
        };
    }

    /** What changes hands. */
    public double volume() {
        return amounts.stream().mapToDouble(amount -> Math.max(amount, 0)).sum();
    }
}
