package org.comity.methods.signal.change;

/**
 * The level of a segment: a mean, a median or a rate per unit of exposure.
 *
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Level(double value, double low, double high) {
    static Level around(double value, double standardError) {
        double half = SegmentCost.Z95 * standardError;
        return new Level(value, value - half, value + half);
    }

    /** Of a rate, on the log scale; a rate of 0 has the upper end at which nothing would be seen in 1 of 40. */
    static Level ofRate(double sum, double exposure, double scale) {
        if (sum <= 0) {
            return new Level(0, 0, exposure > 0 ? -Math.log(0.025) * scale / exposure : Double.POSITIVE_INFINITY);
        }
        double rate = sum / exposure;
        double factor = Math.exp(SegmentCost.Z95 * Math.sqrt(scale / sum));
        return new Level(rate, rate / factor, rate * factor);
    }
}
