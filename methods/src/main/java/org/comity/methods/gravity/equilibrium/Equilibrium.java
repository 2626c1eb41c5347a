package org.comity.methods.gravity.equilibrium;

import java.util.List;

/** The world after a change, beside the state it is counted from. Immutable. */
public final class Equilibrium implements Counterfactual {
    private final Baseline baseline;
    private final Stage before;
    private final Stage conditional;
    private final Stage full;
    private final List<Outcome> outcomes;
    private final Start found;

    Equilibrium(Baseline baseline, Stage before, Stage conditional, Stage full, List<Outcome> outcomes, Start found) {
        this.baseline = baseline;
        this.before = before;
        this.conditional = conditional;
        this.full = full;
        this.outcomes = List.copyOf(outcomes);
        this.found = found;
    }

    /**
     * Solves the conditional and the full equilibrium from the baseline's prices.
     *
     * @throws IllegalArgumentException when shock and baseline differ in size or the reference is unknown
     */
    public static Equilibrium solve(Baseline baseline, Shock shock, Settings settings) {
        return Solver.solve(baseline, shock, settings, Start.COLD);
    }

    /** The same from the prices of this solution: quick for a change near to its own. */
    public Equilibrium solveNear(Shock shock, Settings settings) {
        return Solver.solve(baseline, shock, settings, found);
    }

    /** What was given. */
    public Baseline baseline() {
        return baseline;
    }

    /** The state changes are counted from: the baseline itself, or the baseline without deficits. */
    public Stage before() {
        return before;
    }

    /** Trade costs change, outputs and spending do not. */
    public Stage conditional() {
        return conditional;
    }

    /** Prices, outputs and spending change too. */
    public Stage full() {
        return full;
    }

    @Override
    public List<Outcome> outcomes() {
        return outcomes;
    }

    @Override
    public Proof proof() {
        return full.proof();
    }

    @Override
    public boolean proved() {
        return before.proof().proved()
                && conditional.proof().proved()
                && full.proof().proved();
    }
}
