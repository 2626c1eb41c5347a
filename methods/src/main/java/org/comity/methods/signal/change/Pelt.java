package org.comity.methods.signal.change;

import java.util.Arrays;

/**
 * The segmentation of least cost plus penalty per change, exactly, by dynamic programming over the last change, without
 * last changes that can never win again: Killick, Fearnhead and Eckley (2012), JASA 107(500), 1590-1598, section 3. With a
 * shortest length L a last change that loses to one at t is kept for L more periods, until t itself may be one.
 * One object serves many series; not for several threads at once.
 */
final class Pelt {
    private double[] best = new double[0];
    private int[] previous = new int[0];
    private int[] candidates = new int[0];
    private int[] gone = new int[0];
    private double[] spare = new double[0];
    private long visited;

    /** First periods of the segments after the first, in order; {@code shortest >= 1}. */
    int[] changes(SegmentCost cost, double penalty, int shortest) {
        int n = cost.length();
        run(cost, penalty, Math.max(shortest, cost.shortest()));
        int count = 0;
        for (int t = n; t > 0 && previous[t] > 0; t = previous[t]) {
            count++;
        }
        int[] changes = new int[count];
        for (int t = n; t > 0 && previous[t] > 0; t = previous[t]) {
            changes[--count] = previous[t];
        }
        return changes;
    }

    /** Cost and penalties of the last answer for a series of that length. */
    double value(int length) {
        return best[length];
    }

    /** How many segments the last answer looked at: without pruning half the square of the length. */
    long visited() {
        return visited;
    }

    private void run(SegmentCost cost, double penalty, int shortest) {
        int n = cost.length();
        room(n + 1);
        double slack = cost.slack();
        visited = 0;
        best[0] = -penalty;
        int live = 0;
        for (int t = 1; t <= n; t++) {
            best[t] = Double.POSITIVE_INFINITY;
            previous[t] = 0;
            int young = t - shortest;
            if (young < 0) {
                continue;
            }
            if (young == 0 || best[young] < Double.POSITIVE_INFINITY) {
                gone[young] = Integer.MAX_VALUE;
                candidates[live++] = young;
            }
            live = step(cost, penalty, shortest, slack, t, live);
        }
        if (n > 0 && best[n] == Double.POSITIVE_INFINITY) { // shorter than one segment: all of it is one
            previous[n] = 0;
            best[n] = cost.of(0, n);
        }
    }

    /** The best last change before t; then the candidates that remain. */
    private int step(SegmentCost cost, double penalty, int shortest, double slack, int t, int live) {
        double least = Double.POSITIVE_INFINITY;
        int from = 0;
        for (int i = 0; i < live; i++) {
            int s = candidates[i];
            double value = best[s] + cost.of(s, t);
            spare[i] = value;
            if (value + penalty < least) {
                least = value + penalty;
                from = s;
            }
        }
        visited += live;
        best[t] = least;
        previous[t] = from;
        int kept = 0;
        for (int i = 0; i < live; i++) {
            int s = candidates[i];
            if (gone[s] == Integer.MAX_VALUE && spare[i] + slack > least) {
                gone[s] = t + shortest;
            }
            if (t + 1 < gone[s]) {
                candidates[kept++] = s;
            }
        }
        return kept;
    }

    private void room(int n) {
        if (best.length < n) {
            best = new double[n];
            previous = new int[n];
            candidates = new int[n];
            gone = new int[n];
            spare = new double[n];
        }
        Arrays.fill(best, 0, n, 0);
    }

    /**
     * The penalty above which no change is left: the largest saving per change of any segmentation. By Dinkelbach's rule
     * (1967, Management Science 13(7)): the best for the ratio so far either beats it or proves it.
     */
    double critical(SegmentCost cost, int asked) {
        int n = cost.length();
        int shortest = Math.max(asked, cost.shortest());
        double ratio = 0;
        for (int at = shortest; at <= n - shortest; at++) {
            ratio = Math.max(ratio, cost.gain(0, at, n));
        }
        double whole = n == 0 ? 0 : cost.of(0, n);
        while (true) {
            double penalty = ratio * (1 + 1e-12) + 1e-12;
            int[] changes = changes(cost, penalty, shortest);
            if (changes.length == 0) {
                return ratio;
            }
            double next = (whole - (value(n) - penalty * changes.length)) / changes.length;
            if (!(next > ratio)) {
                return ratio;
            }
            ratio = next;
        }
    }
}
