package org.comity.methods.bargain.shelving;

import java.util.Arrays;

/** The changes of one choice that a walk may make, issue by issue, as arrays that lie so that pairs are tried fast. */
final class Moves {
    private final Table table;
    private final int dimensions;
    int count;
    final int[] issue;
    final int[] choice;
    /** The first move of the next issue. */
    final int[] next;

    private final double[][] change; // [dimension][move], scaled
    private final double[] total; // by move, over dimensions
    private final double[] lacks;

    Moves(Table table) {
        this.table = table;
        dimensions = table.parties + 1;
        int all =
                Arrays.stream(table.option).mapToInt(choices -> choices.length).sum();
        issue = new int[all];
        choice = new int[all];
        next = new int[all];
        change = new double[dimensions][all];
        total = new double[all];
        lacks = new double[all];
    }

    /** Lists the changes from where the walk is. Shapes: at[issue], places[issue], unit[dimension]. */
    void list(int[] at, Place[] places, double[] unit, int wish, double wishUnit) {
        count = 0;
        for (int i = 0; i < at.length; i++) {
            int first = count;
            for (int c = 0; c < table.option[i].length; c++) {
                boolean shelving = table.isShelving(i, c);
                if (c != at[i] && (places[i] == Place.OPEN || shelving == (places[i] == Place.SHELVED))) {
                    add(i, c, at[i], unit, wish, wishUnit);
                }
            }
            Arrays.fill(next, first, count, count);
        }
    }

    private void add(int i, int c, int from, double[] unit, int wish, double wishUnit) {
        issue[count] = i;
        choice[count] = c;
        double sum = 0;
        for (int p = 0; p < table.parties; p++) {
            double by = (table.worth[i][c][p] - table.worth[i][from][p]) * unit[p] * (p == wish ? wishUnit : 1);
            change[p][count] = by;
            sum += by;
        }
        double shelved =
                (table.isShelving(i, from) ? table.weight[i] : 0) - (table.isShelving(i, c) ? table.weight[i] : 0);
        change[table.parties][count] = shelved * unit[table.parties];
        total[count++] = sum + shelved * unit[table.parties];
    }

    /**
     * Twice what is lacking after move a alone (at a), and after a and a later move of another issue (at that move): the
     * sum of positive parts is half the sum of values and sizes. Shape: gap[dimension], what is lacking now, below 0 for room.
     */
    double[] lacksWith(int a, double[] gap) {
        double half = -total[a];
        double alone = -total[a];
        for (double value : gap) {
            half += value;
            alone += value;
        }
        int from = next[a];
        for (int b = from; b < count; b++) {
            lacks[b] = half - total[b];
        }
        for (int d = 0; d < dimensions; d++) {
            double left = gap[d] - change[d][a];
            alone += Math.abs(left);
            addSizes(lacks, change[d], left, from, count);
        }
        lacks[a] = alone;
        return lacks;
    }

    /** A loop that the compiler can make into vector instructions. */
    private static void addSizes(double[] into, double[] change, double left, int from, int to) {
        for (int b = from; b < to; b++) {
            into[b] += Math.abs(left - change[b]);
        }
    }
}
