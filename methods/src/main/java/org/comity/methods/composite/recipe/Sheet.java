package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures of units on indicators, column by column, with a mask of those that are present. Immutable; columns are
 * shared between sheets that do not differ in them.
 */
public final class Sheet {
    private final Rows rows;
    private final List<String> codes;
    private final double[][] values;
    private final boolean[][] present;
    private final Map<String, Integer> places;

    private Sheet(Rows rows, List<String> codes, double[][] values, boolean[][] present) {
        this(rows, codes, values, present, places(codes));
    }

    private Sheet(Rows rows, List<String> codes, double[][] values, boolean[][] present, Map<String, Integer> places) {
        this.rows = rows;
        this.codes = codes;
        this.values = values;
        this.present = present;
        this.places = places;
    }

    private static Map<String, Integer> places(List<String> codes) {
        Map<String, Integer> places = HashMap.newHashMap(codes.size());
        for (int column = 0; column < codes.size(); column++) {
            if (places.put(codes.get(column), column) != null) {
                throw new StepFailure("data", codes.get(column), "", "its code stands twice; each code may stand once");
            }
        }
        return places;
    }

    /**
     * Copies what it is given.
     *
     * @param codes of the columns
     * @param values shape {@code [column][row]}; not a number where a figure is missing, never infinite
     */
    public static Sheet of(Rows rows, List<String> codes, double[][] values) {
        double[][] copies = new double[values.length][];
        boolean[][] masks = new boolean[values.length][];
        for (int column = 0; column < values.length; column++) {
            copies[column] = values[column].clone();
            masks[column] = masked(rows, codes.get(column), copies[column]);
        }
        if (codes.size() != values.length) {
            throw new IllegalArgumentException(
                    "There are %d codes for %d columns.".formatted(codes.size(), values.length));
        }
        return new Sheet(rows, List.copyOf(codes), copies, masks);
    }

    /** Sets what is not a number to 0 and tells where it was not. */
    private static boolean[] masked(Rows rows, String code, double[] values) {
        if (values.length != rows.count()) {
            throw new IllegalArgumentException(
                    "Column %s has %d figures for %d rows.".formatted(code, values.length, rows.count()));
        }
        boolean[] mask = new boolean[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw new StepFailure("data", code, rows.name(row), "its figure is infinite; leave it out");
            }
            mask[row] = !Double.isNaN(values[row]);
            values[row] = mask[row] ? values[row] : 0;
        }
        return mask;
    }

    public Rows rows() {
        return rows;
    }

    public List<String> codes() {
        return codes;
    }

    public int columns() {
        return codes.size();
    }

    /** The column's number; -1 where there is none of that code. */
    public int find(String code) {
        return places.getOrDefault(code, -1);
    }

    /** The column's number, or a failure that names the code. */
    public int column(String step, String code) {
        int column = find(code);
        if (column < 0) {
            throw new StepFailure(step, code, "", "there is no column of that code");
        }
        return column;
    }

    public boolean has(int column, int row) {
        return present[column][row];
    }

    /** The figure; read only where {@link #has}. */
    public double value(int column, int row) {
        if (!present[column][row]) {
            throw new IllegalStateException("%s of %s is missing.".formatted(codes.get(column), rows.name(row)));
        }
        return values[column][row];
    }

    /** A copy of the column's figures by row; 0 where one is missing. */
    public double[] values(int column) {
        return values[column].clone();
    }

    /** A copy of the column's mask by row. */
    public boolean[] present(int column) {
        return present[column].clone();
    }

    /** How many figures of the column are present. */
    public int count(int column) {
        int count = 0;
        for (boolean here : present[column]) {
            count += here ? 1 : 0;
        }
        return count;
    }

    /** Without a copy, for reading in inner loops of this module only: never write to it. */
    public double[] rawValues(int column) {
        return values[column];
    }

    /** As {@link #rawValues}, the mask. */
    public boolean[] rawPresent(int column) {
        return present[column];
    }

    /** The same sheet with other figures in some columns; takes the arrays over, so they must not be written later. */
    public Sheet with(Map<Integer, double[]> figures, Map<Integer, boolean[]> masks) {
        double[][] newValues = values.clone();
        boolean[][] newPresent = present.clone();
        figures.forEach((column, made) -> newValues[column] = made);
        masks.forEach((column, made) -> newPresent[column] = made);
        return new Sheet(rows, codes, newValues, newPresent, places);
    }

    /** All columns replaced; shapes {@code [column][row]}; takes the arrays over. */
    public Sheet with(double[][] figures, boolean[][] masks) {
        if (figures.length != columns() || masks.length != columns()) {
            throw new IllegalArgumentException("All %d columns must be given.".formatted(columns()));
        }
        return new Sheet(rows, codes, figures.clone(), masks.clone(), places);
    }

    /** Further columns at the right; takes the arrays over, shapes {@code [column][row]}. */
    public Sheet plus(List<String> further, double[][] figures, boolean[][] masks) {
        List<String> all = new ArrayList<>(codes);
        all.addAll(further);
        double[][] allValues = Arrays.copyOf(values, all.size());
        boolean[][] allPresent = Arrays.copyOf(present, all.size());
        System.arraycopy(figures, 0, allValues, columns(), further.size());
        System.arraycopy(masks, 0, allPresent, columns(), further.size());
        return new Sheet(rows, List.copyOf(all), allValues, allPresent);
    }

    /** Some rows, in the order given. */
    public Sheet keepRows(int[] kept) {
        double[][] newValues = new double[columns()][kept.length];
        boolean[][] newPresent = new boolean[columns()][kept.length];
        for (int column = 0; column < columns(); column++) {
            for (int i = 0; i < kept.length; i++) {
                newValues[column][i] = values[column][kept[i]];
                newPresent[column][i] = present[column][kept[i]];
            }
        }
        return new Sheet(rows.keep(kept), codes, newValues, newPresent, places);
    }

    /** Some columns, in the order given. */
    public Sheet keepColumns(int[] kept) {
        return new Sheet(
                rows,
                IntStream.of(kept).mapToObj(codes::get).toList(),
                IntStream.of(kept).mapToObj(column -> values[column]).toArray(double[][]::new),
                IntStream.of(kept).mapToObj(column -> present[column]).toArray(boolean[][]::new));
    }
}
