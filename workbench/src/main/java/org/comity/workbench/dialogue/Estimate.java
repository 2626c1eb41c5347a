package org.comity.workbench.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as its author is sure of it, in points.
 *
 * @param shape how sure
 * @param low least possible; for {@code NORMAL} and {@code POINT} as {@code value}
 * @param value the most likely one, the mean of {@code NORMAL}, the middle of {@code UNIFORM}
 * @param high largest possible; for {@code NORMAL} and {@code POINT} as {@code value}
 * @param deviation standard deviation of {@code NORMAL}, 0 or more; else 0
 */
public record Estimate(Shape shape, double low, double value, double high, double deviation) {
    /** The forms in which a file writes numbers, for sentences about mistakes. */
    static final String FORMS = "a number (30), a range (20..40), a range with its likeliest value (20..35..40),"
            + " or a mean with its standard deviation (30 +- 5)";

    private static final String NUMBER = "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)";
    private static final Pattern POINT = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final Pattern TRIANGLE =
            Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final Pattern NORMAL = Pattern.compile(NUMBER + "\\s*(?:\\+-|\\+/-|±)\\s*" + NUMBER);
    private static final double LARGEST = 1e12;

    /** How sure. */
    public enum Shape {
        POINT,
        UNIFORM,
        TRIANGLE,
        NORMAL
    }

    public static Estimate exactly(double value) {
        return new Estimate(Shape.POINT, value, value, value, 0);
    }

    /** Reads one of {@link #FORMS}; empty when it is none of them, or its numbers are out of order or too large. */
    static Optional<Estimate> parse(String text) {
        String written = text.strip();
        Matcher point = POINT.matcher(written);
        if (point.matches()) {
            return sound(exactly(number(point, 1)));
        }
        Matcher range = RANGE.matcher(written);
        if (range.matches()) {
            double low = number(range, 1);
            double high = number(range, 2);
            return sound(new Estimate(Shape.UNIFORM, low, (low + high) / 2, high, 0));
        }
        Matcher triangle = TRIANGLE.matcher(written);
        if (triangle.matches()) {
            return sound(
                    new Estimate(Shape.TRIANGLE, number(triangle, 1), number(triangle, 2), number(triangle, 3), 0));
        }
        Matcher normal = NORMAL.matcher(written);
        if (normal.matches()) {
            double mean = number(normal, 1);
            return sound(new Estimate(Shape.NORMAL, mean, mean, mean, number(normal, 2)));
        }
        return Optional.empty();
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static Optional<Estimate> sound(Estimate estimate) {
        boolean ordered = estimate.low <= estimate.value && estimate.value <= estimate.high && estimate.deviation >= 0;
        boolean bounded = Math.abs(estimate.low) <= LARGEST
                && Math.abs(estimate.high) <= LARGEST
                && estimate.deviation <= LARGEST;
        return ordered && bounded ? Optional.of(estimate) : Optional.empty();
    }

    public boolean isCertain() {
        return shape == Shape.POINT || (low == high && deviation == 0);
    }

    /** What it is expected to be: the mean of the shape. */
    public double mean() {
        return shape == Shape.TRIANGLE ? (low + value + high) / 3 : value;
    }

    /** A point becomes a triangle of this part of itself on either side; what has a doubt of its own stays. */
    Estimate withDoubt(double part) {
        double reach = Math.abs(value) * part;
        return shape == Shape.POINT && reach > 0
                ? new Estimate(Shape.TRIANGLE, value - reach, value, value + reach, 0)
                : this;
    }

    Estimate times(double factor) {
        return factor >= 0
                ? new Estimate(shape, low * factor, value * factor, high * factor, deviation * factor)
                : new Estimate(shape, high * factor, value * factor, low * factor, deviation * -factor);
    }

    Estimate less(double amount) {
        return new Estimate(shape, low - amount, value - amount, high - amount, deviation);
    }
}
