package org.comity.workbench.plan.compare;

import java.util.Optional;

/**
 * One difference between two versions.
 *
 * @param kind what changed
 * @param before the formula in the old version; empty where it is new
 * @param after the formula in the new version; empty where it is gone
 */
public record Change(Kind kind, Optional<Place> before, Optional<Place> after) {
    /** What can change. */
    public enum Kind {
        ADDED,
        DROPPED,
        /** Its verb moved up the scale. */
        STRONGER,
        /** Its verb moved down the scale. */
        WEAKER,
        /** Another verb of the same strength. */
        REWORDED,
        REORDERED
    }

    /**
     * A formula in a version.
     *
     * @param line where its sentence begins
     * @param formula as lemma
     * @param strength on the scale, 0 to 100
     * @param sentence whole
     */
    public record Place(int line, String formula, int strength, String sentence) {}
}
