package org.comity.methods.treatment;

import java.util.Arrays;
import java.util.Optional;

/**
 * How evenly something is spread over n receivers, and between which bounds each measure lies when some figures are missing
 * and each of those may be anything from 0 to {@code most}. The bounds are sharp: all three measures are quasi-convex in the
 * missing figures and do not care for their order, so that they are largest where each is 0 or {@code most}, and Theil's and
 * Gini's smallest where all are the same (Boyd and Vandenberghe 2004, <i>Convex Optimization</i>, section 3.4).
 *
 * @param theil Theil (1967): the mean of (x / mean) ln (x / mean); 0 when all get the same, at most ln n
 * @param gini half the mean difference over the mean; 0 when all get the same, at most (n - 1) / n
 * @param leastShare the share of the least served in the sum; 1 / n when all get the same
 * @param observed receivers with a figure
 * @param missing receivers without one
 */
public record Spread(Range theil, Range gini, Range leastShare, int observed, int missing) {

    /**
     * The spread; empty when fewer than two figures are held, or their sum is 0: nothing is spread then.
     *
     * @param figures those held, 0 or more
     * @param missing how many are not held, 0 or more
     * @param most what a missing one can be at most, no less than any held one
     */
    public static Optional<Spread> of(double[] figures, int missing, double most) {
        double[] x = figures.clone();
        Arrays.sort(x); // the same sums in whatever order they come
        check(x, missing, most);
        double sum = Arrays.stream(x).sum();
        if (x.length < 2 || sum <= 0) {
            return Optional.empty();
        }
        double least = x[0] / sum;
        return Optional.of(new Spread(
                theilRange(x, missing, most),
                giniRange(x, missing, most),
                new Range(least, missing > 0 ? 0 : least, least),
                x.length,
                missing));
    }

    private static void check(double[] sorted, int missing, double most) {
        boolean negative = sorted.length > 0 && !(sorted[0] >= 0);
        if (negative || missing < 0 || (sorted.length > 0 && !(sorted[sorted.length - 1] <= most))) {
            throw new IllegalArgumentException(
                    "A spread needs figures from 0 to %s and 0 or more missing ones, not %s and %d."
                            .formatted(most, Arrays.toString(sorted), missing));
        }
    }

    /** Theil's index. Shape: x[n], n at least 1, each 0 or more, their sum above 0. */
    public static double theil(double[] x) {
        double sum = Arrays.stream(x).sum();
        double index = 0;
        for (double one : x) {
            index += one == 0 ? 0 : one / sum * Math.log(one / sum * x.length);
        }
        return Math.max(0, index);
    }

    /** Gini's coefficient. Shape: sorted[n], ascending, n at least 1, each 0 or more, their sum above 0. */
    public static double gini(double[] sorted) {
        double sum = 0;
        double weighted = 0;
        int n = sorted.length;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return Math.max(0, weighted / (n * sum));
    }

    /** Lowest where all missing ones are exp(sum of shares times ln x): there the derivative is 0. */
    private static Range theilRange(double[] x, int missing, double most) {
        double value = theil(x);
        if (missing == 0) {
            return Range.exact(value);
        }
        double sum = Arrays.stream(x).sum();
        double log = 0;
        for (double one : x) {
            log += one == 0 ? 0 : one / sum * Math.log(one);
        }
        double high = value;
        for (int k = 0; k <= missing; k++) {
            high = Math.max(high, theil(with(x, missing - k, 0, k, most)));
        }
        return Range.around(value, theil(with(x, missing, Math.min(Math.exp(log), most), 0, 0)), high);
    }

    /** Between two held figures the coefficient is a ratio of two lines in the missing one, so it is lowest at a held one. */
    private static Range giniRange(double[] x, int missing, double most) {
        double value = gini(x);
        if (missing == 0) {
            return Range.exact(value);
        }
        double low = value;
        for (double at : x) {
            low = Math.min(low, gini(sorted(with(x, missing, at, 0, 0))));
        }
        double high = value;
        for (int k = 0; k <= missing; k++) {
            high = Math.max(high, gini(sorted(with(x, missing - k, 0, k, most))));
        }
        return Range.around(value, low, high);
    }

    private static double[] with(double[] x, int some, double one, int others, double other) {
        double[] all = Arrays.copyOf(x, x.length + some + others);
        Arrays.fill(all, x.length, x.length + some, one);
        Arrays.fill(all, x.length + some, all.length, other);
        return all;
    }

    private static double[] sorted(double[] x) {
        Arrays.sort(x);
        return x;
    }
}
