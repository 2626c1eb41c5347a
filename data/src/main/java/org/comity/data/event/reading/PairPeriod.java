package org.comity.data.event.reading;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.comity.model.Pair;

/**
 * What is reported from home towards partner in one period; only periods with a row.
 *
 * @param start the period's first day
 * @param rows rows as they stand in the files
 * @param mentions how often they were reported; empty where the source does not say
 * @param raw rows by quad class
 * @param events rows of the same pair, root code, day and place are one
 * @param low the same without the place: no more than {@code events}
 * @param high the same with the exact code besides: no fewer than {@code events}
 * @param once events by quad class
 * @param goldsteinSum over events, each with the mean of its rows, -10 to 10
 * @param goldsteinMean of events
 * @param tone mean over events of the mean of their rows, about -100 to 100; empty where the source has none
 */
public record PairPeriod(
        Pair pair,
        LocalDate start,
        long rows,
        OptionalLong mentions,
        Quads raw,
        long events,
        long low,
        long high,
        Quads once,
        double goldsteinSum,
        double goldsteinMean,
        OptionalDouble tone) {

    /** Counts by quad class. */
    public record Quads(long verbalCooperation, long materialCooperation, long verbalConflict, long materialConflict) {}

    /** Events of verbal or material conflict as a share of all, 0 to 1. */
    public double conflictShare() {
        return (double) (once.verbalConflict() + once.materialConflict()) / events;
    }
}
