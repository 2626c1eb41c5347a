package org.comity.workbench.chart;

/**
 * A number with its doubt, in the unit of the chart's axis.
 *
 * @param low at most {@code value}
 * @param high at least {@code value}
 */
public record Interval(double value, double low, double high) {
    /** A number whose source gives no doubt. */
    public static Interval exact(double value) {
        return new Interval(value, value, value);
    }
}
