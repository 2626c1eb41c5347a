package org.comity.methods.gravity.sectors;

/** A biproportional fit of a sector in which some countries sell or buy nothing. */
final class SectorFit {
    private static final int ROUNDS = 20_000;

    private SectorFit() {}

    /** Flows in proportion to pull with the given sums of rows and columns; shapes: pull[n * n], output, net [n]. */
    static double[] of(int n, double[] pull, double[] output, double[] net) {
        double[] row = new double[n];
        double[] column = new double[n];
        java.util.Arrays.fill(row, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double off = 0;
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += pull[i * n + j] * row[i];
                }
                column[j] = sum > 0 ? net[j] / sum : 0;
            }
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += pull[i * n + j] * column[j];
                }
                double fitted = sum > 0 ? output[i] / sum : 0;
                off = Math.max(off, output[i] > 0 ? Math.abs(fitted / row[i] - 1) : 0);
                row[i] = fitted;
            }
            if (off < 1e-14) {
                break;
            }
        }
        double[] flows = new double[n * n];
        for (int at = 0; at < n * n; at++) {
            flows[at] = pull[at] * row[at / n] * column[at % n];
        }
        return flows;
    }
}
