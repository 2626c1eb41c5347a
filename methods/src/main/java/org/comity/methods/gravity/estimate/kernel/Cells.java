package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/** Sums by pair of numbers, for the few pairs of many that occur. */
final class Cells {
    private final long[] keys;
    private final double[] sums;

    /** Room for so many pairs. */
    Cells(int most) {
        int size = Integer.highestOneBit(Math.max(16, most)) * 4;
        keys = new long[size];
        sums = new double[size];
        Arrays.fill(keys, -1);
    }

    /** What is done with a pair. */
    interface Use {
        void use(int one, int other, double sum);
    }

    void add(int one, int other, double value) {
        long key = ((long) one << 32) | other;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
        while (keys[at] >= 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        sums[at] += value;
    }

    void each(Use use) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] >= 0) {
                use.use((int) (keys[at] >>> 32), (int) keys[at], sums[at]);
            }
        }
    }
}
