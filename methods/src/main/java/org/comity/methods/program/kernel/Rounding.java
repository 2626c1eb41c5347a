package org.comity.methods.program.kernel;

import java.util.Arrays;

/**
 * Mixed-integer rounding of single rows with complemented columns (Marchand and Wolsey 2001, Operations Research 49(3),
 * 363-371), cut off a fractional point.
 */
public final class Rounding {
    private static final double VIOLATION = 1e-3;
    private static final double LEAST_FRACTION = 0.05;

    private Rounding() {}

    /** Adds cuts from the model's first {@code rows} rows that x breaks; returns how many. Shapes: x, low, high [n]. */
    public static int add(Model model, int rows, double[] x, double[] low, double[] high) {
        int added = 0;
        for (int i = 0; i < rows; i++) {
            added += fromSide(model, i, x, low, high, 1, model.rowUpper[i]);
            added += fromSide(model, i, x, low, high, -1, -model.rowLower[i]);
        }
        return added;
    }

    private static int fromSide(Model model, int i, double[] x, double[] low, double[] high, int sign, double side) {
        int from = model.start[i];
        int size = model.start[i + 1] - from;
        if (!Double.isFinite(side) || size < 2) {
            return 0;
        }
        int[] column = Arrays.copyOfRange(model.column, from, from + size);
        double[] a = new double[size];
        double[] point = new double[size];
        boolean[] turned = new boolean[size];
        double b = side;
        for (int k = 0; k < size; k++) {
            int j = column[k];
            double coefficient = sign * model.coefficient[from + k];
            turned[k] = x[j] - low[j] > high[j] - x[j];
            b -= coefficient * (turned[k] ? high[j] : low[j]);
            a[k] = turned[k] ? -coefficient : coefficient;
            point[k] = turned[k] ? high[j] - x[j] : x[j] - low[j];
        }
        return bestScale(model, column, a, point, turned, b, low, high);
    }

    /** Divides by the coefficient of each fractional column in turn, and takes the cut that x breaks most. */
    private static int bestScale(
            Model model,
            int[] column,
            double[] a,
            double[] point,
            boolean[] turned,
            double b,
            double[] low,
            double[] high) {
        double[] best = new double[0];
        double bestRight = 0;
        double bestScore = VIOLATION;
        double[] tried = new double[8];
        int tries = 0;
        for (int k = 0; k < a.length && tries < tried.length; k++) {
            double scale = Math.abs(a[k]);
            boolean fractional = model.integer[column[k]] && point[k] > 1e-6;
            if (!fractional || scale < 1e-6 || contains(tried, tries, scale)) {
                continue;
            }
            tried[tries++] = scale;
            double right = b / scale;
            double f = right - Math.floor(right);
            if (f < LEAST_FRACTION || f > 1 - LEAST_FRACTION) {
                continue;
            }
            double[] cut = rounded(model, column, a, scale, f);
            double left = 0;
            double norm = 0;
            for (int c = 0; c < cut.length; c++) {
                left += cut[c] * point[c];
                norm += cut[c] * cut[c];
            }
            double score = (left - Math.floor(right)) / Math.sqrt(Math.max(norm, 1e-12));
            if (score > bestScore) {
                bestScore = score;
                best = cut;
                bestRight = Math.floor(right);
            }
        }
        if (best.length == 0) {
            return 0;
        }
        append(model, column, best, turned, bestRight, low, high);
        return 1;
    }

    private static boolean contains(double[] tried, int tries, double scale) {
        for (int t = 0; t < tries; t++) {
            if (Math.abs(tried[t] - scale) < 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static double[] rounded(Model model, int[] column, double[] a, double scale, double f) {
        double[] cut = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            double scaled = a[k] / scale;
            if (model.integer[column[k]]) {
                double whole = Math.floor(scaled + 1e-9);
                cut[k] = whole + Math.max(0, scaled - whole - f) / (1 - f);
            } else {
                cut[k] = Math.min(0, scaled) / (1 - f);
            }
        }
        return cut;
    }

    private static void append(
            Model model, int[] column, double[] cut, boolean[] turned, double right, double[] low, double[] high) {
        int[] columns = new int[cut.length];
        double[] coefficients = new double[cut.length];
        double side = right + 1e-9;
        int terms = 0;
        for (int k = 0; k < cut.length; k++) {
            if (cut[k] != 0) {
                int j = column[k];
                columns[terms] = j;
                coefficients[terms++] = turned[k] ? -cut[k] : cut[k];
                side += turned[k] ? -cut[k] * high[j] : cut[k] * low[j];
            }
        }
        model.addRow(Arrays.copyOf(columns, terms), Arrays.copyOf(coefficients, terms), Double.NEGATIVE_INFINITY, side);
    }
}
