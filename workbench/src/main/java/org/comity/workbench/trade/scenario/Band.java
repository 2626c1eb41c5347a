package org.comity.workbench.trade.scenario;

/**
 * A number with the range that draws take it from: triangular, most often near the value.
 *
 * @param value between {@code low} and {@code high}
 * @param citation where value and range are from
 */
public record Band(double value, double low, double high, String citation) {
    public Band {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "A range must hold its value: %s is not between %s and %s.".formatted(value, low, high));
        }
    }

    /** A number that is not varied. */
    public static Band exact(double value, String citation) {
        return new Band(value, value, value, citation);
    }

    /**
     * The quantile of the triangular distribution over the range with its peak at the value.
     *
     * @param uniform from 0 to 1
     */
    double at(double uniform) {
        double width = high - low;
        if (width == 0) {
            return value;
        }
        double rising = (value - low) / width;
        return uniform < rising
                ? low + Math.sqrt(uniform * width * (value - low))
                : high - Math.sqrt((1 - uniform) * width * (high - value));
    }
}
