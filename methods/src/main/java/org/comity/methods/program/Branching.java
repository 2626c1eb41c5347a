package org.comity.methods.program;

import java.util.Arrays;
import org.comity.methods.program.kernel.DualSimplex;
import org.comity.methods.program.kernel.DualSimplex.Outcome;
import org.comity.methods.program.kernel.Model;

/**
 * Chooses the column to branch on: by what rounding it cost before, and where that is not known yet, by trying
 * (Achterberg, Koch and Martin 2005, <i>Branching rules revisited</i>, Operations Research Letters 33, 42-54).
 */
final class Branching {
    private static final int TRIES = 8;
    private static final int PIVOTS = 40;
    private static final int RELIABLE = 2;

    private final Model model;
    private final Incumbent incumbent;
    private final double[] downCost;
    private final double[] upCost;
    private final int[] downs;
    private final int[] ups;
    private DualSimplex spare;

    /** What was chosen: a column, or bounds that turned out tighter, or nothing left to branch on. */
    record Choice(int column, boolean tightened, boolean empty) {}

    Branching(Model model, Incumbent incumbent, DualSimplex like) {
        this.model = model;
        this.incumbent = incumbent;
        int n = model.columns;
        downCost = new double[n];
        upCost = new double[n];
        downs = new int[n];
        ups = new int[n];
        spare = like.copy();
    }

    /** The whole columns that are fractional at x. */
    static int[] fractional(Model model, double[] x) {
        int[] list = new int[x.length];
        int count = 0;
        for (int j = 0; j < x.length; j++) {
            if (model.integer[j] && Math.abs(x[j] - Math.rint(x[j])) > 1e-6) {
                list[count++] = j;
            }
        }
        return Arrays.copyOf(list, count);
    }

    /** May narrow {@code low} and {@code high} where a try proves that a side is empty. */
    Choice choose(DualSimplex simplex, double[] x, double bound, double[] low, double[] high) {
        int[] open = fractional(model, x);
        if (open.length == 0) {
            return new Choice(-1, false, false);
        }
        Integer[] order = Arrays.stream(open).boxed().toArray(Integer[]::new);
        Arrays.sort(order, java.util.Comparator.comparingDouble((Integer j) -> -score(j, x[j])));
        int best = order[0];
        double bestScore = -1;
        int tried = 0;
        for (int j : order) {
            boolean known = Math.min(downs[j], ups[j]) >= RELIABLE;
            if (!known && tried < TRIES) {
                tried++;
                double down = trial(simplex, j, x[j], false, bound, low, high);
                double up = trial(simplex, j, x[j], true, bound, low, high);
                if (Double.isInfinite(down) || Double.isInfinite(up)) {
                    return narrow(j, x[j], down, up, low, high);
                }
            }
            double score = score(j, x[j]);
            if (score > bestScore) {
                bestScore = score;
                best = j;
            }
        }
        return new Choice(best, false, false);
    }

    private static Choice narrow(int j, double at, double down, double up, double[] low, double[] high) {
        if (Double.isInfinite(down)) {
            low[j] = Math.ceil(at);
        }
        if (Double.isInfinite(up)) {
            high[j] = Math.floor(at);
        }
        return new Choice(-1, true, low[j] > high[j]);
    }

    private double trial(DualSimplex from, int j, double at, boolean up, double bound, double[] low, double[] high) {
        spare.copyFrom(from);
        double oldLow = low[j];
        double oldHigh = high[j];
        if (up) {
            low[j] = Math.ceil(at);
        } else {
            high[j] = Math.floor(at);
        }
        Outcome outcome = spare.solve(low, high, incumbent.cut(), PIVOTS);
        double reached = outcome == Outcome.INFEASIBLE ? Double.NEGATIVE_INFINITY : spare.safeBound();
        low[j] = oldLow;
        high[j] = oldHigh;
        if (incumbent.prunes(reached)) {
            return Double.POSITIVE_INFINITY;
        }
        learn(j, at, up, bound - reached);
        return bound - reached;
    }

    /** Takes note of what rounding column j cost. */
    void learn(int j, double at, boolean up, double loss) {
        double part = up ? Math.ceil(at) - at : at - Math.floor(at);
        if (part < 1e-6 || !Double.isFinite(loss)) {
            return;
        }
        double unit = Math.max(0, loss) / part;
        if (up) {
            upCost[j] += (unit - upCost[j]) / ++ups[j];
        } else {
            downCost[j] += (unit - downCost[j]) / ++downs[j];
        }
    }

    private double score(int j, double at) {
        double part = at - Math.floor(at);
        double down = downs[j] == 0 ? mean(downCost, downs) : downCost[j];
        double up = ups[j] == 0 ? mean(upCost, ups) : upCost[j];
        return Math.max(down * part, 1e-7) * Math.max(up * (1 - part), 1e-7);
    }

    private static double mean(double[] cost, int[] times) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < cost.length; j++) {
            if (times[j] > 0) {
                sum += cost[j];
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }
}
