package org.comity.methods.idealpoint.kernel;

/** The votes on one item in one period, as runs {@code from} to {@code to} of the item order; listed by period. */
final class Segments {
    final int[] item;
    final int[] from;
    final int[] to;
    /** By period, the first of its runs. */
    final int[] start;

    Segments(Ballots ballots) {
        start = new int[ballots.periods + 1];
        walk(ballots, (t, _, _, _) -> start[t + 1]++);
        for (int t = 0; t < ballots.periods; t++) {
            start[t + 1] += start[t];
        }
        int[] next = start.clone();
        item = new int[start[ballots.periods]];
        from = new int[item.length];
        to = new int[item.length];
        walk(ballots, (t, j, begin, end) -> {
            int k = next[t]++;
            item[k] = j;
            from[k] = begin;
            to[k] = end;
        });
    }

    private interface Run {
        void accept(int period, int item, int from, int to);
    }

    private static void walk(Ballots ballots, Run run) {
        for (int j = 0; j < ballots.items; j++) {
            int end = ballots.itemStart[j + 1];
            int begin = ballots.itemStart[j];
            for (int o = begin; o < end; o++) {
                int t = ballots.period[ballots.obsPoint[o]];
                if (o + 1 == end || ballots.period[ballots.obsPoint[o + 1]] != t) {
                    run.accept(t, j, begin, o + 1);
                    begin = o + 1;
                }
            }
        }
    }
}
