package org.comity.methods.signal.predict;

/** Linear fits on many cases with few regressors. */
final class Lines {
    private static final double RIDGE = 1e-6;
    private static final double NEAR = 0.05;

    private Lines() {}

    static double at(double[] coefficients, double[] x) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * x[k];
        }
        return sum;
    }

    /**
     * Least sum of weight x |error|, by reweighted squares; an error below a twentieth of 1 / weight counts as that.
     *
     * @param x regressors by case, n cases
     * @param weight above 0: one over the scale of each case
     */
    static double[] leastAbsolute(double[][] x, double[] y, double[] weight, int steps) {
        double[] w = new double[y.length];
        for (int c = 0; c < w.length; c++) {
            w[c] = weight[c] * weight[c];
        }
        double[] fit = leastSquares(x, y, w);
        for (int step = 0; step < steps; step++) {
            for (int c = 0; c < w.length; c++) {
                w[c] = weight[c] * weight[c] / Math.max(NEAR, weight[c] * Math.abs(y[c] - at(fit, x[c])));
            }
            fit = leastSquares(x, y, w);
        }
        return fit;
    }

    /** Least weighted squares, with a ridge of a millionth of each regressor's own sum of squares. */
    static double[] leastSquares(double[][] x, double[] y, double[] weight) {
        int p = x[0].length;
        double[][] a = new double[p][p + 1];
        for (int c = 0; c < y.length; c++) {
            for (int j = 0; j < p; j++) {
                double wx = weight[c] * x[c][j];
                for (int k = j; k < p; k++) {
                    a[j][k] += wx * x[c][k];
                }
                a[j][p] += wx * y[c];
            }
        }
        for (int j = 0; j < p; j++) {
            a[j][j] = a[j][j] * (1 + RIDGE) + 1e-12;
            for (int k = 0; k < j; k++) {
                a[j][k] = a[k][j];
            }
        }
        return solve(a);
    }

    /** Gauss's elimination with the largest pivot of each column; a[p][p + 1], the last column the right side. */
    private static double[] solve(double[][] a) {
        int p = a.length;
        for (int j = 0; j < p; j++) {
            int pivot = j;
            for (int r = j + 1; r < p; r++) {
                pivot = Math.abs(a[r][j]) > Math.abs(a[pivot][j]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[j];
            a[j] = row;
            for (int r = 0; r < p; r++) {
                if (r != j) {
                    double factor = a[r][j] / row[j];
                    for (int k = j; k <= p; k++) {
                        a[r][k] -= factor * row[k];
                    }
                }
            }
        }
        double[] result = new double[p];
        for (int j = 0; j < p; j++) {
            result[j] = a[j][p] / a[j][j];
        }
        return result;
    }
}
