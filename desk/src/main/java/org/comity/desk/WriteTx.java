package org.comity.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Act;
import org.comity.desk.access.Rights;
import org.comity.desk.audit.AuditLog;
import org.comity.desk.audit.State;
import org.comity.desk.department.Department;
import org.comity.desk.record.CanonicalJson;
import org.comity.desk.record.Head;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.record.Visibility;
import org.comity.desk.store.Database;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Heads;
import org.comity.desk.store.Sql;
import org.comity.desk.team.Mention;

/**
 * Changes of one actor, all or none. Each is checked against the access matrix, counted in the record's version and
 * written to the audit log. Only one writing transaction runs at a time: keep it short.
 */
public final class WriteTx extends ReadTx {
    private final AuditLog log;
    private final Instant now;

    WriteTx(Connection connection, Database database, Rights rights, AuditLog log, Instant now) {
        super(connection, database, rights);
        this.log = log;
        this.now = now;
    }

    /** The instant of every change of this transaction. */
    public Instant now() {
        return now;
    }

    /** Adds a part of another record, or a department (which owns itself). */
    public <R extends Record> Kept<R> add(R record) {
        Kind<R> kind = kindOf(record);
        if (record instanceof Department department) {
            return insert(kind, record, department.id(), Placing.of(department.id()));
        }
        String of = kind.wholeOf(record)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A new %s needs the department that owns it.".formatted(kind.name())));
        Head whole = findAny(of).orElseThrow(() -> missing("record", of)).head();
        return insert(kind, record, whole.whole(), whole.placing());
    }

    /** Adds a record that stands alone. A department always owns itself. */
    public <R extends Record> Kept<R> add(R record, Placing placing) {
        Kind<R> kind = kindOf(record);
        if (kind.whole().isPresent()) {
            throw new IllegalArgumentException("A %s stands where its %s stands."
                    .formatted(kind.name(), kind.whole().get()));
        }
        String id = kind.table().id(record);
        return insert(kind, record, id, record instanceof Department ? placing.withDepartment(id) : placing);
    }

    private <R extends Record> Kept<R> insert(Kind<R> kind, R record, String whole, Placing placing) {
        Table<R> table = kind.table();
        table.check(record, database.longest(table.name()));
        placing.named().forEach(Ids::check);
        String actor = actor().name();
        String id = table.id(record);
        Head head = new Head(kind.name(), id, 1, whole, placing, now, actor, now, actor);
        if (!Passing.mayPass(this, record)) {
            allow(Act.ADD, head);
        }
        if (placing.visibility() == Visibility.PUBLIC && whole.equals(id)) {
            allow(Act.PUBLISH, head);
        }
        Discretion.checkPlacing(kind, placing);
        Kept<R> kept = new Kept<>(head, record);
        Rules.check(this, Optional.empty(), Optional.of(kept));
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            table.bind(statement, 1, record);
            statement.executeUpdate();
            Sql.of("store/add-head").run(connection, Heads.values(head));
            append("added", table, Optional.empty(), Optional.of(kept));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
        return kept;
    }

    /**
     * Changes a record that was read at a version. Nothing happens when it is the same already.
     *
     * @throws Conflict when it was changed since
     */
    public <R extends Record> Kept<R> change(R record, int seen) {
        Kind<R> kind = kindOf(record);
        Table<R> table = kind.table();
        table.check(record, database.longest(table.name()));
        Kept<R> before = get(table.type(), table.id(record));
        if (!isSeen(before.record(), record) && !Passing.mayTell(rights(), before.record(), record)) {
            allow(Act.CHANGE, before.head());
        }
        checkSeen(table, before, record, seen);
        if (before.record().equals(record)) {
            return before;
        }
        if (!kind.wholeOf(record).equals(kind.wholeOf(before.record()))) {
            throw new IllegalArgumentException("A %s cannot move to another %s; remove it here and add it there."
                    .formatted(kind.name(), kind.whole().orElse("")));
        }
        Kept<R> after = new Kept<>(touched(before.head(), before.head().placing()), record);
        Rules.check(this, Optional.of(before), Optional.of(after));
        try (PreparedStatement statement = connection.prepareStatement(table.update())) {
            statement.setString(table.bind(statement, 1, record), table.id(record));
            statement.executeUpdate();
            touch(before.head());
            append("changed", table, Optional.of(before), Optional.of(after));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
        return after;
    }

    /** Whether all that changes is that whom a comment calls has seen it. */
    private boolean isSeen(Record before, Record after) {
        return before instanceof Mention was
                && after instanceof Mention now
                && was.account().equals(actor().name())
                && was.equals(new Mention(now.id(), now.comment(), now.account(), was.seen()));
    }

    /**
     * Gives a record that stands alone another owner, other readers or another mark; its parts follow.
     *
     * @throws Conflict when it was changed since
     */
    public <R extends Record> Kept<R> place(Class<R> type, String id, int seen, Placing placing) {
        Table<R> table = Kinds.of(type).table();
        Kept<R> before = get(type, id);
        placing.named().forEach(Ids::check);
        if (before.head().isPart()) {
            throw new IllegalArgumentException("A %s stands where its whole, %s, stands."
                    .formatted(table.name(), before.head().whole()));
        }
        Placing was = before.head().placing();
        Placing next = type.equals(Department.class) ? placing.withDepartment(id) : placing;
        if (was.visibility() != next.visibility()
                && (was.visibility() == Visibility.PUBLIC || next.visibility() == Visibility.PUBLIC)) {
            allow(Act.PUBLISH, before.head());
        }
        allowOwner(Act.PLACE, before.head());
        Discretion.checkPlacing(Kinds.of(type), placing);
        checkSeen(table, before, before.record(), seen);
        if (was.equals(next)) {
            return before;
        }
        Kept<R> after = new Kept<>(touched(before.head(), next), before.record());
        try {
            touch(before.head());
            Sql.of("store/place-head").run(connection, Heads.values(after.head()));
            append("placed", table, Optional.of(before), Optional.of(after));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
        return after;
    }

    /** Removes a record on which nothing hangs; work is dropped by its step, not removed. */
    public <R extends Record> void remove(Class<R> type, String id, int seen) {
        Table<R> table = Kinds.of(type).table();
        Kept<R> before = get(type, id);
        allowOwner(Act.REMOVE, before.head());
        checkSeen(table, before, before.record(), seen);
        Rules.check(this, Optional.of(before), Optional.empty());
        try (PreparedStatement statement = connection.prepareStatement(table.delete())) {
            Sql.of("store/remove-head").run(connection, Map.of("id", id));
            statement.setString(1, id);
            statement.executeUpdate();
            append("removed", table, Optional.of(before), Optional.empty());
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Does work that is taken back alone when it throws; what it throws is passed on, and the transaction can go on. */
    public <T> T attempt(Supplier<T> work) {
        try {
            Savepoint before = connection.setSavepoint();
            AuditLog.Mark mark = log.mark();
            try {
                T done = work.get();
                connection.releaseSavepoint(before);
                return done;
            } catch (RuntimeException fault) {
                connection.rollback(before);
                log.back(mark);
                throw fault;
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Writes something to the audit log that changes no record, as {@code signed-in}; never a secret. */
    public void event(String act, String kind, String id, Map<String, String> what) {
        try {
            String change = CanonicalJson.write(new TreeMap<>(what));
            log.append(now, actor().name(), act, kind, id, 0, 0, change, "");
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    void finish() throws SQLException {
        log.close();
    }

    private <R extends Record> void append(
            String act, Table<R> table, Optional<Kept<R>> before, Optional<Kept<R>> after) throws SQLException {
        Head head = after.or(() -> before).map(Kept::head).orElseThrow();
        log.append(
                now,
                actor().name(),
                act,
                head.kind(),
                head.id(),
                before.map(Kept::version).orElse(0),
                after.map(Kept::version).orElse(0),
                State.change(table, before, after),
                after.map(kept -> State.hash(table, kept)).orElse(""));
    }

    /** What is discreet is its author's to place and to remove, and nobody else's. */
    private void allowOwner(Act act, Head head) {
        allow(act, head, Kinds.isDiscreet(head.kind()) ? Discretion.isOwn(this, head) : may(act, head));
    }

    private void allow(Act act, Head head) {
        allow(act, head, may(act, head));
    }

    private void allow(Act act, Head head, boolean may) {
        if (!may) {
            throw new DeskException(
                    Reason.DENIED,
                    "%s may not %s the %s %s of the department %s."
                            .formatted(
                                    actor().name(),
                                    act.name().toLowerCase(java.util.Locale.ROOT),
                                    head.kind().replace('_', ' '),
                                    head.id(),
                                    head.placing().department()));
        }
    }

    private <R extends Record> void checkSeen(Table<R> table, Kept<R> theirs, R yours, int seen) {
        if (seen == theirs.version()) {
            return;
        }
        if (seen < 1 || seen > theirs.version()) {
            throw new IllegalArgumentException("The %s %s has no version %d; it is at %d."
                    .formatted(table.name(), theirs.id(), seen, theirs.version()));
        }
        R base = Past.of(table, theirs, audit("store/audit-of-record", Map.of("record", theirs.id())), seen);
        throw new Conflict(theirs.head(), seen, Conflict.Merge.of(table, base, theirs.record(), yours));
    }

    private Head touched(Head head, Placing placing) {
        return new Head(
                head.kind(),
                head.id(),
                head.version() + 1,
                head.whole(),
                placing,
                head.createdAt(),
                head.createdBy(),
                now,
                actor().name());
    }

    private void touch(Head head) throws SQLException {
        int rows = Sql.of("store/touch-head")
                .run(
                        connection,
                        Map.of(
                                "id",
                                head.id(),
                                "seen",
                                head.version(),
                                "changed_at",
                                now,
                                "changed_by",
                                actor().name()));
        if (rows != 1) {
            throw new IllegalStateException("The head of %s changed under the lock".formatted(head.id()));
        }
    }

    @SuppressWarnings("unchecked") // a record's class is its own type
    private static <R extends Record> Kind<R> kindOf(R record) {
        return (Kind<R>) Kinds.of(record.getClass());
    }
}
