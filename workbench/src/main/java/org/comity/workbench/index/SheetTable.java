package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Makes tables of sheets: a row for each unit, or each unit and time, and a column for each code. */
final class SheetTable {
    private final Messages texts;
    private final Map<String, String> labels;

    /** @param labels of codes, for people */
    SheetTable(Messages texts, Map<String, String> labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /** The columns that name a row: {@code unit}, and {@code time} where there are several. */
    List<Column> heads(Rows rows) {
        List<Column> heads = new ArrayList<>();
        heads.add(Column.of("unit", texts.text("column.unit"), Kind.TEXT));
        if (hasTimes(rows)) {
            heads.add(Column.of("time", texts.text("column.time"), Kind.TEXT));
        }
        return heads;
    }

    static boolean hasTimes(Rows rows) {
        return rows.times().stream().anyMatch(time -> !time.isEmpty());
    }

    /** The cells that name a row. */
    static List<Object> names(Rows rows, int row) {
        List<Object> cells = new ArrayList<>();
        cells.add(rows.units().get(row));
        if (hasTimes(rows)) {
            cells.add(rows.times().get(row));
        }
        return cells;
    }

    /** The cells that name a row, by the row's name, for tables whose rows know no more. */
    static Map<String, List<Object>> byName(Rows rows) {
        Map<String, List<Object>> names = new LinkedHashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            names.put(rows.name(row), names(rows, row));
        }
        return names;
    }

    /** Every column of the stage's sheet. */
    Table all(String name, String title, Stage stage) {
        return some(name, title, stage.data(), stage.data().codes());
    }

    /** Some columns, in the order given. */
    Table some(String name, String title, Sheet sheet, List<String> codes) {
        List<Column> columns = heads(sheet.rows());
        codes.forEach(code -> columns.add(Column.of(code, labels.getOrDefault(code, code), Kind.EXACT)));
        int[] places = codes.stream().mapToInt(sheet::find).toArray();
        List<List<Object>> lines = new ArrayList<>();
        for (int row = 0; row < sheet.rows().count(); row++) {
            List<Object> cells = names(sheet.rows(), row);
            for (int column : places) {
                cells.add(cell(sheet, column, row));
            }
            lines.add(cells);
        }
        return new Table(name, title, columns, lines);
    }

    /** Ranks of the same columns: 1 is the highest figure of its time, equal figures share the smaller number. */
    Table ranks(String name, String title, Sheet sheet, List<String> codes) {
        List<Column> columns = heads(sheet.rows());
        codes.forEach(code -> columns.add(Column.of(code, labels.getOrDefault(code, code), Kind.WHOLE)));
        List<List<Object>> lines = new ArrayList<>();
        for (int row = 0; row < sheet.rows().count(); row++) {
            lines.add(names(sheet.rows(), row));
        }
        for (String code : codes) {
            int column = sheet.find(code);
            int[] ranks = Ranks.of(sheet, column);
            for (int row = 0; row < ranks.length; row++) {
                lines.get(row).add(ranks[row] == 0 ? Blank.MISSING : (Object) (long) ranks[row]);
            }
        }
        return new Table(name, title, columns, lines);
    }

    private static Object cell(Sheet sheet, int column, int row) {
        return sheet.has(column, row) ? (Object) sheet.value(column, row) : Blank.MISSING;
    }
}
