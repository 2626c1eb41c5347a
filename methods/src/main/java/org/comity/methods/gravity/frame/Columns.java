package org.comity.methods.gravity.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Columns of one length, by name. */
public final class Columns {
    private final int rows;
    private final Map<String, Column> byName;

    public Columns(int rows, Map<String, Column> byName) {
        byName.forEach((name, column) -> {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "Column %s has %d rows where there are %d.".formatted(name, column.rows(), rows));
            }
        });
        this.rows = rows;
        this.byName = new LinkedHashMap<>(byName);
    }

    public int rows() {
        return rows;
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** These and one more, which takes the place of one of its name. */
    Columns with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(byName);
        more.put(name, column);
        return new Columns(rows, more);
    }
}
