package org.comity.desk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Table;
import org.comity.desk.store.Heads;
import org.comity.desk.store.Sql;

/** Checks that the chain of the audit log is whole, and that every record is what its last row says. */
public final class Verifier {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final List<Kind<?>> kinds;
    private final Faulty faults = new Faulty();
    private long records;

    /** @param connection in a transaction that sees one moment */
    public Verifier(Connection connection, List<Kind<?>> kinds) {
        this.connection = connection;
        this.kinds = kinds;
    }

    /** Something that is checked beside, such as the attachments: adds its faults, returns how many it looked at. */
    public interface Beside {
        long check(Faults faults);
    }

    /** Takes sentences. */
    public interface Faults {
        void add(String sentence);
    }

    public Verification verify(Beside beside) throws SQLException {
        Chain chain = new Chain(faults);
        chain.read(connection);
        for (Kind<?> kind : kinds) {
            compare(kind.table(), chain);
        }
        new TreeMap<>(chain.records())
                .forEach((id, last) ->
                        faults.add("The %s %s is gone, without a row in the audit log.".formatted(last.kind(), id)));
        strays();
        long attachments = beside.check(faults::add);
        return new Verification(chain.rows(), records, attachments, chain.hash(), faults.sentences(), faults.count());
    }

    private <R extends Record> void compare(Table<R> table, Chain chain) throws SQLException {
        String sql = "SELECT " + Heads.SELECTED + ", " + table.selected("t") + " FROM " + table.name()
                + " t LEFT JOIN heads h ON h.id = t.id AND h.kind = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records++;
                    compare(table, row, chain);
                }
            }
        }
    }

    private <R extends Record> void compare(Table<R> table, ResultSet row, Chain chain) throws SQLException {
        String id = row.getString(Heads.WIDTH + 1);
        if (row.getString(1) == null) {
            faults.add("The %s %s has no head.".formatted(table.name(), id));
            return;
        }
        Kept<R> kept;
        try {
            Head head = Heads.read(row);
            kept = new Kept<>(head, table.read(row, Heads.WIDTH + 1));
        } catch (IllegalArgumentException e) {
            faults.add("The %s %s cannot be read: %s".formatted(table.name(), id, e.getMessage()));
            chain.records().remove(id);
            return;
        }
        Chain.Last last = chain.records().remove(id);
        if (last == null) {
            faults.add("The %s %s is in no row of the audit log.".formatted(table.name(), id));
        } else if (last.version() != kept.version()) {
            faults.add("The %s %s is at version %d, its last row in the audit log at %d."
                    .formatted(table.name(), id, kept.version(), last.version()));
        } else if (!last.stateHash().equals(State.hash(table, kept))) {
            faults.add("The %s %s is not what its last row in the audit log says.".formatted(table.name(), id));
        }
    }

    /** Heads without a record, and parts that do not stand where their whole stands. */
    private void strays() throws SQLException {
        for (String check : List.of("audit/parts-elsewhere", "audit/heads-of-kind")) {
            try (PreparedStatement statement = Sql.of(check).prepare(connection, Map.of());
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stray(check, row);
                }
            }
        }
    }

    private void stray(String check, ResultSet row) throws SQLException {
        if (check.endsWith("parts-elsewhere")) {
            faults.add(
                    "The %s %s does not stand where its whole stands.".formatted(row.getString(1), row.getString(2)));
            return;
        }
        String kind = row.getString(1);
        if (kinds.stream().noneMatch(known -> known.name().equals(kind))) {
            faults.add("There are %d heads of a kind %s that is none.".formatted(row.getLong(2), kind));
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + kind);
                ResultSet count = statement.executeQuery()) {
            count.next();
            if (count.getLong(1) < row.getLong(2)) {
                faults.add("%d heads of kind %s have no record.".formatted(row.getLong(2) - count.getLong(1), kind));
            }
        }
    }
}
