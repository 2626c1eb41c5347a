package org.comity.methods.gravity.gain;

import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;

/**
 * The least payments among parties that leave none of them worse off, with the equilibrium in which they are paid:
 * payments move spending and so prices, so they are solved together with markets. Those who would lose receive just
 * what takes them to the floor; those who gain pay in proportion to their gain in money. Immutable.
 */
public final class Transfers {
    private static final int ROUNDS = 200;
    private static final double EXACT = 1e-11;

    private final double[] amounts;
    private final boolean possible;
    private final Equilibrium equilibrium;

    private Transfers(double[] amounts, boolean possible, Equilibrium equilibrium) {
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
        Equilibrium free = Equilibrium.solve(baseline, shock, settings);
        double[] surplus = surplus(free, parties, floorPct);
        double[] paid = shock.transfer();
        boolean[] bound = new boolean[parties.length]; // held at the floor
        double joint = 0;
        boolean enough = true;
        for (int p = 0; p < parties.length; p++) {
            bound[p] = surplus[p] < 0;
            joint += surplus[p];
            enough &= !bound[p];
        }
        if (enough) {
            return new Transfers(new double[baseline.size()], true, free);
        }
        double[] weight = surplus.clone();
        Equilibrium solved = free;
        double[] extra = new double[parties.length];
        for (int round = 0; round < ROUNDS && joint >= 0; round++) {
            double off = adjust(baseline, solved, surplus, bound, extra, parties);
            if (!share(bound, weight, extra)) {
                break; // nobody is left who could pay
            }
            if (off <= EXACT && solved.proved()) {
                return new Transfers(spread(extra, parties, baseline.size()), true, solved);
            }
            double[] all = spread(extra, parties, baseline.size());
            for (int i = 0; i < all.length; i++) {
                all[i] += paid[i];
            }
            solved = solved.solveNear(shock.withTransfers(all), settings);
            surplus = surplus(solved, parties, floorPct);
            for (int p = 0; p < parties.length; p++) {
                bound[p] |= surplus[p] < -EXACT * solved.full().spending(parties[p]);
            }
        }
        return new Transfers(new double[baseline.size()], false, free);
    }

    /** Gives every party at the floor what it lacks; returns the largest lack, relative to spending. */
    private static double adjust(
            Baseline baseline, Equilibrium solved, double[] surplus, boolean[] bound, double[] extra, int[] parties) {
        double now = 0;
        double then = 0;
        for (int i = 0; i < baseline.size(); i++) {
            now += solved.full().output(i);
            then += solved.before().output(i);
        }
        double off = 0;
        for (int p = 0; p < parties.length; p++) {
            if (bound[p]) {
                extra[p] -= surplus[p] * then / now;
                off = Math.max(off, Math.abs(surplus[p]) / solved.full().spending(parties[p]));
            }
        }
        return off;
    }

    /** Lets the others pay what is given, in proportion to their gain; false when there are none. */
    private static boolean share(boolean[] bound, double[] weight, double[] extra) {
        double needed = 0;
        double able = 0;
        for (int p = 0; p < bound.length; p++) {
            needed += bound[p] ? extra[p] : 0;
            able += bound[p] ? 0 : weight[p];
        }
        if (!(able > 0)) {
            return false;
        }
        for (int p = 0; p < bound.length; p++) {
            if (!bound[p]) {
                extra[p] = -needed * weight[p] / able;
            }
        }
        return true;
    }

    private static double[] spread(double[] extra, int[] parties, int n) {
        double[] all = new double[n];
        for (int p = 0; p < parties.length; p++) {
            all[parties[p]] = extra[p];
        }
        return all;
    }

    /** What a party could give away and still be at the floor, in money of the counterfactual. */
    private static double[] surplus(Equilibrium solved, int[] parties, double floorPct) {
        double[] surplus = new double[parties.length];
        for (int p = 0; p < parties.length; p++) {
            int i = parties[p];
            double floor = solved.before().spending(i) * (1 + floorPct / 100);
            surplus[p] = solved.full().spending(i) - floor * solved.full().consumerPrice(i);
        }
        return surplus;
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
