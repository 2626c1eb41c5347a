package org.comity.methods.treatment;

/**
 * A figure and what it could be.
 *
 * @param value made of what is held
 * @param low the least that it can be, at most {@code value}
 * @param high the most, at least {@code value}
 */
public record Range(double value, double low, double high) {
    public Range {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "A range runs from low to high with the value in it, not %s, %s, %s.".formatted(low, value, high));
        }
    }

    /** A figure that nothing leaves open. */
    public static Range exact(double value) {
        return new Range(value, value, value);
    }

    /** Bounds that rounding put on the wrong side of the value are moved to it. */
    static Range around(double value, double low, double high) {
        return new Range(value, Math.min(low, value), Math.max(high, value));
    }
}
