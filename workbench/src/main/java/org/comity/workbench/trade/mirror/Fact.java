package org.comity.workbench.trade.mirror;

import java.util.Optional;
import org.comity.model.Country;

/**
 * One fact of the trade of {@code of} with {@code with}, or of {@code of} with all.
 *
 * @param value a share of 0 to 1, or for intensity a ratio; empty where it is not known
 * @param year of the figures; empty where it is not known
 * @param source that it is read from, or that would have it
 */
public record Fact(Kind kind, Country of, Country with, Optional<Double> value, Optional<Integer> year, String source) {
    /** What is measured. */
    public enum Kind {
        /** Part of all exports of {@code of} that goes to {@code with}. */
        EXPORT_DEPENDENCE,
        /** Part of all imports of {@code of} that comes from {@code with}. */
        IMPORT_DEPENDENCE,
        /** Export dependence over the part that {@code with} has in the imports of all; 1 is as much as its size says. */
        INTENSITY,
        /** Sum of the squared shares of partners in the exports of {@code of}: 1 over the number of equal partners. */
        CONCENTRATION,
        /** Exports and imports of {@code of} over its gross domestic product. */
        OPENNESS
    }
}
