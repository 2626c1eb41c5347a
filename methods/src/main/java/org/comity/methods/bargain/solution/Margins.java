package org.comity.methods.bargain.solution;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;

/**
 * How far above its reservation value a party must be to accept.
 *
 * @param points by party, in its points; each 0 or more; empty for 0 everywhere
 */
public record Margins(List<Double> points) {
    /** A party accepts its reservation value. */
    public static final Margins NONE = new Margins(List.of());

    public Margins {
        points = List.copyOf(points);
        if (!points.stream().allMatch(margin -> margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("A margin must be 0 or more points, not one of %s.".formatted(points));
        }
    }

    /** The same number of points for so many parties. */
    public static Margins each(int parties, double margin) {
        return new Margins(Collections.nCopies(parties, margin));
    }

    /** Whether some party asks for more than its reservation value. */
    public boolean isAny() {
        return points.stream().anyMatch(margin -> margin > 0);
    }

    /** Shape [party], in points. */
    public double[] array() {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether a package gives every party its reservation value and its margin, but for rounding. */
    public boolean isMetBy(Problem problem, Deal deal) {
        double[] least = above(problem);
        for (int p = 0; p < least.length; p++) {
            double slack = 1e-9 * (1 + Math.abs(least[p]));
            if (problem.value(p, deal) < least[p] - slack) {
                return false;
            }
        }
        return true;
    }

    /** Reservation value and margin by party, in points. */
    double[] above(Problem problem) {
        double[] least = problem.reservations();
        if (!points.isEmpty() && points.size() != least.length) {
            throw new IllegalArgumentException(
                    "A margin is needed for each of %d parties, not %d.".formatted(least.length, points.size()));
        }
        Arrays.setAll(least, p -> points.isEmpty() ? least[p] : least[p] + points.get(p));
        return least;
    }
}
