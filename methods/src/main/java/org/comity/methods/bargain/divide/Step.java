package org.comity.methods.bargain.divide;

import java.util.List;

/** One step as a person would do it with a pencil; totals are by party, in points of 100, after the step. */
public sealed interface Step {
    String issue();

    /** Who gets the issue, or the part of it: 0 or 1. */
    int party();

    List<Double> totals();

    /** The party gives the issue more points than the other, and gets it. */
    record Won(String issue, int party, List<Double> totals) implements Step {
        public Won {
            totals = List.copyOf(totals);
        }
    }

    /** Both give it the same; the party with fewer points so far gets it, the first when they have the same. */
    record Tied(String issue, int party, List<Double> totals) implements Step {
        public Tied {
            totals = List.copyOf(totals);
        }
    }

    /**
     * It goes from the party that has more to the other.
     *
     * @param ratio the giver's points for the issue over the receiver's; at least 1
     * @param share the part of the issue that moves, above 0, 1 for all of it
     */
    record Moved(String issue, int party, double ratio, double share, List<Double> totals) implements Step {
        public Moved {
            totals = List.copyOf(totals);
        }
    }
}
