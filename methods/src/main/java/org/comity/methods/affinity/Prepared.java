package org.comity.methods.affinity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.comity.methods.affinity.kernel.CrossTable;
import org.comity.methods.affinity.kernel.Resample;

/** A window's votes as bits, and how often each draw has each of its roll calls. */
final class Prepared {
    final int words;
    /** Numbers of the countries that have a vote in the window, ascending. */
    final int[] countries;
    /** Bits by place in {@link #countries}, category and word. */
    final long[][][] bits;
    /** Every roll call of the window. */
    final long[] all;
    /** Those on which not all voted the same. */
    final long[] split;
    /** Weights of the roll calls; empty where all weigh 1. */
    final double[] weights;
    /** Bits of the number of times, by draw, slice and word; empty where roll calls have weights. */
    final long[][][] times;
    /** Weight by draw and roll call; empty where all weigh 1. */
    final double[][] drawn;

    Prepared(Ballots ballots, Window window, Resampling resampling) {
        words = (window.size() + Long.SIZE - 1) / Long.SIZE;
        countries = IntStream.range(0, ballots.countries())
                .filter(c ->
                        IntStream.range(0, window.size()).anyMatch(r -> ballots.category(c, window.rollCall(r)) >= 0))
                .toArray();
        bits = new long[countries.length][CrossTable.CATEGORIES][words];
        all = new long[words];
        split = new long[words];
        for (int r = 0; r < window.size(); r++) {
            long bit = 1L << r;
            int seen = 0;
            for (int c = 0; c < countries.length; c++) {
                int category = ballots.category(countries[c], window.rollCall(r));
                if (category >= 0) {
                    bits[c][category][r / Long.SIZE] |= bit;
                    seen |= 1 << category;
                }
            }
            all[r / Long.SIZE] |= bit;
            split[r / Long.SIZE] |= Integer.bitCount(seen) > 1 ? bit : 0;
        }
        boolean equal = ballots.hasEqualWeights() && window.hasEqualParts();
        weights = equal ? new double[0] : new double[words * Long.SIZE];
        for (int r = 0; r < window.size() && !equal; r++) {
            weights[r] = ballots.weight(window.rollCall(r)) * window.part(r);
        }
        int draws = window.size() == 0 ? 0 : resampling.draws();
        times = new long[equal ? draws : 0][][];
        drawn = new double[equal ? 0 : draws][];
        draw(ballots, window, resampling.seed(), draws);
    }

    private void draw(Ballots ballots, Window window, long seed, int draws) {
        int[] labels = IntStream.range(0, window.size())
                .map(r -> ballots.family(window.rollCall(r)))
                .toArray();
        int[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
        int[] families = Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(distinct, label))
                .toArray();
        for (int d = 0; d < draws; d++) {
            int[] byFamily = Resample.times(seed, window.key(), d, distinct.length);
            int[] byRollCall =
                    Arrays.stream(families).map(family -> byFamily[family]).toArray();
            if (weights.length == 0) {
                times[d] = Resample.slices(byRollCall, words);
            } else {
                drawn[d] = new double[weights.length];
                for (int r = 0; r < byRollCall.length; r++) {
                    drawn[d][r] = weights[r] * byRollCall[r];
                }
            }
        }
    }

    int draws() {
        return Math.max(times.length, drawn.length);
    }

    /** Fills the table of a pair over every roll call. */
    void table(CrossTable pair, double[] table) {
        if (weights.length == 0) {
            pair.count(table);
        } else {
            pair.sum(weights, table);
        }
    }

    /** Fills the table of a pair over a draw. */
    void table(CrossTable pair, int draw, double[] table) {
        if (weights.length == 0) {
            pair.count(times[draw], table);
        } else {
            pair.sum(drawn[draw], table);
        }
    }
}
