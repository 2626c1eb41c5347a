package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of an index between two steps. Immutable.
 *
 * @param structure indicators, aggregates and the weights in force
 * @param data the indicators' figures, and after aggregation those of the aggregates at their right
 * @param side groups and denominators of the same rows
 * @param marks what was done to which cell up to here
 * @param tables what steps have to tell beyond cells, by name
 * @param quiet whether nobody asks what was done to which cell: only marks of cells that must be filled are kept, and no
 *     tables; figures are the same
 */
public record Stage(
        Structure structure, Sheet data, Side side, List<Mark> marks, Map<String, Details> tables, boolean quiet) {
    /**
     * A table that a step adds to a run: what was done to each indicator, say.
     *
     * @param heads of the columns
     * @param lines each as long as the heads; numbers, words, whole numbers, or empty text where not known
     */
    public record Details(List<String> heads, List<List<Object>> lines) {}

    /** Before the first step; the sheet must have a column for each indicator, in any order, and is put into theirs. */
    public static Stage of(Structure structure, Sheet data, Side side) {
        int[] columns = new int[structure.indicators()];
        for (int indicator = 0; indicator < columns.length; indicator++) {
            columns[indicator] = data.column("data", structure.node(indicator).code());
        }
        return new Stage(structure, data.keepColumns(columns), side, List.of(), Map.of(), false);
    }

    /** The same where nobody asks what was done: for runs of which only scores are read. */
    public Stage quietly() {
        return quiet ? this : new Stage(structure, data, side, kept(marks), Map.of(), true);
    }

    private static List<Mark> kept(List<Mark> all) {
        return all.stream().filter(mark -> mark.what() == Mark.What.EMPTIED).toList();
    }

    /** The same with other figures in the same rows. */
    public Stage with(Sheet figures) {
        return new Stage(structure, figures, side, marks, tables, quiet);
    }

    public Stage with(Structure other) {
        return other == structure ? this : new Stage(other, data, side, marks, tables, quiet);
    }

    /** With further marks behind those there are. */
    public Stage marked(List<Mark> further) {
        List<Mark> added = quiet ? kept(further) : further;
        if (added.isEmpty()) {
            return this;
        }
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(added);
        return new Stage(structure, data, side, List.copyOf(all), tables, quiet);
    }

    /** Fails where the data hold aggregates already; {@code step} is the one that must stand before. */
    public void requireNoAggregates(String step) {
        if (data.columns() > structure.indicators()) {
            throw new StepFailure(step, "", "", "it stands after the aggregation; put it before");
        }
    }

    /** With a table more; where there is one of that name, the name is given a number. */
    public Stage telling(String name, Details table) {
        if (quiet) {
            return this;
        }
        Map<String, Details> all = new LinkedHashMap<>(tables);
        String free = name;
        for (int number = 2; all.containsKey(free); number++) {
            free = name + "_" + number;
        }
        all.put(free, table);
        return new Stage(structure, data, side, marks, all, false);
    }

    /** Some rows of everything, in the order given. */
    public Stage keepRows(int[] kept) {
        return new Stage(structure, data.keepRows(kept), side.keepRows(kept), marks, tables, quiet);
    }

    /** Without some indicators; before aggregation only. */
    public Stage without(java.util.Set<String> dropped) {
        Structure left = structure.without(dropped);
        return of(left, data, side).after(this);
    }

    private Stage after(Stage before) {
        return new Stage(structure, data, side, before.marks, before.tables, before.quiet);
    }

    /** The end of a recipe: fails where a cell that a step emptied was filled by none after it. */
    public Stage settled() {
        for (Mark mark : marks) {
            if (mark.what() == Mark.What.EMPTIED && isMissing(mark)) {
                throw new StepFailure(
                        mark.step(),
                        mark.code(),
                        mark.row(),
                        "it has a figure and no denominator%s; give one, impute after this step, or leave it out"
                                .formatted(denominator(mark.code())));
            }
        }
        return this;
    }

    private String denominator(String code) {
        return structure
                .node(structure.find(code))
                .denominator()
                .map(by -> " " + by)
                .orElse("");
    }

    private boolean isMissing(Mark mark) {
        int column = data.find(mark.code());
        for (int row = 0; column >= 0 && row < data.rows().count(); row++) {
            if (data.rows().name(row).equals(mark.row())) {
                return !data.has(column, row);
            }
        }
        return false;
    }
}
