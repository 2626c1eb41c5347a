package org.comity.methods.gravity.frame;

/**
 * How far apart two times are that a lag of 1 lies between, by the words of fixest's {@code panel(time.step)} (Berge 2018,
 * CREA Discussion Paper 2018-13).
 *
 * @param size the distance, above 0; only where the rule is {@link Rule#FIXED}
 */
public record TimeStep(Rule rule, double size) {
    /** {@link Rule#UNITARY} where the time is a number, {@link Rule#CONSECUTIVE} where it is text. */
    public static final TimeStep USUAL = new TimeStep(Rule.USUAL, 1);

    public TimeStep {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("A step of time must be a number above 0, not %s.".formatted(size));
        }
    }

    /** Which step is taken. */
    public enum Rule {
        USUAL,
        /** The greatest common divisor of the gaps between the distinct times of all units; whole numbers only. */
        UNITARY,
        /** From one of the distinct times of all units to the next. */
        CONSECUTIVE,
        /** From one row of the unit to its next. */
        WITHIN_CONSECUTIVE,
        /** A number, which must divide every gap between distinct times. */
        FIXED
    }

    /** A rule that finds the step itself. */
    public static TimeStep by(Rule rule) {
        return new TimeStep(rule, 1);
    }

    /** A step of so many units of time. */
    public static TimeStep of(double size) {
        return new TimeStep(Rule.FIXED, size);
    }

    /**
     * What step was taken.
     *
     * @param time the column of the time
     * @param rule never {@link Rule#USUAL}
     * @param size units of time that a lag of 1 lies back; 1 where the rule goes by order
     */
    public record Taken(String time, Rule rule, double size) {}
}
