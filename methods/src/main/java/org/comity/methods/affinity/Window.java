package org.comity.methods.affinity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Roll calls that are measured together: those of a year, or of any stretch of time, each with its part in the window. */
public final class Window {
    private final long key;
    private final int[] rollCalls;
    /** What a roll call counts for here, beside its own weight. */
    private final double[] parts;

    private Window(long key, int[] rollCalls, double[] parts) {
        this.key = key;
        this.rollCalls = rollCalls;
        this.parts = parts;
    }

    /**
     * A window.
     *
     * @param key its name among the random streams, such as the year: the same key gives the same draws
     * @param rollCalls places of its roll calls, each once
     */
    public static Window of(long key, int[] rollCalls) {
        double[] ones = new double[rollCalls.length];
        Arrays.fill(ones, 1);
        return new Window(key, rollCalls.clone(), ones);
    }

    /**
     * The same roll calls, of which every family counts once: each for one over the number of its family's roll calls in
     * this window.
     *
     * @param families by place of all roll calls: those of a family have the same number
     */
    public Window byFamily(int[] families) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int rollCall : rollCalls) {
            sizes.merge(families[rollCall], 1, Integer::sum);
        }
        return new Window(
                key,
                rollCalls,
                Arrays.stream(rollCalls)
                        .mapToDouble(rollCall -> 1.0 / sizes.getOrDefault(families[rollCall], 1))
                        .toArray());
    }

    public long key() {
        return key;
    }

    public int size() {
        return rollCalls.length;
    }

    double part(int at) {
        return parts[at];
    }

    boolean hasEqualParts() {
        return Arrays.stream(parts).allMatch(part -> part == 1);
    }

    int rollCall(int at) {
        return rollCalls[at];
    }
}
