package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/** Sums and shifts of the panel's columns, by part and then in the order of the parts. */
final class Columns {
    /** Rows that stay in the near cache while every pair of columns passes over them. */
    private static final int TILE = 512;

    private final Panel panel;
    private final Crew crew;

    Columns(Panel panel, Crew crew) {
        this.panel = panel;
        this.crew = crew;
    }

    /** Takes each run's weighted mean off every column; nothing without effects. Shapes: columns[k][n], weight[n], runs[runs]. */
    void centre(double[][] columns, double[] weight, double[] runs) {
        if (!panel.centred()) {
            return;
        }
        crew.each(panel.partCount(), p -> {
            for (int g = panel.parts[p]; g < panel.parts[p + 1]; g++) {
                int start = panel.starts[g];
                int end = panel.starts[g + 1];
                for (double[] column : columns) {
                    double mean = runs[g] > 0 ? dot(weight, start, column, start, end - start) / runs[g] : 0;
                    for (int i = start; i < end; i++) {
                        column[i] -= mean;
                    }
                }
            }
        });
    }

    /** The weighted products of columns: [a][b] = sum of w a b. Shapes: columns[k][n], weight[n]. */
    double[][] products(double[][] columns, double[] weight) {
        int k = columns.length;
        double[][][] own = new double[panel.partCount()][k][k];
        crew.each(panel.partCount(), p -> {
            double[] weighted = new double[TILE];
            for (int tile = panel.rowOf(p); tile < panel.rowOf(p + 1); tile += TILE) {
                int rows = Math.min(TILE, panel.rowOf(p + 1) - tile);
                for (int a = 0; a < k; a++) {
                    for (int i = 0; i < rows; i++) {
                        weighted[i] = weight[tile + i] * columns[a][tile + i];
                    }
                    for (int b = 0; b <= a; b++) {
                        own[p][a][b] += dot(weighted, 0, columns[b], tile, rows);
                    }
                }
            }
        });
        double[][] sum = new double[k][k];
        for (double[][] part : own) {
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) {
                    sum[a][b] += part[a][b];
                    sum[b][a] = sum[a][b];
                }
            }
        }
        return sum;
    }

    /** By column: its sum of products with another. Shapes: columns[k][n], with[n]. */
    double[] sums(double[][] columns, double[] with) {
        double[][] own = new double[panel.partCount()][columns.length];
        crew.each(panel.partCount(), p -> {
            int start = panel.rowOf(p);
            int rows = panel.rowOf(p + 1) - start;
            for (int c = 0; c < columns.length; c++) {
                own[p][c] = dot(columns[c], start, with, start, rows);
            }
        });
        double[] sum = new double[columns.length];
        for (double[] part : own) {
            Arrays.setAll(sum, c -> sum[c] + part[c]);
        }
        return sum;
    }

    /** Four sums side by side, so that one addition need not wait for the last. */
    static double dot(double[] one, int from, double[] other, int start, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            a += one[from + i] * other[start + i];
            b += one[from + i + 1] * other[start + i + 1];
            c += one[from + i + 2] * other[start + i + 2];
            d += one[from + i + 3] * other[start + i + 3];
        }
        for (; i < length; i++) {
            a += one[from + i] * other[start + i];
        }
        return a + b + (c + d);
    }

    /** Sets a column to the row-wise product of two. Shapes: all [n]. */
    void multiply(double[] one, double[] other, double[] into) {
        crew.each(panel.partCount(), p -> {
            for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                into[i] = one[i] * other[i];
            }
        });
    }

    /** Adds factor times the levels of the further effects to a column. Shapes: column[n], levels[unknowns]. */
    void spread(double factor, double[] levels, double[] column) {
        crew.each(panel.partCount(), p -> {
            for (int[] unknown : panel.unknown) {
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    column[i] += factor * levels[unknown[i]];
                }
            }
        });
    }

    /** Adds columns, each times its factor, to another. Shapes: columns[k][n], factors[k], into[n]. */
    void combine(double[][] columns, double[] factors, double[] into) {
        crew.each(panel.partCount(), p -> {
            for (int c = 0; c < columns.length; c++) {
                double[] column = columns[c];
                double factor = factors[c];
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    into[i] += factor * column[i];
                }
            }
        });
    }
}
