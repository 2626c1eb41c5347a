package org.comity.server.desk;

import java.util.List;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.HandOff;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Table;
import org.comity.server.page.Language;

/**
 * The parts of a record that are of one kind, as a table.
 *
 * @param kind its name
 * @param whole the component that names the record of which they are parts
 * @param id of that record
 * @param heads what stands above the cells
 * @param mayAdd whether the reader may add one
 */
public record PartsTable(String kind, String whole, String id, List<String> heads, List<Row> rows, boolean mayAdd) {
    private static final int MOST = 200;

    /** A part: its components but its id and its whole, in their order. */
    public record Row(String id, List<Fields.Field> cells, String by, String when, boolean mayChange) {}

    /** The parts of a kind of a record, which the reader may read. */
    public static <R extends Record> PartsTable of(ReadTx tx, Class<R> type, Kept<?> whole, Language language) {
        String component = Kinds.of(type).whole().orElse("about");
        return of(tx, type, whole, component, language);
    }

    /** The records of a kind that name a record in a component. */
    public static <R extends Record> PartsTable of(
            ReadTx tx, Class<R> type, Kept<?> whole, String component, Language language) {
        Table<R> table = Kinds.of(type).table();
        List<Row> rows = tx.list(type, Query.where(component, whole.id()).page(MOST, 0)).stream()
                .map(kept -> row(tx, kept, component, language))
                .toList();
        List<String> heads = table.components().stream()
                .filter(name -> !name.equals("id") && !name.equals(component))
                .map(name -> Fields.label(table, name, language))
                .toList();
        boolean mayAdd = tx.mayAdd(type, whole.head().placing().department())
                || (type.equals(HandOff.class) && tx.mayPassOn(whole.id()));
        return new PartsTable(table.name(), component, whole.id(), heads, rows, mayAdd);
    }

    private static Row row(ReadTx tx, Kept<?> kept, String component, Language language) {
        List<Fields.Field> cells = Fields.of(tx, kept, language).stream()
                .filter(field -> !field.name().equals(component))
                .toList();
        return new Row(
                kept.id(),
                cells,
                kept.head().changedBy(),
                History.minute(kept.head().changedAt()),
                tx.mayChange(kept));
    }
}
