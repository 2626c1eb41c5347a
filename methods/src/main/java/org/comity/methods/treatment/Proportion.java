package org.comity.methods.treatment;

import java.util.Optional;

/** A share of counted things with Wilson's score interval (Wilson 1927, J. Am. Stat. Assoc. 22(158), 209-212). */
public final class Proportion {
    /** Two-sided 90 per cent. */
    private static final double Z = 1.6448536269514722;

    private Proportion() {}

    /**
     * {@code count} of {@code of}, with its 90 % interval; empty when it is a share of nothing.
     *
     * @throws IllegalArgumentException when {@code count} is below 0 or above {@code of}
     */
    public static Optional<Range> of(double count, double of) {
        if (!(count >= 0 && count <= of)) {
            throw new IllegalArgumentException("A share is of 0 to %s, not of %s.".formatted(of, count));
        }
        if (of == 0) {
            return Optional.empty();
        }
        double p = count / of;
        double scale = 1 + Z * Z / of;
        double centre = (p + Z * Z / (2 * of)) / scale;
        double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4 * of * of)) / scale;
        return Optional.of(Range.around(p, Math.max(0, centre - half), Math.min(1, centre + half)));
    }
}
