package org.comity.methods.bargain.solution;

import java.util.Arrays;

/**
 * How values become gains: gain = (value - origin) / width for the parties that count; which parties must accept, and
 * what they must have at least to do so.
 */
final class Gauge {
    /** A least gain is looked for between these: parties that count accept, and gain at most 1. */
    static final double LOWEST = -0.5;

    static final double HIGHEST = 1.5;

    final double[] origin;

    /** Above 0 for parties that count, 0 for others. */
    final double[] width;

    final boolean[] accepts;

    /** What a party that must accept has at least; not below the origin. */
    final double[] least;

    /** Parties accept their origin. */
    Gauge(double[] origin, double[] width, boolean[] accepts) {
        this(origin, width, accepts, origin);
    }

    Gauge(double[] origin, double[] width, boolean[] accepts, double[] least) {
        this.origin = origin;
        this.width = width;
        this.accepts = accepts;
        this.least = least;
    }

    /** With other parties that count. */
    Gauge withWidth(double[] value) {
        return new Gauge(origin, value, accepts, least);
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
