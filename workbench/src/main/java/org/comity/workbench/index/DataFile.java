package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.workbench.sheet.CsvText;

/**
 * The table of units, as COINr's {@code iData}: a row for each unit, or for each unit and time. Rows are put in the order
 * of codes and times, so that the order of the file changes nothing.
 */
final class DataFile {
    private final CsvFile file;
    private final MetaFile meta;
    private final int unit;
    private final int time;
    private final List<CsvText.Row> rows;
    private final Rows index;

    DataFile(CsvFile file, MetaFile meta) {
        this.file = file;
        this.meta = meta;
        unit = file.column("uCode");
        time = file.find("Time");
        rows = new ArrayList<>(file.rows());
        rows.sort(Comparator.<CsvText.Row, String>comparing(row -> file.code(row, unit))
                .thenComparing(this::time, Times.ORDER));
        checkColumns();
        index = index();
    }

    private void checkColumns() {
        for (String column : file.header()) {
            boolean own = List.of("ucode", "uname", "time").contains(column.toLowerCase(java.util.Locale.ROOT));
            MetaFile.Type type = meta.types().get(column);
            if (!own && (type == null || type == MetaFile.Type.AGGREGATE)) {
                throw new StepFailure(
                        "data",
                        column,
                        "",
                        type == null
                                ? "%s has a column of that name that %s does not describe; add it there (Type Indicator, Group, Denominator or Other) or remove it"
                                        .formatted(file.name(), meta.name())
                                : "%s has a column of that name, which is an aggregate in %s; aggregates are computed, remove it"
                                        .formatted(file.name(), meta.name()));
            }
        }
        for (String code : meta.codes(MetaFile.Type.INDICATOR)) {
            if (!file.header().contains(code)) {
                throw absent(code);
            }
        }
        for (String code : meta.codes(MetaFile.Type.GROUP)) {
            if (!file.header().contains(code)) {
                throw absent(code);
            }
        }
    }

    private StepFailure absent(String code) {
        return new StepFailure(
                "data",
                code,
                "",
                "it stands in %s, line %d, and %s has no column of that name; add the column or remove the line"
                        .formatted(meta.name(), meta.lines().get(code), file.name()));
    }

    /** One time is none: a unit is named by its code alone. */
    private Rows index() {
        List<String> units = rows.stream().map(row -> file.code(row, unit)).toList();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (CsvText.Row row : rows) {
            String name = (file.code(row, unit) + " " + time(row)).strip();
            Integer before = lines.putIfAbsent(name, row.line());
            if (before != null) {
                throw new StepFailure(
                        "data",
                        "",
                        name,
                        "stands twice in %s, lines %d and %d; each unit may stand once%s"
                                .formatted(file.name(), before, row.line(), time < 0 ? "" : " at each time"));
            }
        }
        return times().stream().distinct().count() > 1 ? new Rows(units, times()) : Rows.of(units);
    }

    private String time(CsvText.Row row) {
        return time < 0 ? "" : file.needed(row, time);
    }

    Rows rows() {
        return index;
    }

    /** By row, also where all are the same; empty texts where the file has no times. */
    List<String> times() {
        return rows.stream().map(this::time).toList();
    }

    /** The figures of indicators, missing ones left out. */
    Sheet indicators() {
        List<String> codes = meta.codes(MetaFile.Type.INDICATOR);
        return Sheet.of(index, codes, codes.stream().map(this::figures).toArray(double[][]::new));
    }

    /** The denominators that the file holds itself, by code. */
    Map<String, double[]> denominators() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String code : meta.codes(MetaFile.Type.DENOMINATOR)) {
            if (file.header().contains(code)) {
                columns.put(code, figures(code));
            }
        }
        return columns;
    }

    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String code : meta.codes(MetaFile.Type.GROUP)) {
            int column = file.header().indexOf(code);
            groups.put(code, rows.stream().map(row -> file.text(row, column)).toList());
        }
        return groups;
    }

    private double[] figures(String code) {
        int column = file.header().indexOf(code);
        return rows.stream()
                .mapToDouble(row -> file.number(row, column).orElse(Double.NaN))
                .toArray();
    }
}
