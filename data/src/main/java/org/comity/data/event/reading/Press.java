package org.comity.data.event.reading;

import java.time.LocalDate;

/**
 * How much the source as a whole reported of a period, all countries together; only periods with a line.
 *
 * @param start the period's first day
 * @param rows lines of any kind, pair events or not
 * @param days of the period of which there is a line
 * @param pairRows lines that are pair events
 * @param rootEvents lines from a document's first paragraph
 * @param mentions of all lines
 * @param articles of all lines
 * @param volume lines to the mean of all periods of which there is a line: 1 is as usual
 */
public record Press(
        LocalDate start,
        long rows,
        long days,
        long pairRows,
        long rootEvents,
        long mentions,
        long articles,
        double volume) {
    /** Below this volume a period is thin. */
    public static final double THIN = 0.1;

    /** Whether so little was reported that no event of a pair may only mean that nobody wrote. */
    public boolean isThin() {
        return volume < THIN;
    }

    Press withVolume(double other) {
        return new Press(start, rows, days, pairRows, rootEvents, mentions, articles, other);
    }
}
