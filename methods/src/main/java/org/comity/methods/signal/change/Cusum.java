package org.comity.methods.signal.change;

import java.util.OptionalInt;

/**
 * The sum of what lies above a reference, never below 0: Page (1954), Biometrika 41, 100-115. It has the shortest delay of
 * all for a known rise (Moustakides 1986), hence is what other detectors are measured by.
 *
 * @param reference half the rise looked for, in standard deviations; 0 or more
 * @param limit of the sum, in standard deviations; above 0
 */
public record Cusum(double reference, double limit) {
    /** Siegmund's correction for the overshoot of Gaussian steps, 2 x 0.583. */
    private static final double OVERSHOOT = 1.166;

    public Cusum {
        if (!(reference >= 0 && limit > 0)) {
            throw new IllegalArgumentException(
                    "A reference is 0 or more and a limit above 0, not %s and %s.".formatted(reference, limit));
        }
    }

    /** The first period at which the sum passes the limit. Shape: figures[n], of mean 0 and variance 1 before the rise. */
    public OptionalInt alarm(double[] figures) {
        double sum = 0;
        for (int t = 0; t < figures.length; t++) {
            sum = Math.max(0, sum + figures[t] - reference);
            if (sum > limit) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /** Mean periods to an alarm when the mean is {@code shift} throughout: Siegmund (1985), Sequential Analysis, section 2.6. */
    public double runLength(double shift) {
        double drift = shift - reference;
        double b = limit + OVERSHOOT;
        return drift == 0 ? b * b : (Math.exp(-2 * drift * b) + 2 * drift * b - 1) / (2 * drift * drift);
    }
}
