package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;
import java.util.BitSet;

/** Small dense symmetric matrices. */
public final class Dense {
    private Dense() {}

    /**
     * Columns that those before them give: elimination in order leaves of their diagonal less than a share of it.
     * Shape: a[k][k], symmetric.
     */
    public static BitSet collinear(double[][] a, double share) {
        int k = a.length;
        double[][] factor = new double[k][k];
        BitSet collinear = new BitSet(k);
        for (int j = 0; j < k; j++) {
            double pivot = a[j][j];
            for (int m = 0; m < j; m++) {
                pivot -= factor[j][m] * factor[j][m];
            }
            if (!(pivot > share * a[j][j])) {
                collinear.set(j);
                continue;
            }
            factor[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < k; i++) {
                double sum = a[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= factor[i][m] * factor[j][m];
                }
                factor[i][j] = sum / factor[j][j];
            }
        }
        return collinear;
    }

    /** The inverse of a positive definite matrix, scaled to a unit diagonal first. Shape: a[k][k]. */
    public static double[][] inverse(double[][] a) {
        int k = a.length;
        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            scale[i] = 1 / Math.sqrt(a[i][i]);
        }
        double[][] lower = new double[k][k];
        for (int j = 0; j < k; j++) {
            for (int i = j; i < k; i++) {
                double sum = a[i][j] * scale[i] * scale[j];
                for (int m = 0; m < j; m++) {
                    sum -= lower[i][m] * lower[j][m];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[][] inverse = new double[k][k];
        for (int c = 0; c < k; c++) {
            double[] x = inverse[c];
            x[c] = 1;
            for (int i = c; i < k; i++) {
                for (int m = c; m < i; m++) {
                    x[i] -= lower[i][m] * x[m];
                }
                x[i] /= lower[i][i];
            }
            for (int i = k - 1; i >= 0; i--) {
                for (int m = i + 1; m < k; m++) {
                    x[i] -= lower[m][i] * x[m];
                }
                x[i] /= lower[i][i];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (inverse[i][j] + inverse[j][i]) / 2 * scale[i] * scale[j];
                inverse[i][j] = mean;
                inverse[j][i] = mean;
            }
            inverse[i][i] *= scale[i] * scale[i];
        }
        return inverse;
    }

    /** The solution of a x = b; unknowns whose pivot vanishes next to their diagonal stay 0. Shapes: a[k][k], b[k]. */
    public static double[] solve(double[][] a, double[] b) {
        int k = b.length;
        double[][] lower = new double[k][k];
        double[] x = b.clone();
        for (int j = 0; j < k; j++) {
            double pivot = a[j][j];
            for (int m = 0; m < j; m++) {
                pivot -= lower[j][m] * lower[j][m];
            }
            double root = pivot > 1e-13 * a[j][j] ? Math.sqrt(pivot) : 0;
            lower[j][j] = root;
            for (int i = j + 1; i < k && root > 0; i++) {
                double sum = a[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= lower[i][m] * lower[j][m];
                }
                lower[i][j] = sum / root;
            }
            for (int m = 0; m < j; m++) {
                x[j] -= lower[j][m] * x[m];
            }
            x[j] = root > 0 ? x[j] / root : 0;
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int m = j + 1; m < k; m++) {
                x[j] -= lower[m][j] * x[m];
            }
            x[j] = lower[j][j] > 0 ? x[j] / lower[j][j] : 0;
        }
        return x;
    }

    /** The solution of a x = b by elimination with the largest pivot of each column; a is overwritten. Shapes: a[k][k], b[k]. */
    public static double[] eliminate(double[][] a, double[] b) {
        int k = b.length;
        double[] x = b.clone();
        for (int c = 0; c < k; c++) {
            int pivot = c;
            for (int r = c + 1; r < k; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            double value = x[pivot];
            x[pivot] = x[c];
            x[c] = value;
            for (int r = c + 1; r < k; r++) {
                double factor = row[c] == 0 ? 0 : a[r][c] / row[c];
                for (int m = c; m < k && factor != 0; m++) {
                    a[r][m] -= factor * row[m];
                }
                x[r] -= factor * value;
            }
        }
        for (int c = k - 1; c >= 0; c--) {
            for (int m = c + 1; m < k; m++) {
                x[c] -= a[c][m] * x[m];
            }
            x[c] = a[c][c] == 0 ? 0 : x[c] / a[c][c];
        }
        return x;
    }

    /** A symmetric inverse of a positive semidefinite matrix on its range: unknowns whose pivot vanishes are 0. Shape: a[k][k]. */
    public static double[][] generalisedInverse(double[][] a) {
        int k = a.length;
        double[][] lower = new double[k][];
        for (int i = 0; i < k; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j] - Columns.dot(lower[i], 0, lower[j], 0, j);
                if (i == j) {
                    lower[i][i] = sum > 1e-11 * a[i][i] ? Math.sqrt(sum) : 0;
                } else {
                    lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                }
            }
        }
        double[][] rows = new double[k][k]; // row c: the solution of lower z = unit c, whose products are the inverse
        for (int c = 0; c < k; c++) {
            for (int i = c; i < k; i++) {
                double sum = (i == c ? 1 : 0) - Columns.dot(lower[i], c, rows[c], c, i - c);
                rows[c][i] = lower[i][i] == 0 ? 0 : sum / lower[i][i];
            }
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                boolean fixed = lower[i][i] == 0 || lower[j][j] == 0;
                inverse[i][j] = fixed ? 0 : Columns.dot(rows[i], i, rows[j], i, k - i);
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** a v. Shapes: a[m][k], v[k]. */
    public static double[] times(double[][] a, double[] v) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                product[i] += a[i][j] * v[j];
            }
        }
        return product;
    }

    /** a b c with a and c symmetric. Shapes: all [k][k]. */
    public static double[][] sandwich(double[][] bread, double[][] meat) {
        int k = bread.length;
        double[][] half = new double[k][];
        Arrays.setAll(half, i -> times(meat, bread[i])); // row i of bread times meat, meat being symmetric
        double[][] all = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int m = 0; m < k; m++) {
                    all[i][j] += half[i][m] * bread[m][j];
                }
            }
        }
        return all;
    }
}
