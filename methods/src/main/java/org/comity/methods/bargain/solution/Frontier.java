package org.comity.methods.bargain.solution;

import java.util.List;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;

/**
 * The efficient packages: no deal gives one party more and no other less.
 *
 * @param points one for each vector of values, falling in the first party's value, then in the second's, and so on
 * @param complete whether every such vector is there; otherwise others may be missing, and one that is listed may be
 *     beaten by one that is not
 * @param between whether efficient packages lie between those listed, where a divisible issue is shared otherwise; the
 *     list then holds those that give each divisible issue as far as can be to one option, and the ends
 */
public record Frontier(List<Point> points, boolean complete, boolean between) {
    public Frontier {
        points = List.copyOf(points);
    }

    /**
     * @param deal the first deal of this value, in the order of {@link Deal#compareTo}
     * @param values by party, in points
     * @param deals how many deals have this value; {@link Long#MAX_VALUE} for that many or more
     */
    public record Point(Deal deal, List<Double> values, long deals) {
        public Point {
            values = List.copyOf(values);
        }
    }

    /** The frontier of a problem. */
    public static Frontier of(Problem problem, FrontierOptions options) {
        return new FrontierSearch(problem, options).search();
    }
}
