package org.comity.methods.claim;

import java.util.Arrays;

/**
 * The trend of a series as the median of the slopes between all pairs of its times: Theil (1950), Proc. Kon. Ned. Akad.
 * Wet. A 53; Sen (1968), Journal of the American Statistical Association 63(324), 1379-1389. Differences are given pair
 * by pair, because two years are compared on what both have.
 */
public final class Slopes {
    private Slopes() {}

    /**
     * The median slope in each draw.
     *
     * @param differences later less earlier, shape {@code [pair][draw]}, at least one pair, rows equally long
     * @param spans for each pair the time between the two, above 0
     * @return one for each draw, per unit of time
     */
    public static double[] medians(double[][] differences, double[] spans) {
        if (differences.length == 0 || differences.length != spans.length) {
            throw new IllegalArgumentException(
                    "There must be a span for each of the pairs, at least one, not %d for %d."
                            .formatted(spans.length, differences.length));
        }
        double[] medians = new double[differences[0].length];
        double[] slopes = new double[spans.length];
        for (int d = 0; d < medians.length; d++) {
            for (int p = 0; p < slopes.length; p++) {
                slopes[p] = differences[p][d] / spans[p];
            }
            medians[d] = median(slopes);
        }
        return medians;
    }

    /** The middle number, or the mean of the two in the middle; sorts what it is given. */
    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
