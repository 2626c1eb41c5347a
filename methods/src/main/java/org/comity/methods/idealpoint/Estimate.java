package org.comity.methods.idealpoint;

import java.util.Comparator;
import java.util.List;

/**
 * Estimated ideal points with the questions' parameters on the same line.
 *
 * @param points of each country in each period in which it voted, by period and country
 * @param items questions that divide, by first period
 * @param votes that were used
 * @param walkVariance of a country's step from period to period; 0 with one period
 * @param steps that the estimation took
 * @param lastChange the farthest that a point moved in the last step, in standard deviations
 */
public record Estimate(
        List<Point> points, List<Item> items, int votes, double walkVariance, int steps, double lastChange) {
    public Estimate {
        points = List.copyOf(points);
        items = List.copyOf(items);
    }

    /** The questions that divide two points most, the sharpest first. */
    public List<Item> dividing(double one, double other, int most) {
        return items.stream()
                .sorted(Comparator.comparingDouble((Item item) -> -item.divides(one, other))
                        .thenComparingInt(Item::rollCall))
                .limit(most)
                .toList();
    }
}
