package org.comity.methods.idealpoint.kernel;

/** Inverses of symmetric positive definite matrices, stored in full by rows. */
final class Inverse {
    private Inverse() {}

    /**
     * Replaces {@code a}, n x n, by its inverse. By Cholesky: a = L L', then L's inverse, then its product.
     *
     * @return false when a is not positive definite; a is then of no use
     */
    static boolean of(double[] a, int n) {
        return factor(a, n) && multiply(a, n);
    }

    /** Leaves L in the lower triangle and then its inverse there. */
    private static boolean factor(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int j = 0; j < i; j++) {
                a[row + j] = (a[row + j] - dot(a, row, j * n, j)) / a[j * n + j];
            }
            double pivot = a[row + i] - dot(a, row, row, i);
            if (!(pivot > 0)) {
                return false;
            }
            a[row + i] = Math.sqrt(pivot);
        }
        // column i of the inverse goes to row i of the upper triangle, so that all runs are along rows
        for (int i = 0; i < n; i++) {
            double over = 1 / a[i * n + i];
            for (int k = i + 1; k < n; k++) {
                double sum = a[k * n + i] * over + dot(a, k * n + i + 1, i * n + i + 1, k - i - 1);
                a[i * n + k] = -sum / a[k * n + k];
            }
        }
        for (int i = 0; i < n; i++) {
            a[i * n + i] = 1 / a[i * n + i];
        }
        return true;
    }

    /** From the transposed inverse of L in the upper triangle to the inverse of a. */
    private static boolean multiply(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                // row i is read from j on only, and rows below i are not yet changed
                a[i * n + j] = dot(a, i * n + j, j * n + j, n - j);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i * n + j] = a[j * n + i];
            }
        }
        return true;
    }

    private static double dot(double[] a, int first, int second, int n) {
        return dot(a, first, a, second, n);
    }

    /** The product of {@code a[at .. at + n)} with {@code b[0 .. n)}. */
    static double dot(double[] a, int at, double[] b, int n) {
        return dot(a, at, b, 0, n);
    }

    private static double dot(double[] a, int first, double[] b, int second, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            sum0 += a[first + k] * b[second + k];
            sum1 += a[first + k + 1] * b[second + k + 1];
            sum2 += a[first + k + 2] * b[second + k + 2];
            sum3 += a[first + k + 3] * b[second + k + 3];
        }
        for (; k < n; k++) {
            sum0 += a[first + k] * b[second + k];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
