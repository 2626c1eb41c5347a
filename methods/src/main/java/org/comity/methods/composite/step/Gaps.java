package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;

/** A stage whose gaps are being filled: reads what was observed, keeps what was filled and marks it. */
final class Gaps {
    final Stage stage;
    final Sheet data;
    private final double[][] figures;
    private final boolean[][] masks;
    private final boolean[] touched;
    private final List<Mark> marks = new ArrayList<>();

    Gaps(Stage stage) {
        this.stage = stage;
        data = stage.data();
        figures = new double[data.columns()][];
        masks = new boolean[figures.length][];
        touched = new boolean[figures.length];
        for (int column = 0; column < figures.length; column++) {
            figures[column] = data.rawValues(column);
            masks[column] = data.rawPresent(column);
        }
    }

    /** Fills one cell. What was observed stays; reading goes on from {@link #data}, not from what was filled. */
    void fill(int column, int row, double value) {
        if (!Double.isFinite(value)) {
            throw failure(column, row, "what would fill it is not a finite number");
        }
        if (!touched[column]) {
            figures[column] = data.values(column);
            masks[column] = data.present(column);
            touched[column] = true;
        }
        figures[column][row] = value;
        masks[column][row] = true;
        if (!stage.quiet()) {
            String code = data.codes().get(column);
            marks.add(new Mark(
                    Imputation.NAME, Mark.What.IMPUTED, code, data.rows().name(row), Double.NaN, value));
        }
    }

    /** A failure at a cell; a row below 0 for none. */
    StepFailure failure(int column, int row, String reason) {
        return new StepFailure(
                Imputation.NAME,
                column < 0 ? "" : data.codes().get(column),
                row < 0 ? "" : data.rows().name(row),
                reason);
    }

    /** Each row's group; fails where there is no such grouping. */
    List<String> groups(String name) {
        List<String> groups = stage.side().groups().get(name);
        if (groups == null) {
            List<String> known =
                    stage.side().groups().keySet().stream().sorted().toList();
            throw failure(
                    -1,
                    -1,
                    "there is no grouping %s; %s"
                            .formatted(
                                    name,
                                    known.isEmpty() ? "the data have none" : "there are " + String.join(", ", known)));
        }
        return groups;
    }

    /** The group of a row with a gap; fails where it is in none. */
    String group(List<String> groups, String name, int column, int row) {
        String group = groups.get(row);
        if (group.isEmpty()) {
            throw failure(column, row, "it is in no group of %s, so nothing can fill its figure".formatted(name));
        }
        return group;
    }

    Sheet filled() {
        return data.with(figures, masks);
    }

    List<Mark> marks() {
        return marks;
    }

    /** The cells that are missing still. */
    Stage.Details left() {
        Sheet filled = filled();
        List<List<Object>> lines = new ArrayList<>();
        for (int column = 0; column < data.columns(); column++) {
            for (int row = 0; row < data.rows().count(); row++) {
                if (!filled.has(column, row)) {
                    lines.add(List.of(
                            data.codes().get(column),
                            data.rows().units().get(row),
                            data.rows().times().get(row)));
                }
            }
        }
        return new Stage.Details(List.of("iCode", "uCode", "Time"), lines);
    }
}
