package org.comity.methods.composite.kernel;

import java.util.Arrays;

/**
 * The order of items that agrees with most pairwise support, summed over all pairs of which one stands before the
 * other: Kemeny (1959), Daedalus 88(4), 577-591; Young and Levenglick (1978), SIAM J. Appl. Math. 35(2), 285-300; for
 * indices Munda and Nardo (2009), Applied Economics 41(12), 1513-1523. Items fall apart into groups, all of one
 * beating all of the next, whose order is settled (Truchon 1998, the extended Condorcet criterion); in a group of at
 * most {@value #EXACT} the best order is found exactly, in a larger one by moving single items until none helps.
 */
public final class Kemeny {
    /** The largest group that is ordered exactly, over all its subsets. */
    public static final int EXACT = 14;

    private static final double TIE = 1e-12;

    private Kemeny() {}

    /**
     * Puts an order into the best one; of several the one that is met first from the order given. Shapes:
     * support[n][n] with support[i][j] + support[j][i] = 1; order[n], each item once, in and out.
     *
     * @return whether it is proved to be a best one
     */
    public static boolean improve(double[][] support, int[] order) {
        sortByWins(support, order);
        boolean proved = true;
        int start = 0;
        int far = 0;
        for (int place = 0; place < order.length; place++) {
            for (int later = place + 1; later < order.length; later++) {
                if (support[order[later]][order[place]] >= 0.5 - TIE) {
                    far = Math.max(far, later);
                }
            }
            if (far <= place) {
                int size = place + 1 - start;
                if (size > EXACT) {
                    insert(support, order, start, place + 1);
                    proved = false;
                } else if (size > 1) {
                    exact(support, order, start, size);
                }
                start = place + 1;
                far = start;
            }
        }
        return proved;
    }

    /** By how many an item beats or equals; stable. */
    private static void sortByWins(double[][] support, int[] order) {
        int[] wins = new int[support.length];
        for (int i = 0; i < wins.length; i++) {
            for (int j = 0; j < wins.length; j++) {
                wins[i] += i != j && support[i][j] >= 0.5 - TIE ? 1 : 0;
            }
        }
        for (int place = 1; place < order.length; place++) {
            int item = order[place];
            int to = place;
            while (to > 0 && wins[order[to - 1]] < wins[item]) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = item;
        }
    }

    /** Dynamic programme over subsets: the best order of each set of items that come last. */
    private static void exact(double[][] support, int[] order, int start, int size) {
        double[] best = new double[1 << size];
        int[] first = new int[1 << size];
        Arrays.fill(best, 1, best.length, Double.NEGATIVE_INFINITY);
        for (int set = 1; set < best.length; set++) {
            for (int i = 0; i < size; i++) {
                if ((set >> i & 1) == 1) {
                    int rest = set & ~(1 << i);
                    double sum = best[rest];
                    for (int j = 0; j < size; j++) {
                        sum += (rest >> j & 1) == 1 ? support[order[start + i]][order[start + j]] : 0;
                    }
                    if (sum > best[set] + TIE) {
                        best[set] = sum;
                        first[set] = i;
                    }
                }
            }
        }
        int[] items = Arrays.copyOfRange(order, start, start + size);
        int set = best.length - 1;
        for (int place = start; place < start + size; place++) {
            order[place] = items[first[set]];
            set &= ~(1 << first[set]);
        }
    }

    /** Moves single items to their best place until none moves. */
    private static void insert(double[][] support, int[] order, int start, int end) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int place = start; place < end; place++) {
                int to = bestPlace(support, order, place, start, end);
                if (to != place) {
                    move(order, place, to);
                    moved = true;
                }
            }
        }
    }

    private static int bestPlace(double[][] support, int[] order, int place, int start, int end) {
        int item = order[place];
        double most = TIE;
        int best = place;
        double gain = 0;
        for (int to = place - 1; to >= start; to--) {
            gain += 2 * support[item][order[to]] - 1;
            if (gain > most) {
                most = gain;
                best = to;
            }
        }
        gain = 0;
        for (int to = place + 1; to < end; to++) {
            gain += 1 - 2 * support[item][order[to]];
            if (gain > most) {
                most = gain;
                best = to;
            }
        }
        return best;
    }

    private static void move(int[] order, int from, int to) {
        int item = order[from];
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = item;
    }
}
