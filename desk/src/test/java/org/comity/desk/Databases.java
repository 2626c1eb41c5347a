package org.comity.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The two databases on which every test of the desk runs; each asks for a new, empty one. */
public enum Databases {
    H2,
    POSTGRESQL;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** A new desk in a folder of its own. */
    public Desk open() {
        return Desk.open(settings());
    }

    /** Where a new, empty desk may be. */
    public DeskSettings settings() {
        Path home = Temporary.folder("comity-desk");
        return switch (this) {
            case H2 -> DeskSettings.of(home);
            case POSTGRESQL -> DeskSettings.at(home, newDatabase(), "postgres", "postgres");
        };
    }

    private static synchronized String newDatabase() {
        EmbeddedPostgres running = server();
        String name = "desk" + COUNT.incrementAndGet();
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", name);
    }

    /** The one server of this JVM; where it cannot start, the test is skipped, says so, and fails with CI=true. */
    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException | RuntimeException e) {
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException("PostgreSQL cannot be started here", e);
                }
                System.err.println("Skipped: PostgreSQL cannot be started here (" + e.getMessage() + ")");
                assumeTrue(false, "PostgreSQL cannot be started here: " + e.getMessage());
                throw e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
            }
        }
        return server;
    }
}
