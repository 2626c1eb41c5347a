package org.comity.methods.gravity.equilibrium;

import java.util.List;

/** The answer of any model of trade to a change: one sector or many. */
public interface Counterfactual {
    /** What it does to each country, in the order of the baseline. */
    List<Outcome> outcomes();

    /** How near the full state is to an equilibrium. */
    Proof proof();

    /** Whether every state that the outcomes rest on is proved to be an equilibrium. */
    boolean proved();
}
