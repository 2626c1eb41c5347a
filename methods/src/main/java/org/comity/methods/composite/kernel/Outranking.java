package org.comity.methods.composite.kernel;

import java.util.Arrays;

/** Pairwise comparisons of rows over weighted columns. */
public final class Outranking {
    private Outranking() {}

    /**
     * How many of the same slice of rows lie below each, and half of those that are equal to it: the row sums of the
     * outranking matrix of one column without gaps. Shapes: x[n], slices[times][rows of a time], each row once,
     * sorted[n] scratch, out[n].
     */
    public static void below(double[] x, int[][] slices, double[] sorted, double[] out) {
        for (int[] rows : slices) {
            for (int i = 0; i < rows.length; i++) {
                sorted[i] = x[rows[i]];
            }
            Arrays.sort(sorted, 0, rows.length);
            for (int row : rows) {
                int less = less(sorted, rows.length, x[row]);
                int notMore = less;
                while (notMore < rows.length && sorted[notMore] == x[row]) {
                    notMore++;
                }
                out[row] = less + (notMore - less - 1) / 2.0;
            }
        }
    }

    private static int less(double[] sorted, int count, double value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The support that row i has over row j: the weights of the columns where it is larger and half of those where
     * both are equal, as a share of the weights of the columns that both have; one half where they share none with a
     * weight. Munda and Nardo (2009), Applied Economics 41(12), 1513-1523, for columns without gaps. Shapes:
     * x[columns][rows], present[columns][rows], weights[columns].
     */
    public static double support(double[][] x, boolean[][] present, double[] weights, int i, int j) {
        double won = 0;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            if (present[k][i] && present[k][j]) {
                double one = x[k][i];
                double other = x[k][j];
                won += one > other ? weights[k] : one == other ? weights[k] / 2 : 0;
                total += weights[k];
            }
        }
        return total > 0 ? won / total : 0.5;
    }

    /** The matrix of supports: entry i, j as of {@link #support}, i, j and j, i sum to 1, 0 on the diagonal. */
    public static double[][] matrix(double[][] x, boolean[][] present, double[] weights, int[] rows) {
        double[][] matrix = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                matrix[i][j] = support(x, present, weights, rows[i], rows[j]);
                matrix[j][i] = 1 - matrix[i][j];
            }
        }
        return matrix;
    }
}
