package org.comity.desk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.desk.store.Sql;

/** The log as one writing transaction sees it: opened by taking the chain's head, which only one can hold. */
public final class AuditLog {
    private static final Sql ADD = Sql.of("store/add-audit");

    private final Connection connection;
    private long sequence;
    private String hash;

    private AuditLog(Connection connection, long sequence, String hash) {
        this.connection = connection;
        this.sequence = sequence;
        this.hash = hash;
    }

    /** Takes the chain's head; others that write wait until this transaction ends. */
    public static AuditLog lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.of("store/lock-audit-head").prepare(connection, Map.of());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new AuditLog(connection, row.getLong(1), row.getString(2));
        }
    }

    /** Where the chain stands within its transaction. */
    public record Mark(long sequence, String hash) {}

    /** Where it stands now. */
    public Mark mark() {
        return new Mark(sequence, hash);
    }

    /** Goes back to where it stood, once the database has taken back the rows after it. */
    public void back(Mark mark) {
        sequence = mark.sequence();
        hash = mark.hash();
    }

    /** Appends one row; its sequence and hash are set here. */
    public void append(
            Instant happened,
            String actor,
            String act,
            String kind,
            String record,
            int before,
            int after,
            String change,
            String stateHash)
            throws SQLException {
        AuditRow row = new AuditRow(
                        sequence + 1, happened, actor, act, kind, record, before, after, change, stateHash, "")
                .chained(hash);
        ADD.run(
                connection,
                Map.ofEntries(
                        Map.entry("seq", row.sequence()),
                        Map.entry("happened", happened),
                        Map.entry("actor", actor),
                        Map.entry("act", act),
                        Map.entry("kind", kind),
                        Map.entry("record", record),
                        Map.entry("version_before", before),
                        Map.entry("version_after", after),
                        Map.entry("change", change),
                        Map.entry("state_hash", stateHash),
                        Map.entry("hash", row.hash())));
        sequence = row.sequence();
        hash = row.hash();
    }

    /** Writes the chain's new head. */
    public void close() throws SQLException {
        Sql.of("store/set-audit-head").run(connection, Map.of("seq", sequence, "hash", hash));
    }

    /** The rows of a statement whose columns are those of the log, in their order. */
    public static List<AuditRow> read(PreparedStatement statement) throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(read(row));
            }
        }
        return rows;
    }

    /** The row on which a result stands. */
    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
