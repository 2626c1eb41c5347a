package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The rows in use, in an order that suits the sums: sorted by the effect with the most levels, so that each of its levels
 * is one run of rows. Levels are numbered anew without gaps. Columns are copies and may be overwritten.
 */
public final class Panel {
    /** Rows to a part; parts are the units that threads share, fixed by the data alone. */
    private static final int ROWS_TO_A_PART = 7_000;

    private static final int MOST_PARTS = 8;

    /** Rows. */
    public final int n;
    /** By row: its place in the columns that were given. */
    public final int[] order;
    /** By row. */
    public final double[] y;
    /** By row: its weight. */
    public final double[] weight;
    /** By row: what is added to the linear predictor. */
    public final double[] offset;
    /** By regressor and row; partialling out overwrites it. */
    public final double[][] x;
    /** Which effect the rows are sorted by; -1 without effects. */
    public final int first;
    /** By run: its first row, and n at the end; one run of all rows without effects. */
    public final int[] starts;
    /** By further effect: its number. */
    public final int[] others;
    /** By further effect and row: the unknown that stands for the level. */
    public final int[][] unknown;
    /** By further effect: its first unknown; the number of unknowns at the end. */
    public final int[] from;
    /** By effect and level in use: its number as it was given. */
    public final int[][] given;
    /** By part: its first run, and the number of runs at the end. */
    public final int[] parts;
    /** The most rows in a run. */
    public final int longest;

    /**
     * Copies the rows of {@code kept}. Shapes: outcome[m], weights[m] or empty for ones, added[m] or empty for zeros,
     * regressors[k][m], ids[effects][m], levels[effects].
     */
    public Panel(
            BitSet kept,
            double[] outcome,
            double[] weights,
            double[] added,
            double[][] regressors,
            int[][] ids,
            int[] levels) {
        n = kept.cardinality();
        given = new int[ids.length][];
        int[][] dense = new int[ids.length][];
        for (int q = 0; q < ids.length; q++) {
            dense[q] = number(kept, ids[q], levels[q], q);
        }
        first = mostLevels();
        starts = first < 0 ? new int[] {0, n} : runs(kept, ids[first], dense[first], given[first].length);
        order = sorted(kept, ids, dense);
        y = copy(outcome, 1);
        weight = copy(weights, 1);
        offset = copy(added, 0);
        x = new double[regressors.length][];
        for (int c = 0; c < x.length; c++) {
            x[c] = copy(regressors[c], 0);
        }
        others = new int[Math.max(0, ids.length - 1)];
        from = new int[others.length + 1];
        unknown = new int[others.length][n];
        for (int q = 0, o = 0; q < ids.length; q++) {
            if (q != first) {
                others[o] = q;
                from[o + 1] = from[o] + given[q].length;
                for (int i = 0; i < n; i++) {
                    unknown[o][i] = from[o] + dense[q][ids[q][order[i]]];
                }
                o++;
            }
        }
        int most = 0;
        for (int g = 0; g + 1 < starts.length; g++) {
            most = Math.max(most, starts[g + 1] - starts[g]);
        }
        longest = most;
        parts = cut();
    }

    /** By level as given: its new number; fills {@code given[q]}. */
    private int[] number(BitSet kept, int[] ids, int levels, int q) {
        BitSet present = new BitSet(levels);
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            present.set(ids[i]);
        }
        int[] dense = new int[levels];
        int[] back = new int[present.cardinality()];
        for (int l = present.nextSetBit(0), d = 0; l >= 0; l = present.nextSetBit(l + 1), d++) {
            dense[l] = d;
            back[d] = l;
        }
        given[q] = back;
        return dense;
    }

    private int mostLevels() {
        int best = -1;
        for (int q = 0; q < given.length; q++) {
            if (best < 0 || given[q].length > given[best].length) {
                best = q;
            }
        }
        return best;
    }

    private static int[] runs(BitSet kept, int[] ids, int[] dense, int levels) {
        int[] starts = new int[levels + 1];
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            starts[dense[ids[i]] + 1]++;
        }
        for (int l = 0; l < levels; l++) {
            starts[l + 1] += starts[l];
        }
        return starts;
    }

    /** A counting sort: rows of a run keep the order in which they came. */
    private int[] sorted(BitSet kept, int[][] ids, int[][] dense) {
        int[] sorted = new int[n];
        int[] at = starts.clone();
        int next = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            sorted[first < 0 ? next++ : at[dense[first][ids[first][i]]]++] = i;
        }
        return sorted;
    }

    private double[] copy(double[] column, double otherwise) {
        double[] copy = new double[n];
        if (column.length == 0) {
            Arrays.fill(copy, otherwise);
            return copy;
        }
        for (int i = 0; i < n; i++) {
            copy[i] = column[order[i]];
        }
        return copy;
    }

    private int[] cut() {
        int runs = starts.length - 1;
        int wanted = Math.clamp(n / ROWS_TO_A_PART, 1, MOST_PARTS);
        int[] cuts = new int[wanted + 1];
        int run = 0;
        for (int p = 1; p < wanted; p++) {
            long row = (long) n * p / wanted;
            while (run < runs && starts[run] < row) {
                run++;
            }
            cuts[p] = run;
        }
        cuts[wanted] = runs;
        return cuts;
    }

    /** How many further levels there are to solve for. */
    public int unknowns() {
        return from[from.length - 1];
    }

    /** Whether there is an effect by which the rows are sorted. */
    public boolean centred() {
        return first >= 0;
    }

    /** How many parts the rows fall into. */
    public int partCount() {
        return parts.length - 1;
    }

    /** The first row of a part; n for the one past the last. */
    public int rowOf(int part) {
        return starts[parts[part]];
    }
}
