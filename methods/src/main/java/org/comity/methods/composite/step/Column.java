package org.comity.methods.composite.step;

import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.step.kernel.Scaling;
import org.comity.methods.composite.step.kernel.Transform;

/** One indicator's figures of one slice while they are put on a scale. */
final class Column {
    final Node node;
    final double[] x;
    final int n;
    private final int[] where;
    private final Rows rows;
    private final int[] slice;
    private String note = "";

    /** Takes the arrays over: the figures that are present, and the rows they stand in. */
    Column(Node node, double[] x, int n, int[] where, Rows rows, int[] slice) {
        this.node = node;
        this.x = x;
        this.n = n;
        this.where = where;
        this.rows = rows;
        this.slice = slice;
        if (n == 0) {
            throw failure("it has no figure; screen it out or leave it out");
        }
    }

    /** What must be known of the result, for the table of details. */
    void note(String said) {
        note = said;
    }

    String note() {
        return note;
    }

    /** Turns the figures round where less is better. */
    Column directed() {
        Scaling.direct(x, n, node.direction());
        return this;
    }

    double min() {
        return Transform.min(x, n);
    }

    double max() {
        return Transform.max(x, n);
    }

    /** The largest less the smallest, above 0, or a failure. */
    double range() {
        return range(min());
    }

    /** The same where the smallest is known. */
    double range(double min) {
        double range = max() - min;
        if (!(range > 0)) {
            throw failure("all its figures are %s, so it has no range; leave it out"
                    .formatted(Options.plain(node.direction() * x[0])));
        }
        return requireNumber(range);
    }

    /** What figures are divided by; fails where it is too large for a number. */
    double requireNumber(double spread) {
        if (!Double.isFinite(spread)) {
            throw failure("its figures lie too far apart for a number; give it in another unit");
        }
        return spread;
    }

    /** Where a unit, or a unit at a time, stands in {@code x}; a failure where its figure is missing. */
    int place(String unit) {
        int found = -1;
        boolean known = false;
        for (int row : slice) {
            known |= isOf(row, unit);
        }
        for (int i = 0; i < n; i++) {
            if (isOf(where[i], unit)) {
                if (found >= 0) {
                    throw failure(
                            unit,
                            "it stands at several times; name one, as \"%s\", or add times=apart"
                                    .formatted(rows.name(where[i])));
                }
                found = i;
            }
        }
        if (found < 0) {
            throw failure(unit, known ? "its figure is missing, and it is the reference" : "there is no such unit");
        }
        return found;
    }

    private boolean isOf(int row, String unit) {
        return rows.units().get(row).equals(unit) || rows.name(row).equals(unit);
    }

    StepFailure failure(String reason) {
        return failure("", reason);
    }

    StepFailure failure(String unit, String reason) {
        return new StepFailure(Normalising.NAME, node.code(), unit, reason + Slices.during(rows, slice));
    }

    StepFailure failureAt(int i, String reason) {
        return failure(rows.name(where[i]), reason);
    }

    /** Writes the figures back into their rows; fails where one is no longer a number. */
    void into(double[] column) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= Double.MAX_VALUE)) {
                throw failureAt(i, "on the scale its figure is too large for a number; give it in another unit");
            }
            column[where[i]] = x[i];
        }
    }
}
