package org.comity.methods.gravity.estimate.kernel;

import java.util.BitSet;

/** Which rows carry information: those alone in a level do not, nor, in a Poisson fit, those of levels without outcome. */
public final class Trim {
    private final double[] outcome;
    private final int[][] ids;
    private final int[] levels;
    private final BitSet kept;
    private int singletons;
    private int separated;

    /** All rows of {@code kept}. Shapes: outcome[n], ids[effects][n], levels[effects]. */
    public Trim(double[] outcome, int[][] ids, int[] levels, BitSet kept) {
        this.outcome = outcome;
        this.ids = ids;
        this.levels = levels;
        this.kept = kept;
    }

    /**
     * Takes away until nothing more goes: rows alone in a level first, for one that goes may leave another alone (Correia
     * 2015), then rows of levels whose outcomes are all 0.
     */
    public void run(boolean alone, boolean zero) {
        boolean again = true;
        while (again) {
            again = false;
            while (alone && dropAlone() > 0) {
                again = true;
            }
            if (zero && dropZero() > 0) {
                again = true;
            }
        }
    }

    private int dropAlone() {
        int before = singletons;
        for (int q = 0; q < ids.length; q++) {
            int[] count = new int[levels[q]];
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                count[ids[q][i]]++;
            }
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (count[ids[q][i]] == 1) {
                    kept.clear(i);
                    singletons++;
                }
            }
        }
        return singletons - before;
    }

    private int dropZero() {
        int before = separated;
        for (int q = 0; q < ids.length; q++) {
            BitSet positive = new BitSet(levels[q]);
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (outcome[i] > 0) {
                    positive.set(ids[q][i]);
                }
            }
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (!positive.get(ids[q][i])) {
                    kept.clear(i);
                    separated++;
                }
            }
        }
        return separated - before;
    }

    /** How many rows went because they were alone. */
    public int singletons() {
        return singletons;
    }

    /** How many rows went because a level had no outcome above 0. */
    public int separated() {
        return separated;
    }
}
