package org.comity.desk.plan;

/**
 * What a measure is expected to do to an indicator, with its doubt and where that is from.
 *
 * @param indicator an id of the catalogue
 * @param unit of the three figures
 * @param expected the change by the time it is done; low and high around it
 * @param source who says so, with title and page
 */
public record Effect(
        String id,
        String measure,
        String indicator,
        String unit,
        double expected,
        double low,
        double high,
        String source) {
    public Effect {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException(
                    "An expected effect lies between its low and high, not %s outside %s to %s."
                            .formatted(expected, low, high));
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("An expected effect needs its source.");
        }
    }
}
