package org.comity.methods.gravity.equilibrium;

import java.util.List;

/** The world after a change, beside the baseline it is counted from. Immutable. */
public final class Equilibrium {
    private final Baseline baseline;
    private final Stage before;
    private final Stage conditional;
    private final Stage full;
    private final List<Outcome> outcomes;

    Equilibrium(Baseline baseline, Stage before, Stage conditional, Stage full, List<Outcome> outcomes) {
        this.baseline = baseline;
        this.before = before;
        this.conditional = conditional;
        this.full = full;
        this.outcomes = List.copyOf(outcomes);
    }

    /**
     * Solves the conditional and the full equilibrium.
     *
     * @throws IllegalArgumentException when shock and baseline differ in size or the reference is unknown
     */
    public static Equilibrium solve(Baseline baseline, Shock shock, Settings settings) {
        throw new UnsupportedOperationException();
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

    /** What it does to each country, in the order of the baseline. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether both stages are proved to be equilibria. */
    public boolean proved() {
        return conditional.proof().proved() && full.proof().proved();
    }
}
