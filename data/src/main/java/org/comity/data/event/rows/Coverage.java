package org.comity.data.event.rows;

import java.util.Arrays;
import org.comity.data.DataException;

/** How much was reported: sums by day of the event and day on which it became known. For use by one thread. */
public final class Coverage {
    /** Sums of a key, in this order: rows, rows of pairs, root events, mentions, sources, articles. */
    static final int SUMS = 6;

    /** No real file has so many; one of nonsense must not fill the memory. */
    private static final int MOST_KEYS = 1 << 20;

    private long[] keys = new long[64];
    private long[] sums = new long[64 * SUMS];
    private boolean[] used = new boolean[64];
    private int size;

    /** The place of a key's sums; adds to {@code sums()} from there. */
    int slot(int day, int known) {
        return slot(((long) day << 32) | (known & 0xffffffffL));
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int i = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (used[i]) {
            if (keys[i] == key) {
                return i * SUMS;
            }
            i = (i + 1) & mask;
        }
        if (size * 2 >= keys.length) {
            grow();
            return slot(key);
        }
        used[i] = true;
        keys[i] = key;
        size++;
        return i * SUMS;
    }

    private void grow() {
        if (size >= MOST_KEYS) {
            throw new DataException("The file has events of more than %,d pairs of days; it is no file of events."
                    .formatted(MOST_KEYS));
        }
        long[] oldKeys = keys;
        long[] oldSums = sums;
        boolean[] oldUsed = used;
        keys = new long[oldKeys.length * 2];
        sums = new long[oldSums.length * 2];
        used = new boolean[oldUsed.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                System.arraycopy(oldSums, i * SUMS, sums, slot(oldKeys[i]), SUMS);
            }
        }
    }

    void add(int slot, int which, long value) {
        sums[slot + which] += value;
    }

    long sum(int slot, int which) {
        return sums[slot + which];
    }

    /** Takes in the sums of another. */
    void add(Coverage other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.used[i]) {
                int slot = slot(other.keys[i]);
                for (int j = 0; j < SUMS; j++) {
                    sums[slot + j] += other.sums[i * SUMS + j];
                }
            }
        }
    }

    void clear() {
        Arrays.fill(used, false);
        Arrays.fill(sums, 0);
        size = 0;
    }

    /** The keys in order of day, then of the day on which it became known. */
    long[] sortedKeys() {
        long[] all = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (used[i]) {
                all[n++] = keys[i];
            }
        }
        Arrays.sort(all);
        return all;
    }

    static int day(long key) {
        return (int) (key >> 32);
    }

    static int known(long key) {
        return (int) key;
    }

    int find(long key) {
        return slot(key);
    }
}
