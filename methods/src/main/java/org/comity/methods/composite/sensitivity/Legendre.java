package org.comity.methods.composite.sensitivity;

/** Gauss-Legendre rules on [0, 1]: exact for polynomials of degree 2 nodes - 1. */
final class Legendre {
    private Legendre() {}

    /** Nodes, and weights that add up to 1; by Newton's method on the three-term recurrence. */
    static double[][] rule(int nodes) {
        double[][] rule = new double[2][nodes];
        for (int node = 0; node < nodes; node++) {
            double x = Math.cos(Math.PI * (node + 0.75) / (nodes + 0.5));
            double[] at = polynomial(nodes, x);
            for (int round = 0; round < 100 && Math.abs(at[0]) > 1e-16; round++) {
                x -= at[0] / at[1];
                at = polynomial(nodes, x);
            }
            rule[0][node] = (1 - x) / 2;
            rule[1][node] = 1 / ((1 - x * x) * at[1] * at[1]);
        }
        return rule;
    }

    /** P_n(x) and its slope. */
    private static double[] polynomial(int n, double x) {
        double before = 1;
        double at = x;
        for (int k = 2; k <= n; k++) {
            double next = ((2 * k - 1) * x * at - (k - 1) * before) / k;
            before = at;
            at = next;
        }
        return new double[] {at, n * (x * at - before) / (x * x - 1)};
    }
}
