package org.comity.methods.compliance;

/** What one coder said of one unit. {@code value} is a category's number, a rank or a figure. */
public record Rating(String unit, String coder, double value) {
    public Rating {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The rating of %s by %s must be a number, not %s; leave out what is missing."
                            .formatted(unit, coder, value));
        }
    }
}
