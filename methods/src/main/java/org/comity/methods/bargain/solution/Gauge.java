package org.comity.methods.bargain.solution;

import java.util.Arrays;

/**
 * How values become gains: gain = (value - origin) / width for the parties that count, and which parties must have at
 * least their origin.
 */
final class Gauge {
    /** A least gain is looked for between these: parties that count accept, and gain at most 1. */
    static final double LOWEST = -0.5;

    static final double HIGHEST = 1.5;

    final double[] origin;

    /** Above 0 for parties that count, 0 for others. */
    final double[] width;

    final boolean[] accepts;

    Gauge(double[] origin, double[] width, boolean[] accepts) {
        this.origin = origin;
        this.width = width;
        this.accepts = accepts;
    }

    int parties() {
        return origin.length;
    }

    int counting() {
        return (int) Arrays.stream(width).filter(w -> w > 0).count();
    }

    double gain(int p, double value) {
        return width[p] > 0 ? (value - origin[p]) / width[p] : 0;
    }
}
