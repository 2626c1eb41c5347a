package org.comity.methods.program;

import org.comity.methods.program.kernel.DualSimplex;
import org.comity.methods.program.kernel.DualSimplex.Outcome;
import org.comity.methods.program.kernel.Model;
import org.comity.methods.program.kernel.Propagation;

/** Looks for a first good point: rounds one fractional column after the other, solving again each time. */
final class Dive {
    private final Model model;
    private final Incumbent incumbent;
    private final Limit limit;

    Dive(Model model, Incumbent incumbent, Limit limit) {
        this.model = model;
        this.incumbent = incumbent;
        this.limit = limit;
    }

    void from(DualSimplex simplex, double[] rootLow, double[] rootHigh) {
        double[] low = rootLow.clone();
        double[] high = rootHigh.clone();
        while (!limit.over()) {
            double[] x = simplex.solution();
            int best = -1;
            for (int j : Branching.fractional(model, x)) {
                if (best < 0 || x[j] - Math.floor(x[j]) > x[best] - Math.floor(x[best])) {
                    best = j;
                }
            }
            if (best < 0) {
                incumbent.offer(x);
                return;
            }
            if (!round(best, x[best], low, high)
                    || simplex.solve(low, high, incumbent.cut(), 2000) != Outcome.OPTIMAL) {
                return;
            }
        }
    }

    /** Up when that can be kept, else down; false when neither can. */
    private boolean round(int j, double at, double[] low, double[] high) {
        double[] l = low.clone();
        double[] h = high.clone();
        low[j] = Math.ceil(at);
        if (Propagation.tighten(model, low, high)) {
            return true;
        }
        System.arraycopy(l, 0, low, 0, l.length);
        System.arraycopy(h, 0, high, 0, h.length);
        high[j] = Math.floor(at);
        return Propagation.tighten(model, low, high);
    }
}
