package org.comity.methods.bargain.spatial;

import java.util.List;

/**
 * One run of the model.
 *
 * @param turns the start and every state after it
 * @param settled whether it ended because the last moves were small; otherwise the most turns were reached
 */
public record Run(List<Turn> turns, boolean settled) {
    public Run {
        turns = List.copyOf(turns);
    }

    /** Steps from the start to the last state. */
    public int steps() {
        return turns.size() - 1;
    }

    /** The last state. */
    public Turn last() {
        return turns.getLast();
    }
}
