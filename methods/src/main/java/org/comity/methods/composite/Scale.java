package org.comity.methods.composite;

/**
 * The goalposts of one indicator.
 *
 * @param low the lower goalpost, in the indicator's unit
 * @param high the upper one; {@code low < high} whatever the direction
 * @param higherIsBetter false when low figures are good
 */
public record Scale(double low, double high, boolean higherIsBetter) {
    public Scale {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "Goalposts must be finite and low below high, not %s and %s.".formatted(low, high));
        }
    }

    /** 0 at or beyond the worse goalpost, 100 at or beyond the better one, linear between. */
    public double score(double value) {
        double share = Math.clamp((value - low) / (high - low), 0.0, 1.0);
        return 100 * (higherIsBetter ? share : 1 - share);
    }
}
