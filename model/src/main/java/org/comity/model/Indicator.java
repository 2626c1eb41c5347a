package org.comity.model;

/**
 * One measured quantity of the catalogue.
 *
 * @param id {@code SOURCE.name}, for example {@code wdi.gdp_usd}
 * @param label a short English name; other languages come from the message bundles
 * @param unit for example {@code current USD}, {@code km}, {@code share}
 * @param direction whether more is better for the relation
 * @param level what a figure belongs to
 * @param frequency how often it is observed
 * @param source the source's id
 * @param carryForward years for which the last figure may stand in, marked as carried; 0 by default
 * @param coverage what a cell that is not there means, and where
 */
public record Indicator(
        String id,
        String label,
        String unit,
        Direction direction,
        Level level,
        Frequency frequency,
        String source,
        int carryForward,
        Coverage coverage) {

    /** Whether more is better for the relation. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEITHER
    }

    /** What a figure belongs to. {@code PAIR} is symmetric and stored once; {@code DIRECTED_PAIR} has two sides. */
    public enum Level {
        COUNTRY,
        PAIR,
        DIRECTED_PAIR
    }

    /**
     * What an absent cell means.
     *
     * @param absence {@code UNKNOWN}, or {@code ZERO} inside the years and countries that the source covers
     * @param firstYear the first year that the source covers; for {@code UNKNOWN} it is information only
     * @param lastYear the last year that the source covers
     * @param scope in words: which countries or pairs are covered
     */
    public record Coverage(Absence absence, int firstYear, int lastYear, String scope) {}

    /** What an absent cell means. */
    public enum Absence {
        ZERO,
        UNKNOWN
    }
}
