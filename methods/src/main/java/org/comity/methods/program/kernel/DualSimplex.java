package org.comity.methods.program.kernel;

import java.util.Arrays;

/**
 * The dual simplex method for a {@link Model} without its integrality, on a dense tableau, with a long-step ratio test
 * (Maros 2003, <i>Computational Techniques of the Simplex Method</i>, ch. 10). As all columns are bounded, every basis
 * is made dual feasible by moving columns to their other bound; so one tableau serves all nodes of a search, in any
 * order.
 */
public final class DualSimplex extends Tableau {
    /** How far a row or column may be outside its bounds, scaled. */
    public static final double TOLERANCE = 1e-9;

    private static final int REBUILD_AFTER = 400;

    private long pivots;
    private final int[] candidate;
    private final double[] ratio;

    /** What came of it. */
    public enum Outcome {
        OPTIMAL,
        INFEASIBLE,
        /** The bound fell to the cutoff or below. */
        CUT_OFF,
        /** Too many steps; bounds stay valid. */
        STOPPED
    }

    public DualSimplex(Model model) {
        super(model);
        candidate = new int[n];
        ratio = new double[n];
    }

    public long pivots() {
        return pivots;
    }

    /**
     * Solves under column bounds. Shapes: low[n], high[n].
     *
     * @param cutoff stop as soon as the bound is not above this
     * @param most how many pivots at most
     */
    public Outcome solve(double[] low, double[] high, double cutoff, int most) {
        System.arraycopy(low, 0, lower, 0, n);
        System.arraycopy(high, 0, upper, 0, n);
        if (m != model.rows) {
            rebuild();
        }
        if (!place()) {
            fromScratch();
            Arrays.fill(atUpper, false);
            place();
        }
        evaluate();
        boolean again = false;
        for (int step = 0; step < most; step++) {
            if (sinceRebuild >= REBUILD_AFTER) {
                restart();
            }
            if ((step & 7) == 7 && objective() <= cutoff && safeBound() <= cutoff) {
                return Outcome.CUT_OFF;
            }
            int r = leaving();
            if (r < 0) {
                if (again || sinceRebuild < 20 || isAccurate()) {
                    return Outcome.OPTIMAL;
                }
                restart();
                again = true;
            } else if (!step(r)) {
                if (new Proof(this).isInfeasibleFor(r)) {
                    return Outcome.INFEASIBLE;
                }
                if (again) {
                    return Outcome.STOPPED;
                }
                restart();
                again = true;
            }
        }
        return Outcome.STOPPED;
    }

    private void restart() {
        rebuild();
        if (!place()) {
            fromScratch();
            Arrays.fill(atUpper, false);
            place();
        }
        evaluate();
    }

    private int leaving() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < m; i++) {
            double out = Math.max(lowerOf(basic[i]) - value[i], value[i] - upperOf(basic[i]));
            if (out > TOLERANCE) {
                double score = out * out / norm[i];
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    /** One step of the dual simplex on row r; false when no column can mend it. */
    private boolean step(int r) {
        int leaving = basic[r];
        boolean rises = value[r] < lowerOf(leaving);
        double bound = rises ? lowerOf(leaving) : upperOf(leaving);
        int count = candidates(tableau[r], rises);
        double need = Math.abs(bound - value[r]);
        int entering = -1;
        int k = 0;
        while (k < count) {
            int best = k;
            for (int c = k + 1; c < count; c++) {
                if (ratio[c] < ratio[best]) {
                    best = c;
                }
            }
            best = steadiest(tableau[r], k, count, best);
            swap(k, best);
            int j = candidate[k];
            double range = upperOf(nonbasic[j]) - lowerOf(nonbasic[j]);
            double covers = range * Math.abs(tableau[r][j]);
            if (covers >= need) {
                entering = j;
                break;
            }
            need -= covers;
            k++;
        }
        if (entering < 0) {
            return false;
        }
        for (int f = 0; f < k; f++) {
            flip(candidate[f]);
        }
        move(r, entering, bound, rises);
        exchange(r, entering);
        pivots++;
        return true;
    }

    /** Of the ratios that are as good as the least, the one with the largest pivot. */
    private int steadiest(double[] row, int from, int count, int least) {
        int best = least;
        double limit = ratio[least] + 1e-10;
        for (int c = from; c < count; c++) {
            if (ratio[c] <= limit && Math.abs(row[candidate[c]]) > Math.abs(row[candidate[best]])) {
                best = c;
            }
        }
        return best;
    }

    private int candidates(double[] row, boolean rises) {
        int count = 0;
        for (int j = 0; j < n; j++) {
            double alpha = rises ? row[j] : -row[j];
            if (Math.abs(alpha) > SMALLEST_PIVOT
                    && (alpha > 0) != atUpper[j]
                    && upperOf(nonbasic[j]) > lowerOf(nonbasic[j])) {
                candidate[count] = j;
                ratio[count++] = Math.abs(reduced[j]) / Math.abs(alpha);
            }
        }
        return count;
    }

    private void swap(int a, int b) {
        int c = candidate[a];
        candidate[a] = candidate[b];
        candidate[b] = c;
        double d = ratio[a];
        ratio[a] = ratio[b];
        ratio[b] = d;
    }

    private void flip(int j) {
        double to = atUpper[j] ? lowerOf(nonbasic[j]) : upperOf(nonbasic[j]);
        double by = to - at[j];
        atUpper[j] = !atUpper[j];
        at[j] = to;
        for (int i = 0; i < m; i++) {
            value[i] += tableau[i][j] * by;
        }
    }

    private void move(int r, int j, double bound, boolean toLower) {
        double by = (bound - value[r]) / tableau[r][j];
        for (int i = 0; i < m; i++) {
            value[i] += tableau[i][j] * by;
        }
        value[r] = at[j] + by;
        at[j] = bound;
        atUpper[j] = !toLower;
    }

    /** A copy of the basis with its tableau, to come back to. */
    public DualSimplex copy() {
        DualSimplex copy = new DualSimplex(model);
        copy.copyFrom(this);
        return copy;
    }

    /** What each column gains once the rows are priced: gain - y A. Shape: [n]. */
    public double[] priced() {
        return new Proof(this).priced();
    }

    /** An upper bound for every x within the present bounds, by weak duality from the model's data. */
    public double safeBound() {
        return new Proof(this).safeBound();
    }
}
