package org.comity.desk.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.desk.archive.Layout.Part;
import org.comity.desk.audit.Hash;
import org.comity.desk.record.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of a table in batches; each row is one line of canonical JSON. */
final class Rows {
    static final int BATCH = 1000;

    private final Connection connection;
    private final Part part;
    private final Map<String, CellType> columns;

    private Rows(Connection connection, Part part, Map<String, CellType> columns) {
        this.connection = connection;
        this.part = part;
        this.columns = columns;
    }

    static Rows of(Connection connection, Part part) throws SQLException {
        Map<String, CellType> columns = new LinkedHashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + part.name() + " WHERE 1 = 0");
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData about = none.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                String name = about.getColumnName(i).toLowerCase(Locale.ROOT);
                columns.put(name, CellType.of(about.getColumnType(i), part.name() + "." + name));
            }
        }
        return new Rows(connection, part, columns);
    }

    /** Takes rows one by one. */
    interface Taker<E extends Exception> {
        void take(Map<String, @Nullable Object> row) throws SQLException, E;
    }

    /** How many rows there were, and the hash of their lines. */
    record Sum(long rows, String sha256) {}

    /** Counts and hashes lines. */
    static final class Summing {
        private final MessageDigest digest = Hash.digest();
        private long rows;

        /** The row's line, counted. */
        String line(Map<String, @Nullable Object> row) {
            String line = CanonicalJson.write(row) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            rows++;
            return line;
        }

        Sum sum() {
            return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
        }
    }

    <E extends Exception> void read(Taker<E> taker) throws SQLException, E {
        String sql = "SELECT %s FROM %s ORDER BY %s"
                .formatted(String.join(", ", columns.keySet()), part.name(), part.order());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Map<String, @Nullable Object> values = new TreeMap<>();
                    int at = 1;
                    for (Map.Entry<String, CellType> column : columns.entrySet()) {
                        values.put(column.getKey(), column.getValue().read(row, at));
                        at++;
                    }
                    taker.take(values);
                }
            }
        }
    }

    /** Count and hash of what the table holds. */
    Sum sum() throws SQLException {
        Summing summing = new Summing();
        this.<RuntimeException>read(summing::line);
        return summing.sum();
    }

    long count() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + part.name());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Empties a table that a new schema fills: the one row of the audit log's head. */
    void clear() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + part.name())) {
            statement.executeUpdate();
        }
    }

    Writer writer() throws SQLException {
        String sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        part.name(),
                        String.join(", ", columns.keySet()),
                        columns.keySet().stream().map(_ -> "?").collect(Collectors.joining(", ")));
        return new Writer(connection.prepareStatement(sql));
    }

    /** Adds rows; what names a row of the same table is set when all are there. */
    final class Writer implements AutoCloseable {
        private final PreparedStatement insert;
        private final Map<String, String> references = new LinkedHashMap<>();
        private int waiting;

        private Writer(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(Map<String, @Nullable Object> row) throws SQLException {
            int at = 1;
            for (Map.Entry<String, CellType> column : columns.entrySet()) {
                Object value = row.get(column.getKey());
                if (value != null && column.getKey().equals(part.self())) {
                    references.put(String.valueOf(row.get("id")), value.toString());
                    value = null;
                }
                column.getValue().bind(insert, at, value);
                at++;
            }
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        void finish() throws SQLException {
            insert.executeBatch();
            if (references.isEmpty()) {
                return;
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE %s SET %s = ? WHERE id = ?".formatted(part.name(), part.self()))) {
                for (Map.Entry<String, String> reference : references.entrySet()) {
                    update.setString(1, reference.getValue());
                    update.setString(2, reference.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
