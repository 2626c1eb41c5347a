package org.comity.methods.bargain.divide;

import java.util.List;

/**
 * Who gets what.
 *
 * @param entered the sums of the points as they were entered, by party; points are scaled to 100 where that is not 100
 * @param points scaled, by party and issue
 * @param steps from the first issue that was won to the last that moved
 * @param shares by party and issue, from 0 to 1; at most one issue is split
 * @param totals by party, in its own points of 100; equal
 */
public record Division(
        List<Double> entered,
        List<List<Double>> points,
        List<Step> steps,
        List<List<Double>> shares,
        List<Double> totals) {
    public Division {
        entered = List.copyOf(entered);
        points = points.stream().map(List::copyOf).toList();
        steps = List.copyOf(steps);
        shares = shares.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
    }

    /** Whether a party's points were scaled, because they did not sum to 100. */
    public boolean isScaled(int party) {
        return entered.get(party) != 100;
    }
}
