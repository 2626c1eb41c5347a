package org.comity.methods.program;

/** When a search must end: a time, and a number of nodes that all its parts share. */
final class Limit {
    private final long deadline;
    private long nodes;
    private boolean hit;

    Limit(double seconds, long nodes) {
        long nanos = (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
        this.deadline = System.nanoTime() + nanos;
        this.nodes = nodes;
    }

    /** Counts one node; false when the search must end. */
    boolean step() {
        nodes--;
        return !over();
    }

    boolean over() {
        hit = hit || nodes < 0 || System.nanoTime() - deadline > 0;
        return hit;
    }
}
