package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;
import org.comity.workbench.sheet.CsvText;

/** A second file with denominators of units, COINr's {@code WorldDenoms} say: a row for each unit, more than the index has. */
final class DenominatorFile {
    private static final String STEP = "denominate";

    private final CsvFile file;
    private final int unit;
    private final int time;
    private final Map<String, CsvText.Row> rows = new HashMap<>();

    private DenominatorFile(CsvFile file) {
        this.file = file;
        unit = file.column("uCode");
        time = file.find("Time");
        for (CsvText.Row row : file.rows()) {
            String key = key(file.code(row, unit), time < 0 ? "" : file.needed(row, time));
            CsvText.Row before = rows.putIfAbsent(key, row);
            if (before != null) {
                throw new StepFailure(
                        STEP,
                        "",
                        key.strip(),
                        "stands twice in %s, lines %d and %d; each unit may stand once"
                                .formatted(file.name(), before.line(), row.line()));
            }
        }
    }

    /**
     * The columns with figures, for the rows of the index.
     *
     * @return by name, a figure for each row, not a number where none is given
     */
    static Map<String, double[]> read(CsvFile file, Rows index, List<String> times, Structure structure) {
        DenominatorFile read = new DenominatorFile(file);
        List<CsvText.Row> found = new ArrayList<>();
        for (int row = 0; row < index.count(); row++) {
            found.add(read.row(index, row, times.get(row), structure));
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int column = 0; column < file.header().size(); column++) {
            if (read.isFigure(column, structure)) {
                int at = column;
                columns.put(
                        file.header().get(column),
                        found.stream()
                                .mapToDouble(row -> file.number(row, at).orElse(Double.NaN))
                                .toArray());
            }
        }
        return columns;
    }

    private CsvText.Row row(Rows index, int row, String at, Structure structure) {
        CsvText.Row found = rows.get(key(index.units().get(row), time < 0 ? "" : at));
        if (found == null) {
            throw new StepFailure(
                    STEP,
                    structure.nodes().stream()
                            .filter(node -> node.denominator().isPresent())
                            .map(Node::code)
                            .findFirst()
                            .orElse(""),
                    index.name(row),
                    "%s has no row of that unit%s; add one, or leave --denominators out"
                            .formatted(file.name(), time < 0 ? "" : " at that time"));
        }
        return found;
    }

    /** A column that an indicator is divided by, or one that could be: names and income groups are left where they are. */
    private boolean isFigure(int column, Structure structure) {
        String name = file.header().get(column);
        boolean named = structure.nodes().stream()
                .anyMatch(node -> node.denominator().filter(name::equals).isPresent());
        return column != unit && column != time && (named || file.isNumeric(column));
    }

    private static String key(String unit, String time) {
        return time.isEmpty() ? unit : unit + " " + time;
    }
}
