package org.comity.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in milliseconds, as they are reported: never a mean alone. */
final class Times {
    private final double[] sorted;

    private Times(double[] sorted) {
        this.sorted = sorted;
    }

    /** At least one time. */
    static Times of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** The nearest-rank quantile; {@code share} from 0 to 1. */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %d, min %.0f ms, median %.0f ms, p99 %.0f ms, max %.0f ms",
                sorted.length,
                quantile(0),
                quantile(0.5),
                quantile(0.99),
                quantile(1));
    }
}
