package org.comity.methods.composite.sensitivity;

import java.util.Map;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/**
 * Adds a normal error to each figure that is present, before the first step. The number drawn for a cell depends on
 * the stream, the indicator's code and the row only, so that leaving one indicator out moves no other error.
 *
 * @param sizes standard errors by code and row, 0 where there is none
 */
record Erring(Map<String, double[]> sizes, long stream) implements Step {
    @Override
    public String name() {
        return Choice.ERRORS;
    }

    @Override
    public String text() {
        return "drawn";
    }

    @Override
    public String makes() {
        return "Erring";
    }

    @Override
    public Stage apply(Stage before) {
        Sheet data = before.data();
        double[][] values = new double[data.columns()][];
        boolean[][] present = new boolean[values.length][];
        for (int column = 0; column < values.length; column++) {
            values[column] = erring(data, column);
            present[column] = data.rawPresent(column);
        }
        return before.with(data.with(values, present));
    }

    private double[] erring(Sheet data, int column) {
        String code = data.codes().get(column);
        double[] by = sizes.get(code);
        if (by == null) {
            return data.rawValues(column);
        }
        double[] erring = data.values(column);
        long own = Keys.stream(stream, code);
        boolean[] present = data.rawPresent(column);
        double[] drawn = new double[erring.length];
        Streams.gaussians(own, drawn);
        for (int row = 0; row < erring.length; row++) {
            if (present[row] && by[row] != 0) {
                erring[row] += by[row] * drawn[row];
            }
        }
        return erring;
    }
}
