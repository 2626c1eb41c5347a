package org.comity.desk.work;

/**
 * How an option does by a criterion, with its doubt.
 *
 * @param option its id
 * @param criterion its id
 * @param source who says so
 */
public record Score(
        String id, String option, String criterion, double expected, double low, double high, String source) {
    public Score {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException(
                    "A score lies between its low and high, not %s outside %s to %s.".formatted(expected, low, high));
        }
    }
}
