package org.comity.methods.gravity.estimate.kernel;

/** What lies between the slices of bread of a sandwich: products of summed scores. */
public final class Meat {
    private Meat() {}

    /** Sum over rows of s s', s being the row's score times its regressors. Shapes: x[k][n], score[n]. */
    public static double[][] robust(Panel panel, Crew crew, double[][] x, double[] score) {
        double[] squared = new double[panel.n];
        Columns columns = new Columns(panel, crew);
        columns.multiply(score, score, squared);
        return columns.products(x, squared);
    }

    /** Bread: sum over rows of w x x'. Shapes: x[k][n], weight[n]. */
    public static double[][] products(Panel panel, Crew crew, double[][] x, double[] weight) {
        return new Columns(panel, crew).products(x, weight);
    }

    /** Sum over groups of s s', s being the sum of the rows' scores times regressors. Shapes: x[k][n], score[n], group[n]. */
    public static double[][] clustered(double[][] x, double[] score, int[] group, int groups) {
        int k = x.length;
        double[][] sums = new double[k][groups];
        for (int c = 0; c < k; c++) {
            double[] sum = sums[c];
            double[] column = x[c];
            for (int i = 0; i < group.length; i++) {
                sum[group[i]] += score[i] * column[i];
            }
        }
        double[][] meat = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                meat[a][b] = Columns.dot(sums[a], 0, sums[b], 0, groups);
                meat[b][a] = meat[a][b];
            }
        }
        return meat;
    }
}
