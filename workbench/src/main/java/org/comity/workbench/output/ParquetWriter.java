package org.comity.workbench.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Parquet through DuckDB. An empty cell is NULL; a column with any cell that does not apply is followed by
 * {@code NAME_why}, which says {@code missing} or {@code not applicable} where NAME is NULL.
 */
final class ParquetWriter {
    private final Table table;
    private final List<Boolean> withWhy = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private ParquetWriter(Table table) {
        this.table = table;
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            withWhy.add(table.rows().stream().anyMatch(row -> row.get(at) == Blank.NOT_APPLICABLE));
            boolean holdsText = table.rows().stream().anyMatch(row -> row.get(at) instanceof String);
            types.add(holdsText ? "VARCHAR" : type(table.columns().get(c)));
        }
    }

    /** @param about JSON that describes the file; kept under the key {@code comity} */
    static void write(Table table, String about, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("comity-parquet");
        Path file = folder.resolve("table.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = connection.createStatement()) {
            new ParquetWriter(table).fill(connection, statement);
            statement.execute("COPY result TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {comity: %s})"
                    .formatted(literal(file.toString()), literal(about)));
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException("The Parquet file cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The columns are the table's own, so that this one statement cannot stand in a file. */
    private void fill(DuckDBConnection connection, Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int c = 0; c < table.columns().size(); c++) {
            String name = table.columns().get(c).name();
            columns.add(identifier(name, taken) + " " + types.get(c));
            if (withWhy.get(c)) {
                columns.add(identifier(name + "_why", taken) + " VARCHAR");
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A Parquet file needs a column, and this table has none; choose json.");
        }
        statement.execute("CREATE TABLE result (" + String.join(", ", columns) + ")");
        try (DuckDBAppender appender = connection.createAppender("main", "result")) {
            for (List<Object> row : table.rows()) {
                appender.beginRow();
                append(appender, row);
                appender.endRow();
            }
        }
    }

    private void append(DuckDBAppender appender, List<Object> row) throws SQLException {
        for (int c = 0; c < row.size(); c++) {
            Column column = table.columns().get(c);
            String type = types.get(c);
            switch (row.get(c)) {
                case Blank _ -> appender.appendNull();
                case Number number when type.equals("VARCHAR") -> appender.append(Numbers.text(column, number));
                case Double number ->
                    appender.append(Numbers.decimal(column, number).doubleValue());
                case Number number when type.equals("DOUBLE") -> appender.append(number.doubleValue());
                case Number number -> appender.append(number.longValue());
                case Boolean flag when type.equals("BOOLEAN") -> appender.append(flag.booleanValue());
                case Object text -> appender.append(text.toString());
            }
            if (withWhy.get(c)) {
                if (row.get(c) instanceof Blank blank) {
                    appender.append(JsonWriter.word(blank));
                } else {
                    appender.appendNull();
                }
            }
        }
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case TEXT, COUNTRY, ID -> "VARCHAR";
            case WHOLE, YEAR -> "BIGINT";
            case SOURCE_FIGURE, COMPUTED, EXACT, SHARE -> "DOUBLE";
            case FLAG -> "BOOLEAN";
        };
    }

    /** Names that differ in case only are one name to SQL: the later one gets a number. */
    private static String identifier(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
