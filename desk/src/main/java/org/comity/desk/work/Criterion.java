package org.comity.desk.work;

/**
 * By what options are compared.
 *
 * @param weight relative to the other criteria, 0 or more
 * @param higherIsBetter which way it counts
 * @param unit of the scores
 * @param side whose interest it is, as each measures its own
 */
public record Criterion(
        String id, String optionsTable, String title, double weight, boolean higherIsBetter, String unit, Side side) {
    /** Whose interest a criterion is: that of both sides of a pair, of the home country, or of its partner. */
    public enum Side {
        BOTH,
        HOME,
        PARTNER
    }

    public Criterion {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("A weight is 0 or more, not %s.".formatted(weight));
        }
    }
}
