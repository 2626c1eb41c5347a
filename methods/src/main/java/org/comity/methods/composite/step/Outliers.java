package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * Treats outliers of each indicator as COINr 1.1.14 does: an indicator whose skewness and kurtosis are both beyond
 * their thresholds is winsorised, and if that does not mend it, transformed. In a panel each time is treated by itself
 * unless told otherwise.
 *
 * @param rule for all indicators
 * @param special rules of single indicators, by code; they come before {@code rule}
 * @param together whether all times of a panel are one column
 */
public record Outliers(OutlierRule rule, Map<String, OutlierRule> special, boolean together) implements Step {
    static final String NAME = "treat";
    private static final String SPECIAL = ";";
    private static final String TOGETHER = ",times=together";

    public Outliers {
        special = Map.copyOf(special);
    }

    /**
     * Reads {@code winmax=5,skew=2,kurt=3.5}, with any of {@code log=ct|ct-plus|ct-orig|gii|none},
     * {@code boxcox=LAMBDA}, {@code combine=on}, {@code times=together}; exceptions follow as
     * {@code ;CODE=winmax=1} or {@code ;CODE=none}.
     */
    public static Outliers parse(String text) {
        String[] parts = text.split(SPECIAL, -1);
        Options options = Options.read(NAME, parts[0], OutlierRule.keysAnd("times"));
        Map<String, OutlierRule> special = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            if (at < 1) {
                throw Options.wrong(NAME, text, "\"%s\" must be CODE=RULE".formatted(parts[i]));
            }
            special.put(parts[i].substring(0, at).strip(), OutlierRule.parse(parts[i].substring(at + 1)));
        }
        return new Outliers(OutlierRule.of(options), special, options.either("times", "together", "apart"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(rule.text() + (together ? TOGETHER : ""));
        special.keySet().stream()
                .sorted()
                .forEach(code -> text.append(SPECIAL).append(code).append('=').append(OutlierRule.text(special, code)));
        return text.toString();
    }

    @Override
    public String makes() {
        return "Treated";
    }

    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        known(before.data(), special.keySet());
        int[][] slices = Slices.of(before.data().rows(), together);
        double[][] figures = new double[before.data().columns()][];
        boolean[][] masks = new boolean[figures.length][];
        for (int column = 0; column < figures.length; column++) {
            figures[column] = before.data().rawValues(column);
            masks[column] = before.data().rawPresent(column);
        }
        List<Mark> marks = new ArrayList<>();
        List<List<Object>> lines = new ArrayList<>();
        for (int column = 0; column < before.structure().indicators(); column++) {
            for (int[] slice : slices) {
                treat(before, column, slice, figures, marks, lines);
            }
        }
        return before.with(before.data().with(figures, masks))
                .marked(marks)
                .telling("Treat_details", new Stage.Details(heads(slices.length > 1), lines));
    }

    private static void known(Sheet data, Set<String> codes) {
        for (String code : codes) {
            data.column(NAME, code);
        }
    }

    private static List<String> heads(boolean byTime) {
        List<String> heads = new ArrayList<>(List.of("iCode"));
        if (byTime) {
            heads.add("Time");
        }
        heads.addAll(Treating.HEADS);
        return heads;
    }

    private void treat(
            Stage before, int column, int[] slice, double[][] figures, List<Mark> marks, List<List<Object>> lines) {
        Sheet data = before.data();
        String code = data.codes().get(column);
        Rows rows = data.rows();
        double[] x = new double[slice.length];
        int[] where = new int[slice.length];
        int n = Slices.pack(data.rawValues(column), data.rawPresent(column), slice, x, where);
        Treating treating;
        try {
            treating = new Treating(special.isEmpty() ? rule : special.getOrDefault(code, rule), x, n, before.quiet());
        } catch (ArithmeticException e) {
            throw new StepFailure(NAME, code, "", e.getMessage() + Slices.during(rows, slice));
        }
        if (treating.changed()) {
            double[] result = slice.length < rows.count() ? figures[column].clone() : data.values(column);
            treating.into(result, where);
            figures[column] = result;
        }
        if (!before.quiet()) {
            List<Object> line = new ArrayList<>(List.of(code));
            if (slice.length < rows.count()) {
                line.add(rows.times().get(slice[0]));
            }
            line.addAll(treating.told());
            lines.add(line);
            treating.mark(marks, code, rows, where);
        }
    }
}
