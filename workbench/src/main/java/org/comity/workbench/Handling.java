package org.comity.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Handling marks of the desk's records: they go into every file that says something of these records. */
public final class Handling {
    /** The name of the column. */
    public static final String COLUMN = "mark";

    private Handling() {}

    /** The column that holds them. */
    public static Column column(Locale locale) {
        return Column.of(COLUMN, Messages.of(AgeLine.BUNDLE, locale).text("output.handling"), Kind.TEXT);
    }

    /** All marks as one cell, each once and in alphabetical order; not applicable where there is none. */
    public static Object cell(Collection<String> marks) {
        TreeSet<String> all = new TreeSet<>(marks);
        all.remove("");
        return all.isEmpty() ? Table.Blank.NOT_APPLICABLE : String.join(" · ", all);
    }

    /** The table with one column more, which holds the marks of all that its rows count. */
    public static Table on(Table table, Collection<String> marks, Locale locale) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column(locale));
        Object cell = cell(marks);
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<Object> longer = new ArrayList<>(row);
            longer.add(cell);
            rows.add(longer);
        }
        return new Table(table.name(), table.title(), columns, rows);
    }
}
