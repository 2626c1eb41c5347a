package org.comity.methods.gravity.gain;

import java.util.function.ToDoubleFunction;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Outcome;

/** Equilibria of many draws, the same on any number of threads. Immutable. */
public final class Draws {
    private final Outcome[][] outcomes; // [draw][country]
    private final int unproved;

    Draws(Outcome[][] outcomes, int unproved) {
        this.outcomes = outcomes;
        this.unproved = unproved;
    }

    /** Solves every draw; draw i takes its numbers from stream i, split from the seed. */
    public static Draws of(Baseline baseline, Scene scene, int draws, long seed, int threads) {
        throw new UnsupportedOperationException();
    }

    /** How many draws. */
    public int size() {
        return outcomes.length;
    }

    /** Draws whose equilibrium could not be proved; they are in the spreads. */
    public int unproved() {
        return unproved;
    }

    /** One country's outcome in one draw. */
    public Outcome outcome(int draw, int country) {
        return outcomes[draw][country];
    }

    /** The spread of one figure of one country, such as {@code Outcome::welfarePct}. */
    public Spread spread(int country, ToDoubleFunction<Outcome> figure) {
        throw new UnsupportedOperationException();
    }

    /** Share of draws, 0 to 1, in which every one of these countries gains welfare. */
    public double shareAllGain(int... countries) {
        throw new UnsupportedOperationException();
    }
}
