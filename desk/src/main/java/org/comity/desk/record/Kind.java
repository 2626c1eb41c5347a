package org.comity.desk.record;

import java.util.Optional;

/**
 * A kind of record.
 *
 * @param table how its rows are read and written
 * @param area which permissions hold for it
 * @param whole the component that names the record of which this one is part; empty when it stands alone
 * @param discreet whether nobody but its author and whom that one names ever hears of it, the one at the machine
 *     included: it is in no list of kinds, nothing can be said about it, and the log page leaves it out
 */
public record Kind<R extends Record>(Table<R> table, Area area, Optional<String> whole, boolean discreet) {
    /** A kind that stands alone. */
    public static <R extends Record> Kind<R> of(Class<R> type, Area area) {
        return new Kind<>(Table.of(type), area, Optional.empty(), false);
    }

    /** A kind that stands alone and is for its author and the accounts that it names alone. */
    public static <R extends Record> Kind<R> discreet(Class<R> type, Area area) {
        return new Kind<>(Table.of(type), area, Optional.empty(), true);
    }

    /** A kind whose records are part of another one, which the component names. */
    public static <R extends Record> Kind<R> part(Class<R> type, Area area, String whole) {
        Table<R> table = Table.of(type);
        table.field(whole);
        return new Kind<>(table, area, Optional.of(whole), false);
    }

    public String name() {
        return table.name();
    }

    /** The id of the record that this one is part of; empty when it stands alone. */
    public Optional<String> wholeOf(R record) {
        return whole.map(component -> String.valueOf(table.value(record, component)));
    }
}
