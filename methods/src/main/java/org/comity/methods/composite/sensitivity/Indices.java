package org.comity.methods.composite.sensitivity;

import java.util.List;
import java.util.Optional;

/**
 * How much of a target's variance is due to each choice.
 *
 * @param lines by choice, then measure
 * @param variance of the target
 * @param runs how many there were, failed ones included
 * @param failed runs, by number; what they belong to is left out of the estimates
 * @param failedShare of the runs, 0 to 1; for an exact study the probability of the failed states
 */
public record Indices(List<Line> lines, double variance, int runs, List<Failed> failed, double failedShare) {
    public Indices {
        lines = List.copyOf(lines);
        failed = List.copyOf(failed);
    }

    /** What a value says. */
    public enum Measure {
        /** The share of the variance that goes when the choice is fixed, on average. */
        FIRST,
        /** The share that is left when all but the choice are fixed, on average. */
        TOTAL,
        /** The choice's part of the variance by Shapley's rule; parts add up to 1 also for dependent choices. */
        SHAPLEY
    }

    /**
     * One value.
     *
     * @param q05 and {@code q95} bootstrap quantiles; the value itself where it is exact
     */
    public record Line(String choice, Measure measure, double value, double q05, double q95) {}

    public Optional<Line> find(String choice, Measure measure) {
        return lines.stream()
                .filter(line -> line.choice().equals(choice) && line.measure() == measure)
                .findFirst();
    }
}
