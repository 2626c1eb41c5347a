package org.comity.data.duck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** An in-memory DuckDB, and the queries that are run in it. */
public final class Duck implements AutoCloseable {
    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Opens one.
     *
     * @param threads how many it may use
     * @param memory how much it may take, as {@code 2GB}
     * @param temporary where it may write what does not fit in memory
     */
    public static Duck open(int threads, String memory, Path temporary) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", temporary.toString());
        try {
            return new Duck((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings));
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be opened.", e);
        }
    }

    /** Another connection to the same database, for another thread. */
    public Duck duplicate() {
        try {
            return new Duck(connection.duplicate());
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be opened a second time.", e);
        }
    }

    /** The text of a query file beside a class, without its comment. */
    public static String query(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no query file %s beside %s.".formatted(file, owner));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement; {@code name} says which in case of a failure. */
    public void run(String name, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    /** Runs a query file beside a class, with {@code ?} filled in order. */
    public void run(Class<?> owner, String file, Object... parameters) {
        try (PreparedStatement statement = prepare(query(owner, file), parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /** Reads what a query file beside a class gives, with {@code ?} filled in order. */
    public void read(Class<?> owner, String file, RowReader reader, Object... parameters) {
        read(file, query(owner, file), reader, parameters);
    }

    /** Reads what a query gives, with {@code ?} filled in order. */
    public void read(String name, String sql, RowReader reader, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    private PreparedStatement prepare(String sql, Object[] parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Appends rows to a table. */
    public DuckDBAppender appender(String schema, String table) throws SQLException {
        return connection.createAppender(schema, table);
    }

    private static IllegalStateException failed(String name, SQLException e) {
        return new IllegalStateException("%s: %s".formatted(name, e.getMessage()), e);
    }

    /** Appends rows to a temporary table of this connection. */
    public DuckDBAppender temporary(String table) throws SQLException {
        return connection.createAppender("temp", "main", table);
    }

    /** Makes a type whose values are these words, in this order; such a column holds small numbers instead of texts. */
    public void makeType(String name, Collection<String> words) {
        run(
                name,
                words.stream()
                        .map(Duck::literal)
                        .collect(Collectors.joining(", ", "CREATE TYPE " + name + " AS ENUM (", ")")));
    }

    /** Sets the variable {@code files} that query files read by {@code getvariable('files')}. */
    public void files(List<Path> files) {
        run(
                "files",
                files.stream()
                        .map(file -> literal(file.toString()))
                        .collect(Collectors.joining(", ", "SET VARIABLE files = [", "]")));
    }

    /** A text as a literal of SQL. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as SQL takes it, whatever it holds. */
    public static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be closed.", e);
        }
    }
}
