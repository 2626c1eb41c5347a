package org.comity.methods.claim;

import org.comity.methods.composite.kernel.Streams;

/** Figures with normal errors: each cell has a random number of its own in each draw, found by its key. */
public final class Noise {
    private static final long CELL = 7L << 60;

    private Noise() {}

    /**
     * Draws one figure.
     *
     * @param error standard error, 0 where none is stated: then all draws are the figure itself
     * @param key of the cell, below 2^60
     * @param draws how many, at least 1
     */
    public static double[] of(double value, double error, long key, int draws, long seed) {
        double[] drawn = new double[draws];
        for (int d = 0; d < draws; d++) {
            drawn[d] = error > 0 ? value + error * Streams.gaussian(Streams.stream(seed, d), CELL | key) : value;
        }
        return drawn;
    }
}
