package org.comity.desk.work;

/**
 * By what options are compared.
 *
 * @param weight relative to the other criteria, 0 or more
 * @param higherIsBetter which way it counts
 * @param unit of the scores
 */
public record Criterion(
        String id, String optionsTable, String title, double weight, boolean higherIsBetter, String unit) {
    public Criterion {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("A weight is 0 or more, not %s.".formatted(weight));
        }
    }
}
