package org.comity.methods.gravity.frame;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Which rows of a table are kept, in their order; all of them without copying anything. */
final class Rows {
    private final int of;
    private final Optional<int[]> kept;

    private Rows(int of, Optional<int[]> kept) {
        this.of = of;
        this.kept = kept;
    }

    static Rows all(int of) {
        return new Rows(of, Optional.empty());
    }

    /** Those whose bit is set. */
    static Rows of(int of, BitSet wanted) {
        return wanted.cardinality() == of
                ? all(of)
                : new Rows(of, Optional.of(wanted.stream().toArray()));
    }

    int count() {
        return kept.map(rows -> rows.length).orElse(of);
    }

    /** The row of the table that the kept row is. */
    int get(int row) {
        return kept.isPresent() ? kept.get()[row] : row;
    }

    /** The kept values; the array itself where all are kept. */
    double[] of(double[] values) {
        if (kept.isEmpty()) {
            return values;
        }
        int[] rows = kept.get();
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = values[rows[i]];
        }
        return some;
    }

    int[] of(int[] values) {
        if (kept.isEmpty()) {
            return values;
        }
        return Arrays.stream(kept.get()).map(row -> values[row]).toArray();
    }

    Column of(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> new Column.Numbers(of(numbers.values()));
            case Column.Texts texts -> new Column.Texts(of(texts.ids()), texts.levels(), texts.example());
        };
    }
}
