package org.comity.methods.composite.recipe;

import java.util.List;
import org.comity.methods.composite.Asem;

/** COINr's example as stages of a recipe: its structure, and the sheets that COINr 1.1.14 made after each step. */
public final class AsemStages {
    private AsemStages() {}

    public static Structure structure() {
        return Asem.load().raw().structure();
    }

    /** A table of computed_v1114, as Raw or Normalised, all columns that are numbers. */
    public static Sheet sheet(String name) {
        List<Asem.Row> rows = Asem.table("computed_v1114/" + name + ".csv");
        List<String> codes = rows.getFirst().cells().keySet().stream()
                .filter(code -> !code.equals("uCode"))
                .toList();
        double[][] values = new double[codes.size()][rows.size()];
        for (int column = 0; column < codes.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                values[column][row] = rows.get(row).number(codes.get(column));
            }
        }
        return Sheet.of(Rows.of(rows.stream().map(row -> row.get("uCode")).toList()), codes, values);
    }

    /** The stage whose sheet is that table of computed_v1114; groups and denominators from the data file. */
    public static Stage stage(String name) {
        Sheet data = sheet(name);
        Stage raw = Asem.load().raw();
        int[] kept = data.rows().units().stream()
                .mapToInt(raw.data().rows().units()::indexOf)
                .toArray();
        return Stage.of(raw.structure(), data, raw.side().keepRows(kept));
    }
}
