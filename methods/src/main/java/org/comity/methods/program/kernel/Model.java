package org.comity.methods.program.kernel;

import java.util.Arrays;

/**
 * A mixed-integer program as arrays, scaled: maximise gain . x, rowLower <= A x <= rowUpper, lower <= x <= upper. Rows
 * lie one after the other: the terms of row i are from start[i] to start[i + 1]. Column bounds are finite, row bounds
 * may be infinite. Rows can be appended; nothing else changes.
 */
public final class Model {
    public final int columns;
    public final double[] gain;
    public final boolean[] integer;
    public final double[] lower;
    public final double[] upper;
    int rows;
    int[] start;
    int[] column;
    double[] coefficient;
    double[] rowLower;
    double[] rowUpper;

    /** Takes the arrays of the columns as they are; it has no rows yet. Shapes: all [n]. */
    public Model(double[] gain, boolean[] integer, double[] lower, double[] upper) {
        this.columns = gain.length;
        this.gain = gain;
        this.integer = integer;
        this.lower = lower;
        this.upper = upper;
        this.start = new int[65];
        this.column = new int[256];
        this.coefficient = new double[256];
        this.rowLower = new double[64];
        this.rowUpper = new double[64];
    }

    public int rows() {
        return rows;
    }

    /** Appends a row, scaled so that its largest coefficient is 1 in size. Shapes: columns[k], coefficients[k]. */
    public void addRow(int[] columns, double[] coefficients, double low, double high) {
        double largest = 0;
        for (double value : coefficients) {
            largest = Math.max(largest, Math.abs(value));
        }
        double scale = largest == 0 ? 1 : 1 / largest;
        int end = start[rows];
        grow(end + columns.length);
        for (int k = 0; k < columns.length; k++) {
            column[end + k] = columns[k];
            coefficient[end + k] = coefficients[k] * scale;
        }
        rowLower[rows] = low * scale;
        rowUpper[rows] = high * scale;
        rows++;
        start[rows] = end + columns.length;
    }

    private void grow(int terms) {
        if (terms > column.length) {
            int size = Math.max(terms, 2 * column.length);
            column = Arrays.copyOf(column, size);
            coefficient = Arrays.copyOf(coefficient, size);
        }
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
            start = Arrays.copyOf(start, 2 * rows + 1);
        }
    }

    /** Drops the rows from {@code first} on that have room at x. Shape: x[n]. */
    public void dropLoose(int first, double[] x) {
        int last = rows;
        rows = first;
        for (int i = first; i < last; i++) {
            double activity = activity(i, x);
            if (Math.min(activity - rowLower[i], rowUpper[i] - activity) < 1e-7) {
                int[] columnsOf = Arrays.copyOfRange(column, start[i], start[i + 1]);
                double[] coefficientsOf = Arrays.copyOfRange(coefficient, start[i], start[i + 1]);
                addRow(columnsOf, coefficientsOf, rowLower[i], rowUpper[i]);
            }
        }
    }

    /** The same program with other bounds; columns without room are left out, and listed nowhere: see {@link #open}. */
    public Model restricted(double[] low, double[] high) {
        int[] open = open(low, high);
        int[] place = new int[columns];
        Arrays.fill(place, -1);
        double[] g = new double[open.length];
        boolean[] whole = new boolean[open.length];
        double[] l = new double[open.length];
        double[] u = new double[open.length];
        for (int k = 0; k < open.length; k++) {
            place[open[k]] = k;
            g[k] = gain[open[k]];
            whole[k] = integer[open[k]];
            l[k] = low[open[k]];
            u[k] = high[open[k]];
        }
        Model smaller = new Model(g, whole, l, u);
        for (int i = 0; i < rows; i++) {
            addRestricted(smaller, i, place, low);
        }
        return smaller;
    }

    /** A row without open columns is kept when the closed ones break it: it then makes the program infeasible. */
    private void addRestricted(Model smaller, int i, int[] place, double[] low) {
        int[] columnsLeft = new int[start[i + 1] - start[i]];
        double[] coefficientsLeft = new double[columnsLeft.length];
        double fixed = 0;
        int n = 0;
        for (int k = start[i]; k < start[i + 1]; k++) {
            if (place[column[k]] >= 0) {
                columnsLeft[n] = place[column[k]];
                coefficientsLeft[n++] = coefficient[k];
            } else {
                fixed += coefficient[k] * low[column[k]];
            }
        }
        double l = rowLower[i] - fixed;
        double u = rowUpper[i] - fixed;
        if (n > 0 || l > 1e-9 || u < -1e-9) {
            smaller.addRow(Arrays.copyOf(columnsLeft, n), Arrays.copyOf(coefficientsLeft, n), l, u);
        }
    }

    /** The columns with room between the bounds, in order. */
    public static int[] open(double[] low, double[] high) {
        int[] open = new int[low.length];
        int n = 0;
        for (int j = 0; j < low.length; j++) {
            if (high[j] > low[j]) {
                open[n++] = j;
            }
        }
        return Arrays.copyOf(open, n);
    }

    /** The sum of gain times value. */
    public double value(double[] x) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += gain[j] * x[j];
        }
        return sum;
    }

    /** Row i's activity at x. */
    public double activity(int i, double[] x) {
        double sum = 0;
        for (int k = start[i]; k < start[i + 1]; k++) {
            sum += coefficient[k] * x[column[k]];
        }
        return sum;
    }

    /** Whether x keeps every row, to {@code tolerance} in the scaled rows, and is whole where it must be. */
    public boolean isFeasible(double[] x, double tolerance) {
        for (int j = 0; j < columns; j++) {
            boolean outside = x[j] < lower[j] - tolerance || x[j] > upper[j] + tolerance;
            if (outside || (integer[j] && Math.abs(x[j] - Math.rint(x[j])) > tolerance)) {
                return false;
            }
        }
        for (int i = 0; i < rows; i++) {
            double activity = activity(i, x);
            if (activity < rowLower[i] - tolerance || activity > rowUpper[i] + tolerance) {
                return false;
            }
        }
        return true;
    }
}
