package org.comity.desk.record;

import java.util.Optional;

/**
 * A kind of record.
 *
 * @param table how its rows are read and written
 * @param area which permissions hold for it
 * @param whole the component that names the record of which this one is part; empty when it stands alone
 */
public record Kind<R extends Record>(Table<R> table, Area area, Optional<String> whole) {
    /** A kind that stands alone. */
    public static <R extends Record> Kind<R> of(Class<R> type, Area area) {
        return new Kind<>(Table.of(type), area, Optional.empty());
    }

    /** A kind whose records are part of another one, which the component names. */
    public static <R extends Record> Kind<R> part(Class<R> type, Area area, String whole) {
        Table<R> table = Table.of(type);
        table.field(whole);
        return new Kind<>(table, area, Optional.of(whole));
    }

    public String name() {
        return table.name();
    }

    /** The id of the record that this one is part of; empty when it stands alone. */
    public Optional<String> wholeOf(R record) {
        return whole.map(component -> String.valueOf(table.value(record, component)));
    }
}
