package org.comity.methods.gravity.gain;

import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;

/**
 * The least payments among parties that leave none of them worse off, with the equilibrium in which they are paid.
 * Those who would lose receive just what takes them to the floor; those who gain pay in proportion to their gain.
 */
public final class Transfers {
    private final double[] amounts;
    private final boolean possible;
    private final Equilibrium equilibrium;

    Transfers(double[] amounts, boolean possible, Equilibrium equilibrium) {
        this.amounts = amounts;
        this.possible = possible;
        this.equilibrium = equilibrium;
    }

    /**
     * Solves for the payments.
     *
     * @param parties places of those who pay or receive
     * @param floorPct welfare gain in percent that every party must reach, usually 0
     */
    public static Transfers least(Baseline baseline, Shock shock, Settings settings, int[] parties, double floorPct) {
        throw new UnsupportedOperationException();
    }

    /** What a country receives (positive) or pays (negative), in the baseline's currency. */
    public double amount(int country) {
        return amounts[country];
    }

    /** Sum of what is received. */
    public double volume() {
        double sum = 0;
        for (double amount : amounts) {
            sum += Math.max(amount, 0);
        }
        return sum;
    }

    /** False when the parties together gain too little: then no payment among them does it, and amounts are 0. */
    public boolean possible() {
        return possible;
    }

    /** The equilibrium with the payments made; without them when impossible. */
    public Equilibrium equilibrium() {
        return equilibrium;
    }
}
