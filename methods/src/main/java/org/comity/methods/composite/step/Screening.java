package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * @param keep units that stay whatever they lack
 * @param drop units that go whatever they have
 */
public record Screening(
        double units, double zeros, double indicators, double indicatorZeros, Set<String> keep, Set<String> drop)
        implements Step {
    private static final String NAME = "screen";
    private static final String AND = "+";

    public Screening {
        keep = Set.copyOf(keep);
        drop = Set.copyOf(drop);
    }

    /**
     * Reads {@code 0.9}, or {@code units=0.9,zeros=0.5,indicators=0.8,indicator-zeros=0.5,keep=AUT+BEL,drop=RUS} with
     * any of them.
     */
    public static Screening parse(String text) {
        if (!text.isBlank() && text.indexOf('=') < 0) {
            return parse("units=" + text);
        }
        Options options =
                Options.read(NAME, text, Set.of("units", "zeros", "indicators", "indicator-zeros", "keep", "drop"));
        Set<String> keep = units(options, "keep");
        Set<String> drop = units(options, "drop");
        if (keep.stream().anyMatch(drop::contains)) {
            throw options.wrong("a unit cannot be kept and dropped");
        }
        return new Screening(
                options.share("units", 0),
                options.share("zeros", 0),
                options.share("indicators", 0),
                options.share("indicator-zeros", 0),
                keep,
                drop);
    }

    private static Set<String> units(Options options, String key) {
        Set<String> units = new HashSet<>();
        if (options.has(key)) {
            for (String unit : options.word(key, "").split("[+]", -1)) {
                if (unit.isBlank()) {
                    throw options.wrong(key + " names no unit");
                }
                units.add(unit.strip());
            }
        }
        return units;
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
        add(parts, "keep=", keep);
        add(parts, "drop=", drop);
        return parts.isEmpty() ? "units=0" : String.join(",", parts);
    }

    private static void add(List<String> parts, String key, double share) {
        if (share > 0) {
            parts.add(key + Options.plain(share));
        }
    }

    private static void add(List<String> parts, String key, Set<String> units) {
        if (!units.isEmpty()) {
            parts.add(key + units.stream().sorted().collect(Collectors.joining(AND)));
        }
    }

    @Override
    public String makes() {
        return "Screened";
    }

    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        Count rows = Count.ofRows(before, units, zeros);
        force(before.data().rows(), rows);
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

    private void force(Rows named, Count rows) {
        Set<String> unknown = new TreeSet<>(keep);
        unknown.addAll(drop);
        for (int row = 0; row < named.count(); row++) {
            String unit = named.units().get(row);
            unknown.remove(unit);
            if (keep.contains(unit) || drop.contains(unit)) {
                rows.force(row, keep.contains(unit));
            }
        }
        for (String unit : unknown) {
            throw new StepFailure(NAME, "", unit, "there is no such unit to keep or to drop");
        }
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
