package org.comity.methods.affinity;

/**
 * How intervals are made: families of roll calls are drawn with replacement, as many as there are, the same for every
 * pair and measure.
 *
 * @param draws 0 for no intervals
 * @param seed of the random streams
 * @param level what part of the draws an interval holds, above 0 and below 1
 */
public record Resampling(int draws, long seed, double level) {
    /** 200 draws, seed 1, from the 5th to the 95th percentile. */
    public static final Resampling DEFAULT = new Resampling(200, 1, 0.9);

    /** Point values alone. */
    public static final Resampling NONE = new Resampling(0, 1, 0.9);

    private static final int MOST = 10_000;

    public Resampling {
        if (draws < 0 || draws > MOST) {
            throw new IllegalArgumentException("Draws are 0 to %,d, not %d.".formatted(MOST, draws));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level of an interval lies between 0 and 1, not %s.\nMaybe you mean %s."
                            .formatted(level, level / 100));
        }
    }
}
