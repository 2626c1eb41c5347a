package org.comity.methods.signal.change;

import java.util.Arrays;

/**
 * The nonparametric likelihood of a segment, summed over quantiles of the whole series that lie denser in the tails: Haynes,
 * Fearnhead and Eckley (2017), Statistics and Computing 27, 1293-1305, section 3.1. Ties count half.
 */
final class EmpiricalCost extends SegmentCost {
    private final int quantiles;
    private final double[][] below; // quantile, period: how many figures before the period lie below
    private final double[] x;
    private final double weight;

    EmpiricalCost(double[] x, double inflation) {
        super(x.length);
        this.x = x.clone();
        int n = x.length;
        double c = Math.log(2.0 * n - 1);
        quantiles = Math.max(1, Math.min(n, (int) Math.ceil(4 * Math.log(n))));
        weight = 2 * c / quantiles / inflation;
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        below = new double[quantiles][n + 1];
        for (int k = 0; k < quantiles; k++) {
            double p = 1 / (1 + (2.0 * n - 1) * Math.exp(-c / quantiles * (2 * k + 1)));
            double at = sorted[Math.min(n - 1, Math.max(0, (int) ((n - 1) * p + 0.5)))];
            double[] row = below[k];
            for (int i = 0; i < n; i++) {
                row[i + 1] = row[i] + (x[i] < at ? 1 : x[i] == at ? 0.5 : 0);
            }
        }
    }

    @Override
    double of(int from, int to) {
        double n = to - from;
        double sum = 0;
        for (double[] row : below) {
            double in = row[to] - row[from];
            if (in > 0 && in < n) {
                sum += in * Math.log(in / n) + (n - in) * Math.log((n - in) / n);
            }
        }
        return -weight * sum;
    }

    /** The median, between two order statistics (binomial, normal approximation). */
    @Override
    Level level(int from, int to) {
        double[] part = Arrays.copyOfRange(x, from, to);
        Arrays.sort(part);
        int n = part.length;
        double half = Z95 * Math.sqrt(n) / 2;
        int low = Math.max(0, (int) Math.floor(n / 2.0 - half));
        int high = Math.min(n - 1, (int) Math.ceil(n / 2.0 + half));
        double median = n % 2 == 1 ? part[n / 2] : (part[n / 2 - 1] + part[n / 2]) / 2;
        return new Level(median, part[low], part[high]);
    }
}
