package org.comity.methods.composite.kernel;

/** One draw's choices, shared by all units, and the figures of a block of units under them. */
public final class Draw {
    private static final long WEIGHT = 1L << 60;
    private static final long LOWER = 2L << 60;
    private static final long UPPER = 3L << 60;
    private static final long ROOT = 4L << 60;
    private static final long UNIT = 5L << 60;
    private static final long ERROR = 6L << 60;

    private Draw() {}

    /** weight[n] times a number uniform on [1 - spread, 1 + spread]. Shapes: weight[nodes], drawn[nodes] out. */
    public static void weights(long stream, double[] weight, double spread, double[] drawn) {
        for (int n = 0; n < weight.length; n++) {
            drawn[n] = weight[n] * (1 + spread * (2 * Streams.uniform(stream, WEIGHT | n) - 1));
        }
    }

    /** Whether the root is a geometric mean in this draw: one half. */
    public static boolean geometricRoot(long stream) {
        return Streams.uniform(stream, ROOT) < 0.5;
    }

    /** Where a unit's missing figures lie between worst (0) and best (1) in this draw. */
    public static double optimism(long stream, long unitKey) {
        return Streams.uniform(stream, UNIT | unitKey);
    }

    /**
     * One indicator of a block of units on 0 to 100: figures with their errors, between goalposts that are moved
     * inward by up to {@code shift} of their distance at each end. Shapes: values from {@code at}, errors and their keys
     * from {@code errorsAt}, present and the output from {@code to}, {@code count} long each. Where a figure is missing the
     * output is not written.
     */
    public static void normalise(
            long stream,
            int leaf,
            double low,
            double high,
            boolean higherIsBetter,
            double shift,
            double[] values,
            int at,
            double[] errors,
            long[] errorKeys,
            int errorsAt,
            boolean[] present,
            double[] out,
            int to,
            int count) {
        double span = high - low;
        double bottom = low + shift * span * Streams.uniform(stream, LOWER | leaf);
        double top = high - shift * span * Streams.uniform(stream, UPPER | leaf);
        double factor = 100 / (top - bottom);
        for (int u = 0; u < count; u++) {
            if (present[to + u]) {
                double error = errors[errorsAt + u];
                double value = values[at + u];
                if (error > 0) {
                    value += error * Streams.gaussian(stream, ERROR | errorKeys[errorsAt + u]);
                }
                double score = Math.clamp((value - bottom) * factor, 0.0, 100.0);
                out[to + u] = higherIsBetter ? score : 100 - score;
            }
        }
    }
}
