package org.comity.data.event;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;

/** Imports in tests, and what the files hold then. */
final class Store {
    private Store() {}

    static EventReport imported(Path home, Path... files) {
        return EventImporter.run(
                FactStore.open(home), List.of(files), Optional.empty(), ImportOptions.DEFAULT, Progress.SILENT);
    }

    /** The rows of a query over {@code %s}, which is a table of all vintages of a source; cells with a blank between. */
    static List<String> rows(Path home, String source, String table, String query) throws SQLException {
        String files = "read_parquet('%s')".formatted(home.resolve("facts/" + source + "/*/" + table + ".parquet"));
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.formatted(files))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
