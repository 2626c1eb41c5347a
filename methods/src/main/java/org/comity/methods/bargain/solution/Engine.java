package org.comity.methods.bargain.solution;

import java.util.List;
import org.comity.methods.bargain.Deal;

/** Sweeps with more and more room, until nothing that was given up could be better. */
final class Engine {
    /** How an answer says that it comes from here. */
    static final String NAME = "dynamic programming";

    private static final int[] WIDTHS = {100, 1_000, 10_000, 60_000};

    private final Figures figures;

    Engine(Figures figures) {
        this.figures = figures;
    }

    /**
     * The best deals.
     *
     * @param most how many equally good ones are listed; 0 when only one and its objective are of interest
     */
    Found run(Gauge gauge, Aim aim, int most, double tie, double gap, Clock clock) {
        if (figures.compiled.isImpossible()) {
            return Found.IMPOSSIBLE;
        }
        Bounds bounds = Multipliers.bounds(figures, gauge, aim);
        double bound = bounds.root();
        if (bound == Double.NEGATIVE_INFINITY) {
            return Found.IMPOSSIBLE;
        }
        double margin = most == 0 ? -1e-11 : 2 * tie;
        double best = Double.NEGATIVE_INFINITY;
        double shown = Double.NaN;
        List<Deal> deals = List.of();
        boolean all = false;
        boolean nothing = false;
        for (int width : WIDTHS) {
            // the first is short, and always run to its end, so that there is something to show
            Clock own = width == WIDTHS[0] ? Clock.NEVER : clock;
            Sweep sweep = new Sweep(bounds, own, width, best - margin, false);
            if (!sweep.run()) {
                break;
            }
            Finals finals = new Finals(sweep, bounds, tie, clock);
            double given = Math.max(sweep.dropped(), finals.unseen());
            if (finals.any() && (deals.isEmpty() || finals.objective() >= best - tie)) {
                best = Math.max(best, finals.objective());
                shown = finals.shown();
                int list = Math.max(1, most);
                deals = finals.deals(list + 1);
                all = deals.size() <= list;
                deals = deals.subList(0, Math.min(list, deals.size()));
            }
            bound = Math.min(bound, Math.max(best + finals.left(), given));
            nothing = deals.isEmpty() && given == Double.NEGATIVE_INFINITY;
            all &= given < best - tie || given == Double.NEGATIVE_INFINITY;
            boolean closed = given <= (most == 0 ? best + 1e-11 : best - tie) || given == Double.NEGATIVE_INFINITY;
            if (nothing || closed || (gap > 0 && bound - best <= gap * Math.abs(best))) {
                break;
            }
        }
        if (nothing) {
            return Found.IMPOSSIBLE;
        }
        if (deals.isEmpty()) {
            return Found.nothing(bound);
        }
        boolean zero = best == Double.NEGATIVE_INFINITY;
        double shownBound = zero ? (bound == Double.NEGATIVE_INFINITY ? shown : Math.max(shown, bound)) : bound;
        return new Found(deals, shown, Math.max(shown, shownBound), all, false);
    }
}
