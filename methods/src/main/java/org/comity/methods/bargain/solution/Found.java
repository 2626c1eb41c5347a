package org.comity.methods.bargain.solution;

import java.util.List;
import org.comity.methods.bargain.Deal;

/**
 * What a search found.
 *
 * @param deals equally good, in the fixed order; empty when none was found
 * @param objective NaN without deals
 * @param bound what no deal exceeds; minus infinity when there is none
 * @param all whether all equally good deals are there
 * @param impossible whether it is proved that there is no deal
 */
record Found(List<Deal> deals, double objective, double bound, boolean all, boolean impossible) {
    static final Found IMPOSSIBLE = new Found(List.of(), Double.NaN, Double.NEGATIVE_INFINITY, true, true);

    Found {
        deals = List.copyOf(deals);
    }

    static Found nothing(double bound) {
        return new Found(List.of(), Double.NaN, bound, false, false);
    }

    boolean any() {
        return !deals.isEmpty();
    }

    double gap() {
        return any() ? Math.max(0, bound - objective) : Double.POSITIVE_INFINITY;
    }
}
