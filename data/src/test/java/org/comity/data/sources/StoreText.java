package org.comity.data.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.data.importing.ImportReport;
import org.comity.model.Vintage;

/** What a store holds, as lines of text that a test compares. */
final class StoreText {
    private StoreText() {}

    static String of(Path home, ImportReport report) throws SQLException {
        Vintage.Counts counts = report.counts();
        StringBuilder text = new StringBuilder();
        text.append("rows %d = loaded %d + refused %d + out of scope %d\n"
                .formatted(counts.rows(), counts.loaded(), counts.refused(), counts.outOfScope()));
        report.skipped()
                .forEach(file -> text.append("no figures: ").append(file).append('\n'));
        for (Vintage vintage : report.vintages()) {
            text.append("vintage of ")
                    .append(vintage.released().map(Object::toString).orElse("no date"))
                    .append('\n');
            String folder = home.resolve("facts")
                    .resolve(vintage.source())
                    .resolve(vintage.id())
                    .toString();
            append(text, folder, "observations", """
                    SELECT indicator, home, partner, CASE WHEN sub = 0 THEN "year"::VARCHAR ELSE "year" || '/' || sub END,
                      item, value, 'se ' || round(standard_error, 6), low || '..' || high, status, '"' || text || '"',
                      'line ' || line
                    FROM read_parquet(?) ORDER BY indicator, home, partner, "year", sub, item, line
                    """);
            append(text, folder, "ties", """
                    SELECT kind, id, '"' || name || '"', home, partner, from_date, until_date, item, 'line ' || line
                    FROM read_parquet(?) ORDER BY kind, id, home, partner, from_date, item
                    """);
            append(text, folder, "votes", """
                    SELECT 'vote', rcid, date, country, vote, 'line ' || line FROM read_parquet(?)
                    ORDER BY rcid::INTEGER, country
                    """);
            append(text, folder, "refused", """
                    SELECT 'refused', 'line ' || line, "column", reason FROM read_parquet(?) ORDER BY file, line, "column"
                    """);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String folder, String table, String query) throws SQLException {
        Path parquet = Path.of(folder, table + ".parquet");
        if (!Files.exists(parquet)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parquet.toString());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(line(rows)).append('\n');
                }
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        String[] cells = new String[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = row.getString(i + 1);
        }
        return IntStream.range(0, columns)
                .filter(i -> cells[i] != null && !cells[i].isEmpty())
                .mapToObj(i -> cells[i])
                .collect(Collectors.joining("  "));
    }
}
