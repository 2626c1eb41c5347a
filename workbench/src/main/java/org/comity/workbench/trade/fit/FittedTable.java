package org.comity.workbench.trade.fit;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.Key;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/**
 * What the fit says of each row that it used. Made only when it is asked for, since a panel has millions of rows: each
 * takes about 250 bytes.
 */
final class FittedTable {
    /** More rows than these are refused in a sentence rather than by the memory that runs out. */
    static final int MOST_ROWS = 5_000_000;

    private static final double WHOLE = 1e15;

    private final Fit fit;
    private final Estimate estimate;

    FittedTable(Fit fit) {
        this.fit = fit;
        this.estimate = fit.estimate();
    }

    /** How the cells of a column that names a row are made. */
    private record Named(Column column, IntFunction<Object> cell) {}

    /** Columns that the effects are made of, then observed, fitted, linear predictor, residual, and the row of the file. */
    Table table() {
        int used = estimate.counts().observations();
        if (used > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The table fitted would have %d rows, and at most %d are written; ask for fewer by --where, such as one year at a time."
                            .formatted(used, MOST_ROWS));
        }
        List<Named> keys = keys();
        List<Column> columns = new ArrayList<>(keys.stream().map(Named::column).toList());
        for (String name : List.of("observed", "fitted", "linear_predictor", "residual")) {
            columns.add(column(name, name.equals("observed") ? Kind.EXACT : Kind.COMPUTED));
        }
        columns.add(column("row", Kind.YEAR));
        int[] rows = IntStream.range(0, fit.frame().design().rows())
                .filter(estimate::isUsed)
                .toArray();
        return new Table("fitted", FitFinding.TEXTS.text("table.fitted"), columns, new AbstractList<>() {
            @Override
            public List<Object> get(int index) {
                return row(keys, rows[index]);
            }

            @Override
            public int size() {
                return rows.length;
            }
        });
    }

    private List<Object> row(List<Named> keys, int row) {
        List<Object> cells = new ArrayList<>(keys.size() + 5);
        keys.forEach(key -> cells.add(key.cell().apply(row)));
        double observed = fit.frame().design().outcome()[row];
        double fitted = estimate.fitted(row);
        cells.addAll(List.of(
                observed,
                fitted,
                estimate.predictor(row),
                observed - fitted,
                (long) fit.frame().row(row) + 1));
        return cells;
    }

    /** Each column once, in the order in which the formula names them. */
    private List<Named> keys() {
        Map<String, Named> keys = new LinkedHashMap<>();
        List<Key> effects = fit.question().frame().formula().effects();
        for (int set = 0; set < effects.size(); set++) {
            List<Expression.Name> parts = effects.get(set).parts();
            for (int part = 0; part < parts.size(); part++) {
                String name = parts.get(part).name();
                if (!keys.containsKey(name)) {
                    keys.put(name, named(name, fit.frame().key(set, part)));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    private static Named named(String name, org.comity.methods.gravity.frame.Column column) {
        return switch (column) {
            case org.comity.methods.gravity.frame.Column.Texts texts ->
                new Named(
                        Column.of(name, name, Kind.TEXT), row -> texts.levels().get(texts.ids()[row]));
            case org.comity.methods.gravity.frame.Column.Numbers numbers -> {
                double[] values = numbers.values();
                boolean whole =
                        Arrays.stream(values).allMatch(value -> value == Math.rint(value) && Math.abs(value) < WHOLE);
                yield whole
                        ? new Named(Column.of(name, name, Kind.YEAR), row -> (long) values[row])
                        : new Named(Column.of(name, name, Kind.EXACT), row -> values[row]);
            }
        };
    }

    private static Column column(String name, Kind kind) {
        return Column.of(name, FitFinding.TEXTS.text("column." + name), kind);
    }
}
