package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/** Divides each indicator that names a denominator by that column, row by row; the others stay as they are. */
public record Denomination() implements Step {
    private static final String NAME = "denominate";

    /** Reads {@code on}; a recipe without denomination has no such step. */
    public static Denomination parse(String text) {
        if (!text.equals("on") && !text.isEmpty()) {
            throw Options.wrong(NAME, text, "there is \"on\" only; leave the step out to switch it off");
        }
        return new Denomination();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        return "on";
    }

    @Override
    public String makes() {
        return "Denominated";
    }

    /**
     * Fails where a denominator is zero. A figure whose denominator is missing becomes missing and is marked as emptied,
     * so that a recipe fails in which no later step fills it. A missing figure stays missing and needs no denominator.
     */
    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        Sheet data = before.data();
        Map<Integer, double[]> divided = new HashMap<>();
        Map<Integer, boolean[]> masks = new HashMap<>();
        List<Mark> emptied = new ArrayList<>();
        List<List<Object>> lines = new ArrayList<>();
        for (int column = 0; column < before.structure().indicators(); column++) {
            Node indicator = before.structure().node(column);
            if (indicator.denominator().isPresent()) {
                String by = indicator.denominator().get();
                boolean[] left = data.present(column);
                divided.put(column, divide(before, column, by, left));
                masks.put(column, left);
                mark(data, column, left, emptied);
                lines.add(List.of(indicator.code(), by));
            }
        }
        if (lines.isEmpty()) {
            throw new StepFailure(NAME, "", "", "no indicator names a denominator; name them, or leave the step out");
        }
        return before.with(data.with(divided, masks))
                .marked(emptied)
                .telling("Denominate_details", new Stage.Details(List.of("iCode", "Denominator"), lines));
    }

    /** Clears {@code left} where a figure has no denominator. */
    private static double[] divide(Stage stage, int column, String by, boolean[] left) {
        Sheet denominators = stage.side().denominators();
        String code = stage.data().codes().get(column);
        int denominator = denominators.find(by);
        if (denominator < 0) {
            throw new StepFailure(
                    NAME, code, "", "its denominator %s is no column of the data; add it or correct it".formatted(by));
        }
        double[] values = stage.data().rawValues(column);
        double[] divisors = denominators.rawValues(denominator);
        boolean[] known = denominators.rawPresent(denominator);
        double[] result = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            if (left[row] && known[row] && divisors[row] == 0) {
                throw new StepFailure(
                        NAME,
                        code,
                        stage.data().rows().name(row),
                        "its denominator %s is zero; correct it or leave the figure out".formatted(by));
            }
            left[row] &= known[row];
            result[row] = left[row] ? values[row] / divisors[row] : 0;
            if (!Double.isFinite(result[row])) {
                throw new StepFailure(
                        NAME,
                        code,
                        stage.data().rows().name(row),
                        "its figure by its denominator %s is too large for a number; give one of them in another unit"
                                .formatted(by));
            }
        }
        return result;
    }

    private static void mark(Sheet data, int column, boolean[] left, List<Mark> emptied) {
        for (int row = 0; row < left.length; row++) {
            if (data.has(column, row) && !left[row]) {
                emptied.add(new Mark(
                        NAME,
                        Mark.What.EMPTIED,
                        data.codes().get(column),
                        data.rows().name(row),
                        data.value(column, row),
                        Double.NaN));
            }
        }
    }
}
