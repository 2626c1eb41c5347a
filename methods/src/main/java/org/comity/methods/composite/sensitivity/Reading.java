package org.comity.methods.composite.sensitivity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;

/** Reads scores of asked nodes off a stage, by the rows of the raw data; not a number where a row has none. */
final class Reading {
    private final List<String> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final Rows raw;
    private final int[][] slices;

    /** The rows of a stage, and where they stand in the raw data. */
    private static final class Places {
        private final Rows rows;
        private final int[] of;

        Places(Rows rows, int[] of) {
            this.rows = rows;
            this.of = of;
        }
    }

    private volatile Places last;

    Reading(Stage raw, Stage nominal, List<String> nodes) {
        this.nodes = List.copyOf(nodes);
        this.raw = raw.data().rows();
        slices = this.raw.byTime();
        for (int row = 0; row < this.raw.count(); row++) {
            places.put(this.raw.name(row), row);
        }
        for (String node : nodes) {
            nominal.data().column("scores", node);
        }
        last = places(nominal.data().rows());
    }

    List<String> nodes() {
        return nodes;
    }

    int node(String code) {
        int node = nodes.indexOf(code);
        if (node < 0) {
            throw new StepFailure(
                    "scores", code, "", "it was not asked for; ask for it among the nodes whose scores are kept");
        }
        return node;
    }

    int rows() {
        return raw.count();
    }

    String name(int row) {
        return raw.name(row);
    }

    /** Ranks of scores by raw row, within each time. */
    double[] ranks(double[] scores) {
        return Ranks.of(scores, slices);
    }

    int row(String unit) {
        Integer row = places.get(unit);
        if (row == null) {
            throw new StepFailure("scores", "", unit, "there is no unit of that name");
        }
        return row;
    }

    /** By raw row. */
    double[] scores(Stage stage, int node) {
        double[] scores = new double[raw.count()];
        Arrays.fill(scores, Double.NaN);
        Sheet data = stage.data();
        int column = data.find(nodes.get(node));
        if (column >= 0) { // else it went with the indicators that were left out
            int[] of = placesOf(data.rows());
            double[] values = data.rawValues(column);
            boolean[] present = data.rawPresent(column);
            for (int row = 0; row < of.length; row++) {
                if (present[row]) {
                    scores[of[row]] = values[row];
                }
            }
        }
        return scores;
    }

    private int[] placesOf(Rows rows) {
        Places known = last;
        if (!known.rows.equals(rows)) { // most runs have the same rows as the one before
            known = places(rows);
            last = known;
        }
        return known.of;
    }

    private Places places(Rows rows) {
        int[] of = new int[rows.count()];
        for (int row = 0; row < of.length; row++) {
            of[row] = row(rows.name(row));
        }
        return new Places(rows, of);
    }
}
