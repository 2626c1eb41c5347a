package org.comity.methods.bargain.solution;

import java.util.Arrays;

/** What is to be as large as can be, over the gains of the parties that count. */
enum Aim {
    SUM,
    PRODUCT,
    LEAST,
    LEXIMIN;

    /** Gains up to here are none. */
    static final double NONE = 1e-9;

    static Aim of(Standard standard) {
        return switch (standard) {
            case NASH -> PRODUCT;
            case EGALITARIAN -> LEAST;
            case UTILITARIAN -> SUM;
            case KALAI_SMORODINSKY, LEXIMIN -> LEXIMIN;
        };
    }

    /** Numbers of which the first that differ decide; of the same length for all. Shape: gains[counting]. */
    double[] rank(double[] gains) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        return switch (this) {
            case SUM -> new double[] {Arrays.stream(sorted).sum()};
            case LEAST -> new double[] {sorted.length == 0 ? 0 : sorted[0]};
            case LEXIMIN -> sorted;
            case PRODUCT -> {
                double count = 0;
                double logs = 0;
                for (double gain : sorted) {
                    count += gain > NONE ? 1 : 0;
                    logs += gain > NONE ? Math.log(gain) : 0;
                }
                yield new double[] {count, logs};
            }
        };
    }

    /** The figure that bounds are on; minus infinity for a product that is 0. Shape: gains[counting]. */
    double objective(double[] gains) {
        double[] rank = rank(gains);
        return switch (this) {
            case SUM, LEAST -> rank[0];
            case LEXIMIN -> rank.length == 0 ? 0 : rank[0];
            case PRODUCT -> rank[0] < gains.length ? Double.NEGATIVE_INFINITY : rank[1];
        };
    }
}
