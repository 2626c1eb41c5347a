package org.comity.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.jspecify.annotations.Nullable;

/** Records of a kind as a table that {@link SheetImport} reads again as the same records. */
public final class RecordSheet {
    private RecordSheet() {}

    /** Every record of the kind that the actor may read, by id. */
    public static <R extends Record> Table of(ReadTx tx, Kind<R> kind, String name, String title) {
        SheetColumns columns = SheetColumns.of(kind);
        List<List<Object>> rows = new ArrayList<>();
        for (Kept<R> kept : tx.list(kind.table().type(), Query.all().orderBy("id"))) {
            List<Object> row = new ArrayList<>();
            columns.components()
                    .values()
                    .forEach(component ->
                            row.add(cell(kind.table().json(kept.record()).get(component))));
            if (columns.hasPlacing()) {
                place(kept.head().placing(), row);
            } else {
                row.add(kept.head().placing().mark());
            }
            rows.add(row);
        }
        return new Table(
                name,
                title,
                columns.names().stream()
                        .map(column -> Column.of(column, column.replace('_', ' '), kind(kind, columns, column)))
                        .toList(),
                rows);
    }

    private static <R extends Record> Table.Kind kind(Kind<R> kind, SheetColumns columns, String column) {
        String component = columns.components().get(column);
        if (component == null) {
            return Table.Kind.TEXT;
        }
        Class<?> type = kind.table().typeOf(component);
        return type == Integer.class || type == Long.class ? Table.Kind.YEAR : Table.Kind.TEXT;
    }

    private static Object cell(@Nullable Object json) {
        return switch (json) {
            case null -> Table.Blank.MISSING;
            case Integer whole -> whole.longValue();
            default -> json;
        };
    }

    private static void place(Placing placing, List<Object> row) {
        row.add(placing.department());
        row.add(placing.visibility().name().toLowerCase(Locale.ROOT));
        row.add(placing.mark());
        row.add(placing.team().isPresent() ? placing.team().get() : Table.Blank.MISSING);
        row.add(placing.named().isEmpty() ? Table.Blank.MISSING : String.join(" ", placing.named()));
    }
}
