package org.comity.methods.gravity.equilibrium.kernel;

/** Dense linear equations. */
final class Linear {
    private Linear() {}

    /**
     * Solves a x = b by elimination with row pivoting, both overwritten; the answer ends in b. Shapes: a[n * n] row by
     * row, b[n]. False when the matrix is singular to working precision.
     */
    static boolean solve(double[] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k])) {
                    pivot = i;
                }
            }
            double lead = a[pivot * n + k];
            if (!(Math.abs(lead) > 1e-300)) {
                return false;
            }
            if (pivot != k) {
                swap(a, b, pivot, k);
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] / lead;
                if (factor != 0) {
                    subtract(a, i * n, k * n, k + 1, n, factor);
                    b[i] -= factor * b[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i * n + j] * b[j];
            }
            b[i] = sum / a[i * n + i];
        }
        return true;
    }

    private static void swap(double[] a, double[] b, int one, int other) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            double held = a[one * n + j];
            a[one * n + j] = a[other * n + j];
            a[other * n + j] = held;
        }
        double held = b[one];
        b[one] = b[other];
        b[other] = held;
    }

    private static void subtract(double[] a, int row, int from, int start, int n, double factor) {
        for (int j = start; j < n; j++) {
            a[row + j] -= factor * a[from + j];
        }
    }
}
