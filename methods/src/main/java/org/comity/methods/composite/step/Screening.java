package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * Drops units, and indicators, with too few figures or too many zeros. All shares are taken on the table as it comes:
 * dropping an indicator does not change the share of a unit. In a panel each unit is looked at time by time.
 *
 * @param units a unit is dropped when the share of indicators that it has is below; 0 drops none
 * @param zeros a unit is dropped when the share of its figures that are not zero is below; 0 drops none
 * @param indicators as {@code units}, for an indicator over all rows
 * @param indicatorZeros as {@code zeros}, for an indicator over all rows
 */
public record Screening(double units, double zeros, double indicators, double indicatorZeros) implements Step {
    private static final String NAME = "screen";

    /** Reads {@code 0.9}, or {@code units=0.9,zeros=0.5,indicators=0.8,indicator-zeros=0.5} with any of them. */
    public static Screening parse(String text) {
        if (!text.isBlank() && text.indexOf('=') < 0) {
            return parse("units=" + text);
        }
        Options options = Options.read(NAME, text, Set.of("units", "zeros", "indicators", "indicator-zeros"));
        return new Screening(
                options.share("units", 0),
                options.share("zeros", 0),
                options.share("indicators", 0),
                options.share("indicator-zeros", 0));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "units=", units);
        add(parts, "zeros=", zeros);
        add(parts, "indicators=", indicators);
        add(parts, "indicator-zeros=", indicatorZeros);
        return parts.isEmpty() ? "units=0" : String.join(",", parts);
    }

    private static void add(List<String> parts, String key, double share) {
        if (share > 0) {
            parts.add(key + Options.plain(share));
        }
    }

    @Override
    public String makes() {
        return "Screened";
    }

    @Override
    public Stage apply(Stage before) {
        Slices.beforeAggregation(NAME, before);
        Count rows = Count.ofRows(before, units, zeros);
        Count columns = Count.ofColumns(before, indicators, indicatorZeros);
        int[] kept = rows.kept();
        if (kept.length == 0) {
            throw new StepFailure(NAME, "", "", "no unit is left; lower the share that a unit must have");
        }
        if (columns.kept().length == 0) {
            throw new StepFailure(NAME, "", "", "no indicator is left; lower the share that an indicator must have");
        }
        Stage told = before.marked(marks(before, rows, columns)).telling("Screen_details", units(before, rows));
        if (indicators > 0 || indicatorZeros > 0) {
            told = told.telling(
                    "Screen_indicators", columns.table("iCode", before.data().codes()));
        }
        return withoutColumns(kept.length < rows.size() ? told.keepRows(kept) : told, columns);
    }

    private static Stage withoutColumns(Stage stage, Count columns) {
        Set<String> dropped = new HashSet<>(stage.data().codes());
        IntStream.of(columns.kept())
                .mapToObj(column -> stage.data().codes().get(column))
                .forEach(dropped::remove);
        return dropped.isEmpty() ? stage : stage.without(dropped);
    }

    private static List<Mark> marks(Stage stage, Count rows, Count columns) {
        List<Mark> marks = new ArrayList<>();
        Rows named = stage.data().rows();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isKept(row)) {
                marks.add(new Mark(NAME, Mark.What.DROPPED, "", named.name(row), rows.available(row), Double.NaN));
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            if (!columns.isKept(column)) {
                String code = stage.data().codes().get(column);
                marks.add(new Mark(NAME, Mark.What.DROPPED, code, "", columns.available(column), Double.NaN));
            }
        }
        return marks;
    }

    private static Stage.Details units(Stage stage, Count rows) {
        Rows named = stage.data().rows();
        return rows.table(
                "uCode", IntStream.range(0, named.count()).mapToObj(named::name).toList());
    }
}
