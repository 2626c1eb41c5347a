package org.comity.data.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.comity.data.Manifest.Held;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;

/** Takes the rows of one table, file by file, and writes them as one Parquet file in the end. */
interface Stage {
    /** Takes a file's rows, which are in the view {@code raw}. */
    void add(Screened file, int index, FileKind.Sql query) throws SQLException;

    /**
     * Refuses what is wrong among all files, adds it to the table {@code faults}, and writes the good rows.
     *
     * @return number of rows written
     */
    long write(Path folder) throws SQLException, IOException;

    /** What is held of each indicator; empty for tables of other things. */
    default Map<String, Held> held() {
        return Map.of();
    }
}
