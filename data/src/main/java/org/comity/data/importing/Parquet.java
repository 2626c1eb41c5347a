package org.comity.data.importing;

import java.nio.file.Path;
import org.comity.data.duck.Duck;

/** Writes what a query gives as a Parquet file: the same bytes on any number of threads, as the query is ordered. */
final class Parquet {
    private Parquet() {}

    static void write(Duck duck, String query, Path folder, String table) {
        duck.run(
                table,
                "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880)"
                        .formatted(
                                query,
                                Duck.literal(folder.resolve(table + ".parquet").toString())));
    }
}
