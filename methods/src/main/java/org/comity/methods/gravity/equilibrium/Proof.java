package org.comity.methods.gravity.equilibrium;

/**
 * How near to an equilibrium a solution is, worked out anew from its flows, prices and incomes, not taken from the
 * solver.
 *
 * @param clearing largest error of a market: sales against output, relative to output
 * @param budget largest error of a budget: spending against output, revenue, deficit and transfer, relative to spending
 * @param iterations steps of the solver
 */
public record Proof(double clearing, double budget, int iterations) {
    /** Whether markets clear and budgets hold to 1e-10. */
    public boolean proved() {
        return clearing <= Settings.PROVED && budget <= Settings.PROVED; // false for no number
    }
}
