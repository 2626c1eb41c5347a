package org.comity.methods.gravity.equilibrium.kernel;

import java.util.Arrays;

/** How a market's excess demand answers to log prices: the exact Jacobian at the state last worked out. */
final class Slopes {
    private Slopes() {}

    /**
     * d F_i / d x_k. Shape: [n * n], row = i. Its rows, weighted by sales, add to 0 (Walras), and so do its columns
     * (only relative prices matter).
     */
    static double[] of(Market m) {
        int n = m.n;
        double[] answers = answers(m);
        double[] slopes = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double part = m.v[i] * m.netByExporter[i * n + j] * m.spending[j] / (m.index[j] * m.sales[i]);
                if (part != 0) {
                    add(slopes, i * n, answers, j * n, part, n);
                }
            }
            slopes[i * n + i] += m.power;
        }
        if (!m.fixed) {
            lessOutput(m, slopes);
        }
        return slopes;
    }

    /** d log(E_j / S_j) / d x_k, row = j. */
    private static double[] answers(Market m) {
        int n = m.n;
        double[] answers = new double[n * n];
        double[] share = new double[n];
        double[] worldSlope = m.fixed ? share : worldSlope(m, m.baseOutput, false);
        double[] spreadSlope = m.fixed ? share : worldSlope(m, m.phi, true);
        double world = m.fixed ? 1 : Arrays.stream(m.output).sum();
        double spread = m.fixed ? 1 : spread(m);
        for (int j = 0; j < n; j++) {
            int row = j * n;
            for (int k = 0; k < n; k++) {
                share[k] = m.byExporter[k * n + j] * m.v[k] / m.index[j];
                double rest = m.tariffs ? m.netByExporter[k * n + j] * m.v[k] / m.net[j] : share[k];
                // without tariffs -power share; with them E/S = B / net, so only the net index moves
                answers[row + k] = -m.power * rest;
            }
            if (!m.fixed) {
                double own = m.scale * m.phi[j] * m.output[j] / m.income[j];
                double given = m.give[j] * world / m.income[j];
                for (int k = 0; k < n; k++) {
                    answers[row + k] += own * (-m.supply * share[k] + worldSlope[k] / world - spreadSlope[k] / spread)
                            + given * worldSlope[k] / world;
                }
                answers[row + j] += own * (1 + m.supply);
            }
        }
        return answers;
    }

    private static double spread(Market m) {
        double sum = 0;
        for (int j = 0; j < m.n; j++) {
            sum += m.phi[j] * m.output[j];
        }
        return sum;
    }

    /** Slope of the sum of outputs, or of phi times outputs. */
    private static double[] worldSlope(Market m, double[] phi, boolean weighted) {
        int n = m.n;
        double[] slope = new double[n];
        for (int j = 0; j < n; j++) {
            double amount = weighted ? phi[j] * m.output[j] : m.output[j];
            slope[j] += amount * (1 + m.supply);
            if (m.supply != 0) {
                for (int k = 0; k < n; k++) {
                    slope[k] -= amount * m.supply * m.byExporter[k * n + j] * m.v[k] / m.index[j];
                }
            }
        }
        return slope;
    }

    private static void lessOutput(Market m, double[] slopes) {
        int n = m.n;
        for (int i = 0; i < n; i++) {
            slopes[i * n + i] -= 1 + m.supply;
            if (m.supply != 0) {
                for (int k = 0; k < n; k++) {
                    slopes[i * n + k] += m.supply * m.byExporter[k * n + i] * m.v[k] / m.index[i];
                }
            }
        }
    }

    private static void add(double[] into, int at, double[] from, int start, double factor, int n) {
        for (int k = 0; k < n; k++) {
            into[at + k] += factor * from[start + k];
        }
    }
}
