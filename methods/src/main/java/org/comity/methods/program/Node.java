package org.comity.methods.program;

import org.jspecify.annotations.Nullable;

/** One bound change under a parent; {@code bound} is what the objective cannot exceed here. */
final class Node implements Comparable<Node> {
    private final @Nullable Node parent;
    private final int column;
    private final double low;
    private final double high;
    final double bound;
    private final long number;

    Node(@Nullable Node parent, int column, double low, double high, double bound, long number) {
        this.parent = parent;
        this.column = column;
        this.low = low;
        this.high = high;
        this.bound = bound;
        this.number = number;
    }

    /** Narrows the bounds by all changes from here to the root. */
    void apply(double[] lower, double[] upper) {
        for (Node node = this; node != null; node = node.parent) {
            if (node.column >= 0) {
                lower[node.column] = Math.max(lower[node.column], node.low);
                upper[node.column] = Math.min(upper[node.column], node.high);
            }
        }
    }

    /** The largest bound first; of equal ones the latest, which lies deepest. */
    @Override
    public int compareTo(Node other) {
        int byBound = Double.compare(other.bound, bound);
        return byBound != 0 ? byBound : Long.compare(other.number, number);
    }
}
