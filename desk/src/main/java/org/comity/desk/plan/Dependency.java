package org.comity.desk.plan;

/**
 * A measure that cannot start before another one is finished.
 *
 * @param measure what waits
 * @param needs what must be finished first
 * @param lagDays days between the end of the one and the start of the other
 */
public record Dependency(String id, String measure, String needs, int lagDays) {
    private static final int MOST_DAYS = 36_500;

    public Dependency {
        if (Math.abs((long) lagDays) > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "The lag of a measure is at most %,d days, not %,d.".formatted(MOST_DAYS, lagDays));
        }
        if (measure.equals(needs)) {
            throw new IllegalArgumentException("The measure %s cannot wait for itself.".formatted(measure));
        }
    }
}
