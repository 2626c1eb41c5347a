package org.comity.desk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.DeskSettings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** An open database with the desk's schema in it. */
public final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 12;
    private static final long PATIENCE_MS = 20_000;
    private static final String H2_IS_OPEN_ELSEWHERE = "90020";
    private static final String H2_IS_CLOSED = "90121";

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final String address;
    private final Map<String, Map<String, Integer>> longest;
    private final String schema;

    private Database(
            HikariDataSource pool,
            Dialect dialect,
            String address,
            String schema,
            Map<String, Map<String, Integer>> longest) {
        this.pool = pool;
        this.dialect = dialect;
        this.address = address;
        this.schema = schema;
        this.longest = longest;
    }

    /** Opens it and brings its schema forward. */
    public static Database open(DeskSettings settings) {
        Dialect dialect = Dialect.of(settings.url());
        HikariDataSource pool = pool(settings, dialect);
        try {
            String schema = migrate(pool, dialect, settings.shown());
            try (Connection connection = pool.getConnection()) {
                return new Database(pool, dialect, settings.shown(), schema, columns(connection));
            }
        } catch (SQLException e) {
            pool.close();
            throw Faults.of(e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DeskSettings settings, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("desk");
        config.setJdbcUrl(settings.url());
        config.setDriverClassName(dialect == Dialect.H2 ? "org.h2.Driver" : "org.postgresql.Driver");
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MS);
        if (dialect == Dialect.H2) {
            config.addDataSourceProperty("TRACE_LEVEL_FILE", "0"); // faults are told, not gathered beside the data
        }
        if (dialect == Dialect.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        config.setInitializationFailTimeout(1); // the first fault is told at once
        config.setAutoCommit(true);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            SQLException cause = e.getCause() instanceof SQLException fault ? fault : new SQLException(e.getMessage());
            throw unreachable(settings, cause);
        }
    }

    private static DeskException unreachable(DeskSettings settings, SQLException cause) {
        if (H2_IS_OPEN_ELSEWHERE.equals(cause.getSQLState())) {
            return new DeskException(
                    Reason.LOCKED,
                    "The desk in %s is open in another process, such as a running server; stop that, or work through its pages."
                            .formatted(settings.shown()),
                    cause);
        }
        return new DeskException(
                Reason.BROKEN,
                "The desk in %s cannot be opened (%s).".formatted(settings.shown(), cause.getMessage()),
                cause);
    }

    private static Flyway flyway(HikariDataSource pool, Dialect dialect) {
        return Flyway.configure()
                .dataSource(pool)
                .loggers("slf4j")
                .cleanDisabled(false) // only a restore that was told to replace what is there cleans
                .locations(
                        "classpath:org/comity/desk/schema/common",
                        "classpath:org/comity/desk/schema/" + dialect.folder())
                .load();
    }

    private static String migrate(HikariDataSource pool, Dialect dialect, String shown) {
        Flyway flyway = flyway(pool, dialect);
        try {
            for (MigrationInfo info : flyway.info().all()) {
                if (info.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new DeskException(
                            Reason.NEWER,
                            "The desk in %s was written by a newer Comity (schema %s); use that one, or another desk."
                                    .formatted(shown, info.getVersion()));
                }
            }
            flyway.migrate();
            return String.valueOf(flyway.info().current().getVersion());
        } catch (FlywayException e) {
            throw new DeskException(
                    Reason.BROKEN,
                    "The schema of the desk in %s cannot be brought forward (%s)."
                            .formatted(
                                    shown,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
    }

    private static Map<String, Map<String, Integer>> columns(Connection connection) throws SQLException {
        Map<String, Map<String, Integer>> longest = new HashMap<>();
        try (PreparedStatement statement = Sql.of("store/columns").prepare(connection, Map.of());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                longest.computeIfAbsent(row.getString(1), _ -> new HashMap<>()).put(row.getString(2), row.getInt(3));
            }
        }
        return longest;
    }

    /** A connection of the pool; closing it gives it back. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** A connection in a transaction that sees one moment; closing it ends both. */
    public Connection snapshot() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setTransactionIsolation(dialect.snapshot());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whether nothing was ever written here. */
    public boolean isEmpty() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = Sql.of("store/is-empty").prepare(connection, Map.of());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    /** Takes everything out of it. */
    public void clear() {
        Flyway flyway = flyway(pool, dialect);
        flyway.clean();
        flyway.migrate();
    }

    /** The version of its schema. */
    public String schema() {
        return schema;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** How people name it. */
    public String address() {
        return address;
    }

    /** The most characters of each text column of a table. */
    public Map<String, Integer> longest(String table) {
        return Optional.ofNullable(longest.get(table)).orElseGet(Map::of);
    }

    @Override
    public void close() {
        if (dialect == Dialect.H2 && !pool.isClosed()) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                if (!H2_IS_CLOSED.equals(e.getSQLState())) { // giving the connection back finds it closed, as it should
                    pool.close();
                    throw Faults.of(e);
                }
            }
        }
        pool.close();
    }
}
