package org.comity.methods.program;

/**
 * How hard to look.
 *
 * @param gap stop when (bound - objective) / |objective| is at most this; 0 or more
 * @param seconds stop after this; what is found by then depends on the machine
 * @param nodes stop after this many nodes of the search, on every machine the same; read by Comity's own solver only
 * @param threads for solvers that use several; at least 1
 * @param seed of whatever is random in the search
 * @param floor only values with an objective above this are of use; negative infinity for any
 */
public record Options(double gap, double seconds, long nodes, int threads, long seed, double floor) {
    /** Exact, at most 60 seconds, one thread, seed 1. */
    public static final Options DEFAULT = new Options(0, 60, Long.MAX_VALUE, 1, 1, Double.NEGATIVE_INFINITY);

    public Options {
        if (!(gap >= 0 && seconds > 0 && nodes > 0 && threads > 0)) {
            throw new IllegalArgumentException(
                    "The gap must be 0 or more, and seconds, nodes and threads above 0, not %s, %s, %s and %s."
                            .formatted(gap, seconds, nodes, threads));
        }
    }

    public Options withGap(double value) {
        return new Options(value, seconds, nodes, threads, seed, floor);
    }

    public Options withSeconds(double value) {
        return new Options(gap, value, nodes, threads, seed, floor);
    }

    public Options withNodes(long value) {
        return new Options(gap, seconds, value, threads, seed, floor);
    }

    public Options withFloor(double value) {
        return new Options(gap, seconds, nodes, threads, seed, value);
    }
}
