package org.comity.desk.plan;

/**
 * A measure that cannot start before another one is finished.
 *
 * @param measure what waits
 * @param needs what must be finished first
 * @param lagDays days between the end of the one and the start of the other
 */
public record Dependency(String id, String measure, String needs, int lagDays) {
    public Dependency {
        if (measure.equals(needs)) {
            throw new IllegalArgumentException("The measure %s cannot wait for itself.".formatted(measure));
        }
    }
}
