package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.methods.composite.Asem;

/** COINr's example as stages of a recipe: its structure, and the sheets that COINr 1.1.14 made after each step. */
public final class AsemStages {
    private static final List<String> GROUPS = List.of("GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group");
    private static final List<String> DENOMINATORS = List.of("Area", "Energy", "GDP", "Population");

    private AsemStages() {}

    public static Structure structure() {
        List<Node> nodes = new ArrayList<>();
        for (Asem.Row row : Asem.read(Asem.folder().resolve("ASEM_iMeta.csv"))) {
            if (!row.get("Level").equals("NA")) {
                nodes.add(new Node(
                        row.get("iCode"),
                        row.get("iName"),
                        Integer.parseInt(row.get("Level")),
                        Integer.parseInt(row.get("Direction")),
                        Double.parseDouble(row.get("Weight")),
                        row.get("Unit"),
                        row.get("Target").equals("NA")
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Double.parseDouble(row.get("Target"))),
                        known(row.get("Denominator")),
                        known(row.get("Parent"))));
            }
        }
        return Structure.of(nodes);
    }

    private static Optional<String> known(String text) {
        return text.equals("NA") ? Optional.empty() : Optional.of(text);
    }

    /** A table of computed_v1114, as Raw or Normalised, all columns that are numbers. */
    public static Sheet sheet(String name) {
        return sheet(Asem.read(Asem.folder().resolve("computed_v1114/" + name + ".csv")), List.of());
    }

    /** Columns of rows by unit, in the order of the file; all but the unit's code where none are named. */
    static Sheet sheet(List<Asem.Row> rows, List<String> columns) {
        List<String> codes = columns.isEmpty()
                ? rows.getFirst().cells().keySet().stream()
                        .filter(code -> !code.equals("uCode"))
                        .toList()
                : columns;
        double[][] values = new double[codes.size()][rows.size()];
        for (int column = 0; column < codes.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                String text = rows.get(row).get(codes.get(column));
                values[column][row] = text.equals("NA") ? Double.NaN : Double.parseDouble(text);
            }
        }
        return Sheet.of(Rows.of(rows.stream().map(row -> row.get("uCode")).toList()), codes, values);
    }

    /** The stage whose sheet is that table of computed_v1114; groups and denominators from the data file. */
    public static Stage stage(String name) {
        Sheet data = sheet(name);
        List<Asem.Row> rows = Asem.read(Asem.folder().resolve("ASEM_iData.csv"));
        Sheet denominators = sheet(rows, DENOMINATORS);
        int[] kept = data.rows().units().stream()
                .mapToInt(denominators.rows().units()::indexOf)
                .toArray();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String group : GROUPS) {
            List<String> all = rows.stream().map(row -> row.get(group)).toList();
            groups.put(group, java.util.Arrays.stream(kept).mapToObj(all::get).toList());
        }
        return Stage.of(structure(), data, new Side(groups, denominators.keepRows(kept)));
    }
}
