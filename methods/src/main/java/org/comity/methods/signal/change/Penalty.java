package org.comity.methods.signal.change;

/** What a change must gain in twice the log likelihood. */
public sealed interface Penalty {

    /** So much, whatever the length. */
    record Fixed(double value) implements Penalty {
        public Fixed {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("A penalty must be 0 or more, not %s.".formatted(value));
            }
        }
    }

    /** (p + 1) log n for p numbers of a segment's own: the change itself is a parameter too. Schwarz (1978), Ann. Stat. 6(2). */
    record Bic() implements Penalty {}

    /** (p + 2) log n, and log of each segment's length: Zhang and Siegmund (2007), Biometrics 63(1), 22-32. */
    record Mbic() implements Penalty {}

    /**
     * The one at which a series of the same length without any change shows a change with the chance asked for, by
     * simulation of the same mean, dispersion and serial correlation.
     *
     * @param falseAlarms chance that a series without a change shows one, above 0 and at most 0.5
     * @param simulations at least 100
     */
    record Calibrated(double falseAlarms, int simulations, long seed) implements Penalty {
        public Calibrated {
            if (!(falseAlarms > 0 && falseAlarms <= 0.5)) {
                throw new IllegalArgumentException(
                        "A false alarm rate must be above 0 and at most 0.5, not %s.".formatted(falseAlarms));
            }
            if (simulations < 100) {
                throw new IllegalArgumentException(
                        "A rate cannot be calibrated on %d simulations; take at least 100.".formatted(simulations));
            }
        }

        public static Calibrated of(double falseAlarms) {
            return new Calibrated(falseAlarms, 400, 1);
        }
    }
}
