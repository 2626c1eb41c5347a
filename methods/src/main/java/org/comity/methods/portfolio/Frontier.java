package org.comity.methods.portfolio;

import java.util.List;

/**
 * The sets that no other beats in both of two aims, from the most of the first aim to the most of the second.
 *
 * @param choices one set for each point
 * @param first the first aim's gain at each point, falling
 * @param second the second aim's gain at each point, rising
 * @param gaps where more points may lie, because the search was stopped; empty when all were found
 * @param stepFirst points that differ by less than this in the first aim count as one
 * @param stepSecond the same for the second
 * @param exact whether each point was proved; otherwise each is within the asked gap
 */
public record Frontier(
        List<Choice> choices,
        List<Double> first,
        List<Double> second,
        List<Gap> gaps,
        double stepFirst,
        double stepSecond,
        boolean exact) {
    public Frontier {
        choices = List.copyOf(choices);
        first = List.copyOf(first);
        second = List.copyOf(second);
        gaps = List.copyOf(gaps);
    }

    /** A box that was not looked into. */
    public record Gap(double firstLow, double firstHigh, double secondLow, double secondHigh) {}
}
