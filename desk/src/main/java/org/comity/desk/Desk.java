package org.comity.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Rights;
import org.comity.desk.access.Role;
import org.comity.desk.archive.Backup;
import org.comity.desk.archive.Move;
import org.comity.desk.archive.Report;
import org.comity.desk.archive.Restore;
import org.comity.desk.attachment.FileStore;
import org.comity.desk.audit.AuditLog;
import org.comity.desk.audit.Verification;
import org.comity.desk.audit.Verifier;
import org.comity.desk.store.Database;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;

/**
 * The desk: everything that people keep here. All reading and writing goes through {@link #read} and {@link #write},
 * in the name of an actor; there is no other way in. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {
    private final DeskSettings settings;
    private final Database database;
    private final Clock clock;

    private Desk(DeskSettings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the desk, making it when there is none and bringing its schema forward.
     *
     * @throws DeskException LOCKED, NEWER or BROKEN, in one sentence
     */
    public static Desk open(DeskSettings settings) {
        return open(settings, Clock.systemUTC());
    }

    /** With another clock, for what is to be the same each time. */
    public static Desk open(DeskSettings settings, Clock clock) {
        try {
            Files.createDirectories(settings.folder());
        } catch (IOException e) {
            throw new DeskException(
                    Reason.BROKEN,
                    "The folder %s cannot be made (%s).".formatted(settings.folder(), e.getMessage()),
                    e);
        }
        return new Desk(settings, Database.open(settings), clock);
    }

    public DeskSettings settings() {
        return settings;
    }

    /** Reads; everything is seen as it was at one moment. */
    public <T> T read(Actor actor, Function<ReadTx, T> work) {
        try (Connection connection = database.snapshot()) {
            try {
                return work.apply(new ReadTx(connection, database, rights(connection, actor)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Writes, all or nothing; what it throws takes everything back. Writers come one after the other. */
    public <T> T write(Actor actor, Function<WriteTx, T> work) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                AuditLog log = AuditLog.lock(connection);
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                WriteTx tx = new WriteTx(connection, database, rights(connection, actor), log, now);
                T result = work.apply(tx);
                tx.finish();
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // nothing after a commit
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Files beside records. */
    public Attachments attachments() {
        return new Attachments(this, new FileStore(settings.folder().resolve("attachments")));
    }

    /** Checks the chain of the audit log, every record against its last row, and the bytes of every attachment. */
    public Verification verify() {
        FileStore files = attachments().files();
        return read(Actor.LOCAL, tx -> {
            try {
                return new Verifier(tx.connection, Kinds.KEPT).verify(faults -> Attachments.check(tx, files, faults));
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        });
    }

    /** Writes everything into one file while others go on working. */
    public Report backup(Path file) {
        try {
            return new Backup(database, Kinds.KEPT, attachments().files()).write(file, clock.instant());
        } catch (IOException e) {
            throw broken("The backup %s cannot be written (%s).".formatted(file, e.getMessage()), e);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Fills a desk from a backup, after all of the file was checked.
     *
     * @param replace whether a desk that holds something may be replaced; it is backed up beside itself first
     * @throws DeskException INVALID when a byte of the file was changed, or the desk holds something
     */
    public static Report restore(Path file, DeskSettings settings, boolean replace) {
        Restore restore = new Restore(file, Kinds.KEPT);
        try (Desk desk = open(settings)) {
            restore.check(desk.database.schema());
            if (!desk.database.isEmpty()) {
                if (!replace) {
                    throw new DeskException(
                            Reason.INVALID,
                            "The desk in %s holds something; add --replace to put the backup in its place."
                                    .formatted(settings.shown()));
                }
                desk.backup(settings.folder().resolve("before-restore-" + desk.clock.millis() + ".zip"));
                desk.database.clear();
            }
            return restore.into(desk.database, desk.attachments().files());
        } catch (IOException e) {
            throw broken("The backup %s cannot be read (%s).".formatted(file, e.getMessage()), e);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Copies everything into an empty desk elsewhere, compared table by table; this one stays as it is. */
    public Report copyTo(DeskSettings elsewhere) {
        try (Desk target = open(elsewhere)) {
            if (!target.database.isEmpty()) {
                throw new DeskException(
                        Reason.INVALID,
                        "The desk in %s holds something; a desk is moved into an empty one."
                                .formatted(elsewhere.shown()));
            }
            return new Move(Kinds.KEPT)
                    .copy(
                            database,
                            target.database,
                            attachments().files(),
                            target.attachments().files());
        } catch (IOException e) {
            throw broken("An attachment cannot be copied (%s).".formatted(e.getMessage()), e);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static DeskException broken(String sentence, IOException cause) {
        return new DeskException(Reason.BROKEN, sentence, cause);
    }

    static Rights rights(Connection connection, Actor actor) throws SQLException {
        if (actor.equals(Actor.LOCAL) || actor.equals(Actor.ANONYMOUS)) {
            return new Rights(actor, List.of());
        }
        List<Rights.Grant> grants = new ArrayList<>();
        try (PreparedStatement statement = Sql.of("store/grants").prepare(connection, Map.of("account", actor.name()));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Role role = Role.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                grants.add(new Rights.Grant(role, Optional.ofNullable(row.getString(2))));
            }
        }
        return new Rights(actor, grants);
    }

    /** The database, for what keeps, moves and checks it as a whole. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
