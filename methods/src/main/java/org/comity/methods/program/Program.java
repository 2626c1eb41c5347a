package org.comity.methods.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mixed-integer linear program to be maximised: columns with finite bounds, rows with one or two sides. Immutable;
 * columns and rows are numbered from 0 in the order they were added.
 */
public final class Program {
    private final List<Column> columns;
    private final List<Row> rows;

    private Program(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A column.
     *
     * @param name for messages
     * @param lower finite
     * @param upper finite, not below {@code lower}
     * @param whole whether only whole numbers are allowed
     * @param gain what one unit adds to the objective
     */
    public record Column(String name, double lower, double upper, boolean whole, double gain) {}

    /** A row: {@code lower <= sum of coefficient times column <= upper}; infinite sides are open. */
    public static final class Row {
        private final String name;
        private final double lower;
        private final double upper;
        private final int[] columns;
        private final double[] coefficients;

        private Row(String name, double lower, double upper, int[] columns, double[] coefficients) {
            this.name = name;
            this.lower = lower;
            this.upper = upper;
            this.columns = columns;
            this.coefficients = coefficients;
        }

        public String name() {
            return name;
        }

        public double lower() {
            return lower;
        }

        public double upper() {
            return upper;
        }

        public int size() {
            return columns.length;
        }

        public int column(int term) {
            return columns[term];
        }

        public double coefficient(int term) {
            return coefficients[term];
        }

        /** The left side at these values, summed in the order of the terms. */
        public double activity(double[] values) {
            double sum = 0;
            for (int k = 0; k < columns.length; k++) {
                sum += coefficients[k] * values[columns[k]];
            }
            return sum;
        }
    }

    public static Builder builder() {
        return new Builder(new ArrayList<>(), new ArrayList<>());
    }

    /** A builder that starts with all of this; for a program with a few more rows. */
    public Builder toBuilder() {
        return new Builder(new ArrayList<>(columns), new ArrayList<>(rows));
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The objective at these values, summed in the order of the columns. */
    public double value(double[] values) {
        double sum = 0;
        for (int j = 0; j < columns.size(); j++) {
            sum += columns.get(j).gain() * values[j];
        }
        return sum;
    }

    /** Collects columns and rows. */
    public static final class Builder {
        private final List<Column> columns;
        private final List<Row> rows;

        private Builder(List<Column> columns, List<Row> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        /** A column that is 0 or 1; returns its number. */
        public int binary(String name, double gain) {
            return column(name, 0, 1, true, gain);
        }

        /** A column; returns its number. */
        public int column(String name, double lower, double upper, boolean whole, double gain) {
            if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper && Double.isFinite(gain))) {
                throw new IllegalArgumentException(
                        "Column %s needs finite bounds in order and a finite gain, not %s to %s with gain %s."
                                .formatted(name, lower, upper, gain));
            }
            columns.add(new Column(name, lower, upper, whole, gain));
            return columns.size() - 1;
        }

        /** Replaces what one unit of a column adds to the objective. */
        public Builder gain(int column, double gain) {
            Column old = columns.get(column);
            columns.set(column, new Column(old.name(), old.lower(), old.upper(), old.whole(), gain));
            return this;
        }

        /** Replaces a column's bounds. */
        public Builder bounds(int column, double lower, double upper) {
            Column old = columns.get(column);
            columns.set(column, new Column(old.name(), lower, upper, old.whole(), old.gain()));
            return this;
        }

        /** A row; copies the arrays. Each column at most once. Shapes: columns[k], coefficients[k]. */
        public Builder row(String name, double lower, double upper, int[] at, double[] coefficients) {
            boolean sound = at.length == coefficients.length
                    && !Double.isNaN(lower)
                    && !Double.isNaN(upper)
                    && Arrays.stream(coefficients).allMatch(Double::isFinite)
                    && Arrays.stream(at).allMatch(j -> j >= 0 && j < columns.size())
                    && Arrays.stream(at).distinct().count() == at.length;
            if (!sound) {
                throw new IllegalArgumentException(
                        "Row %s needs a finite coefficient for each of its columns, each column once, and sides that are numbers."
                                .formatted(name));
            }
            rows.add(new Row(name, lower, upper, at.clone(), coefficients.clone()));
            return this;
        }

        /** A row of another program whose columns have the same numbers. */
        public Builder row(Row row) {
            rows.add(row);
            return this;
        }

        public Builder atMost(String name, double upper, int[] at, double[] coefficients) {
            return row(name, Double.NEGATIVE_INFINITY, upper, at, coefficients);
        }

        public Builder atLeast(String name, double lower, int[] at, double[] coefficients) {
            return row(name, lower, Double.POSITIVE_INFINITY, at, coefficients);
        }

        public Program build() {
            return new Program(List.copyOf(columns), List.copyOf(rows));
        }
    }
}
