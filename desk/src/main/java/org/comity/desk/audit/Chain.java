package org.comity.desk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.comity.desk.store.Sql;

/** Reads the audit log from its first row to its last and says what each record should now be. */
final class Chain {
    private static final int ROWS_AT_ONCE = 1000;

    private final Faulty faults;
    private final Map<String, Last> records = new HashMap<>();
    private long rows;
    private String hash = Hash.NONE;

    /** What the last row about a record says of it. */
    record Last(String kind, int version, String stateHash) {}

    Chain(Faulty faults) {
        this.faults = faults;
    }

    void read(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.of("audit/chain").prepare(connection, Map.of())) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    take(AuditLog.read(row));
                }
            }
        }
        compareHead(connection);
    }

    private void take(AuditRow row) {
        rows++;
        if (row.sequence() != rows) {
            faults.add("The audit log goes from row %d to row %d.".formatted(rows - 1, row.sequence()));
            rows = row.sequence();
        }
        if (!row.follows(hash)) {
            faults.add("Row %d of the audit log (%s of %s %s) is not what was written after row %d."
                    .formatted(row.sequence(), row.act(), row.kind(), row.record(), row.sequence() - 1));
        }
        hash = row.hash();
        if (row.versionBefore() == 0 && row.versionAfter() == 0) {
            return; // an event, no change
        }
        Last last = records.get(row.record());
        int before = last == null ? 0 : last.version();
        if (row.versionBefore() != before) {
            faults.add("Row %d of the audit log changes version %d of %s, which was at %d."
                    .formatted(row.sequence(), row.versionBefore(), row.record(), before));
        }
        if (row.versionAfter() == 0) {
            records.remove(row.record());
        } else {
            records.put(row.record(), new Last(row.kind(), row.versionAfter(), row.stateHash()));
        }
    }

    private void compareHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.of("audit/head").prepare(connection, Map.of());
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                faults.add("The audit log has no head.");
            } else if (row.getLong(1) != rows || !row.getString(2).equals(hash)) {
                faults.add("The audit log ends at row %d, its head says row %d.".formatted(rows, row.getLong(1)));
            }
        }
    }

    /** What is left are records that are gone without a row that says so. */
    Map<String, Last> records() {
        return records;
    }

    long rows() {
        return rows;
    }

    String hash() {
        return hash;
    }
}
