package org.comity.methods.gravity.estimate.kernel;

import java.util.function.DoubleBinaryOperator;

/** Eigenvalues of small symmetric matrices by Jacobi's rotations. */
public final class Eigen {
    private static final int SWEEPS = 60;

    private Eigen() {}

    /**
     * The matrix with its negative eigenvalues set to 0, as Cameron, Gelbach and Miller (2011, section 2.3) propose for
     * covariances of several clusters. Shape: a[k][k], symmetric.
     */
    public static double[][] nonNegative(double[][] a) {
        return mapped(a, Math::max, 0);
    }

    /** The inverse on the range: eigenvalues next to 0 stay 0 (Moore and Penrose). Shape: a[k][k], symmetric. */
    public static double[][] pseudoInverse(double[][] a) {
        double trace = 0;
        for (int i = 0; i < a.length; i++) {
            trace += a[i][i];
        }
        return mapped(a, (value, least) -> value > least ? 1 / value : 0, 1e-12 * trace);
    }

    private static double[][] mapped(double[][] a, DoubleBinaryOperator map, double with) {
        int k = a.length;
        double[][] d = new double[k][];
        double[][] v = new double[k][k];
        for (int i = 0; i < k; i++) {
            d[i] = a[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && off(d) > 0; sweep++) {
            for (int p = 0; p < k; p++) {
                for (int q = p + 1; q < k; q++) {
                    rotate(d, v, p, q);
                }
            }
        }
        double[] values = new double[k];
        for (int m = 0; m < k; m++) {
            values[m] = map.applyAsDouble(d[m][m], with);
        }
        double[][] fixed = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int m = 0; m < k; m++) {
                    fixed[i][j] += v[i][m] * values[m] * v[j][m];
                }
            }
        }
        return fixed;
    }

    private static double off(double[][] d) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                sum += i == j ? 0 : d[i][j] * d[i][j];
                all += d[i][j] * d[i][j];
            }
        }
        return sum > 1e-30 * all ? sum : 0;
    }

    private static void rotate(double[][] d, double[][] v, int p, int q) {
        if (d[p][q] == 0) {
            return;
        }
        double theta = (d[q][q] - d[p][p]) / (2 * d[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < d.length; i++) {
            double ip = d[i][p];
            double iq = d[i][q];
            d[i][p] = c * ip - s * iq;
            d[i][q] = s * ip + c * iq;
        }
        for (int i = 0; i < d.length; i++) {
            double pi = d[p][i];
            double qi = d[q][i];
            d[p][i] = c * pi - s * qi;
            d[q][i] = s * pi + c * qi;
            double vp = v[i][p];
            double vq = v[i][q];
            v[i][p] = c * vp - s * vq;
            v[i][q] = s * vp + c * vq;
        }
    }
}
