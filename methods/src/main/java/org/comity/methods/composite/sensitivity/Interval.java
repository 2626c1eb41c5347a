package org.comity.methods.composite.sensitivity;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A unit's rank, or score, over the replications: a line of the table unit, score, rank, mean, median, q05, q95.
 * Quantiles are R's type 7, as COINr's. Not a number where {@code replications} is 0.
 *
 * @param unit its name, with the time where there are several
 * @param score of the recipe itself; empty where that gives none
 * @param rank of that score, 1 the highest; ties share the smaller number
 * @param mean over the replications that give the unit a score; so are the others
 * @param replications how many those are
 */
public record Interval(
        String unit,
        OptionalDouble score,
        OptionalInt rank,
        double mean,
        double median,
        double q05,
        double q95,
        int replications) {}
