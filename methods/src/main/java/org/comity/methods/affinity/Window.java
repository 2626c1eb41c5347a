package org.comity.methods.affinity;

/** Roll calls that are measured together: those of a year, or of any stretch of time. */
public final class Window {
    private final long key;
    private final int[] rollCalls;

    private Window(long key, int[] rollCalls) {
        this.key = key;
        this.rollCalls = rollCalls;
    }

    /**
     * A window.
     *
     * @param key its name among the random streams, such as the year: the same key gives the same draws
     * @param rollCalls places of its roll calls, each once
     */
    public static Window of(long key, int[] rollCalls) {
        return new Window(key, rollCalls.clone());
    }

    public long key() {
        return key;
    }

    public int size() {
        return rollCalls.length;
    }

    int rollCall(int at) {
        return rollCalls[at];
    }
}
