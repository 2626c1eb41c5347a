package org.comity.data.importing;

import java.nio.file.Path;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;

/** A table of the source's own (roll calls, airports): its query's columns, as they come. */
final class TableStage implements Stage {
    private final Duck duck;
    private final String table;
    private boolean made;

    TableStage(Batch batch, String table) {
        this.duck = batch.duck();
        this.table = table;
    }

    @Override
    public void add(Screened file, int index, FileKind.Sql query) {
        String verb = made ? "INSERT INTO %s BY NAME " : "CREATE TABLE %s AS ";
        duck.run(query.file(), verb.formatted(Duck.name(table)) + query.text());
        made = true;
    }

    @Override
    public long write(Path folder) {
        long[] rows = new long[1];
        Parquet.write(duck, "SELECT * FROM %s ORDER BY file, line".formatted(Duck.name(table)), folder, table);
        duck.read(table, "SELECT count(*) FROM " + Duck.name(table), row -> rows[0] = row.getLong(1));
        return rows[0];
    }
}
