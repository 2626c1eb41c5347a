package org.comity.methods.affinity.kernel;

/**
 * The measures over a square table of counts {@code n[k * i + j]}, i the one's category of k, j the other's, for votes in
 * the order yes, abstain, no; counts or sums of weights, at least 0. {@code distance[k * i + j]} is symmetric, 0 on the
 * diagonal and 1 between the first category and the last. All are symmetric in the two. A measure is NaN where it divides
 * nothing by nothing.
 */
public final class Similarity {
    private Similarity() {}

    /** The number of roll calls, or the sum of their weights. */
    public static double total(double[] n) {
        double sum = 0;
        for (double count : n) {
            sum += count;
        }
        return sum;
    }

    /** 1 less the mean distance: 0 to 1. */
    public static double agreement(double[] n, double[] distance) {
        return 1 - observed(n, distance) / total(n);
    }

    /** 1 less twice the mean distance: -1 to 1. */
    public static double s(double[] n, double[] distance) {
        return 1 - 2 * observed(n, distance) / total(n);
    }

    /**
     * 1 less the mean distance over that of votes drawn from each country's own shares of yes, abstain and no, at
     * most 1.
     */
    public static double kappa(double[] n, double[] distance) {
        int k = size(n);
        double expected = 0;
        for (int i = 0; i < k; i++) {
            double row = row(n, k, i);
            for (int j = 0; j < k; j++) {
                expected += row * column(n, k, j) * distance[k * i + j];
            }
        }
        return 1 - total(n) * observed(n, distance) / expected;
    }

    /** The same with votes drawn from the shares of both countries together, -1 to 1. */
    public static double pi(double[] n, double[] distance) {
        int k = size(n);
        double expected = 0;
        for (int i = 0; i < k; i++) {
            double of = row(n, k, i) + column(n, k, i);
            for (int j = 0; j < k; j++) {
                expected += of * (row(n, k, j) + column(n, k, j)) * distance[k * i + j];
            }
        }
        return 1 - 4 * total(n) * observed(n, distance) / expected;
    }

    /**
     * Pairs of roll calls in the same order less those in opposite order, over the geometric mean of those that each
     * country does not tie: -1 to 1.
     */
    public static double tau(double[] n) {
        int k = size(n);
        double order = 0;
        double rows = 0;
        double columns = 0;
        for (int i = 0; i < k; i++) {
            for (int h = i + 1; h < k; h++) {
                rows += row(n, k, i) * row(n, k, h);
                columns += column(n, k, i) * column(n, k, h);
                order += order(n, k, i, h);
            }
        }
        return order / Math.sqrt(rows * columns);
    }

    /** Over two rows: pairs in the same order less those in opposite order. */
    private static double order(double[] n, int k, int upper, int lower) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                double both = n[k * upper + j] * n[k * lower + l];
                sum += l > j ? both : l < j ? -both : 0;
            }
        }
        return sum;
    }

    private static double observed(double[] n, double[] distance) {
        double sum = 0;
        for (int cell = 0; cell < n.length; cell++) {
            sum += n[cell] * distance[cell];
        }
        return sum;
    }

    private static int size(double[] n) {
        return n.length == CrossTable.CELLS ? CrossTable.CATEGORIES : (int) Math.round(Math.sqrt(n.length));
    }

    private static double row(double[] n, int k, int i) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += n[k * i + j];
        }
        return sum;
    }

    private static double column(double[] n, int k, int j) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += n[k * i + j];
        }
        return sum;
    }
}
