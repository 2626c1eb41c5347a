package org.comity.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Act;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Rights;
import org.comity.desk.audit.AuditLog;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.department.HandOff;
import org.comity.desk.digest.Digests;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Area;
import org.comity.desk.record.Head;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.sign.Credentials;
import org.comity.desk.sign.Tokens;
import org.comity.desk.store.Database;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;

/**
 * The desk as one actor sees it at one moment. What the actor may not read is not there: it is kept out in SQL, and a
 * record that may not be read is missing, just like one that never was. Not safe for several threads.
 */
public sealed class ReadTx permits WriteTx {
    final Connection connection;
    final Database database;
    private final Rights rights;

    ReadTx(Connection connection, Database database, Rights rights) {
        this.connection = connection;
        this.database = database;
        this.rights = rights;
    }

    public final Actor actor() {
        return rights.actor();
    }

    public final Rights rights() {
        return rights;
    }

    /** A record; empty when there is none that the actor may read. */
    public final <R extends Record> Optional<Kept<R>> find(Class<R> type, String id) {
        return list(type, Query.where("id", id).page(1, 0)).stream().findFirst();
    }

    /** A record. @throws DeskException MISSING when there is none that the actor may read */
    public final <R extends Record> Kept<R> get(Class<R> type, String id) {
        return find(type, id).orElseThrow(() -> missing(Kinds.of(type).name(), id));
    }

    /** Every record of a kind that the actor may read, by id. */
    public final <R extends Record> List<Kept<R>> list(Class<R> type) {
        return list(type, Query.all());
    }

    public final <R extends Record> List<Kept<R>> list(Class<R> type, Query query) {
        try {
            return select(type).list(connection, query);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** How many records {@link #list} would give without its limit. */
    public final <R extends Record> long count(Class<R> type, Query query) {
        try {
            return select(type).count(connection, query);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * How many of the records that the actor may read have each value of a component, as the database writes it (words in
     * small letters); a value that none has is not there.
     */
    public final <R extends Record> Map<String, Long> tally(Class<R> type, String component, Query query) {
        try {
            return select(type).tally(connection, component, query);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** The record of an id of whatever kind; empty when there is none that the actor may read. */
    public final Optional<Kept<?>> findAny(String id) {
        try (PreparedStatement statement = Sql.of("store/kind-of").prepare(connection, Map.of("id", id));
                var row = statement.executeQuery()) {
            if (!row.next() || Kinds.isDiscreet(row.getString(1))) { // nothing can be said about what is discreet
                return Optional.empty();
            }
            return find(Kinds.named(row.getString(1)).table().type(), id).map(kept -> (Kept<?>) kept);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Whether an account may read a record by now, with its roles as they are; false for one that is not active. */
    public final boolean isReadBy(String account, String id) {
        try {
            Rights theirs = Desk.rights(connection, Actor.of(account));
            return new ReadTx(connection, database, theirs).findAny(id).isPresent();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** How accounts sign in, as far as the actor may know of it; what it changes is kept by a writing transaction only. */
    public final Credentials credentials() {
        return new Credentials(connection, rights);
    }

    /** Tokens for scripts, as {@link #credentials}. */
    public final Tokens tokens() {
        return new Tokens(connection, rights);
    }

    /** How accounts hear of changes; what it changes is kept by a writing transaction only. */
    public final Digests digests() {
        return new Digests(connection, rights);
    }

    /** Whether the actor may do this to a record that it can read. */
    public final boolean may(Act act, Head head) {
        Area area = Kinds.of(head).area();
        return rights.may(act, area, head.placing().department(), head.createdBy());
    }

    /** Whether the actor may change something of a record that it can read: of a hand-off, both ends what became of it. */
    public final boolean mayChange(Kept<?> kept) {
        return may(Act.CHANGE, kept.head())
                || (kept.record() instanceof HandOff pass && Passing.isAtAnEnd(rights, pass));
    }

    /** Whether the actor's department took up what a record is about, and so may pass it on, whoever owns it. */
    public final boolean mayPassOn(String about) {
        return Passing.mayPassOn(this, about);
    }

    /** Whether the actor may add a record of a kind to a department (for a part: its whole's). */
    public final boolean mayAdd(Class<? extends Record> type, String department) {
        Area area = Kinds.of(type).area();
        return rights.may(
                Act.ADD,
                area,
                type.equals(org.comity.desk.department.Department.class) ? "" : department,
                actor().name());
    }

    /**
     * What was made public of a record of a kind, the last first, whoever asks: the act itself is the permission. The
     * first holds; when it is withdrawn, nothing is public.
     */
    public final List<Publication> published(String kind, String about) {
        return Published.of(connection, kind, about);
    }

    /** Everything that is public now by such an act, the last first, whoever asks. */
    public final List<Published> published() {
        return Published.all(connection);
    }

    /** The changes of a record that the actor may read, the last first; for members only. */
    public final List<AuditRow> history(String id) {
        Ids.check(id);
        if (!rights.isMember() || findAny(id).isEmpty()) {
            throw missing("record", id);
        }
        return audit("store/audit-of-record", Map.of("record", id));
    }

    /** The changes of a record of a kind, as {@link #history(String)}; what is discreet has its history by this way alone. */
    public final <R extends Record> List<AuditRow> history(Class<R> type, String id) {
        Ids.check(id);
        if (!rights.isMember() || find(type, id).isEmpty()) {
            throw missing(Kinds.of(type).name(), id);
        }
        return audit("store/audit-of-record", Map.of("record", id));
    }

    /** Rows of the audit log before a number, the last first, without discreet records; for coordinators and administrators. */
    public final List<AuditRow> audit(long before, int most) {
        if (!rights.mayAnywhere(Act.AUDIT, Area.WORK)) {
            throw new DeskException(Reason.DENIED, "The audit log is for coordinators and administrators.");
        }
        return audit("store/audit-page", Map.of("before", before, "limit", most));
    }

    final List<AuditRow> audit(String statement, Map<String, ?> values) {
        try (PreparedStatement rows = Sql.of(statement).prepare(connection, values)) {
            return AuditLog.read(rows);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    final <R extends Record> Select<R> select(Class<R> type) {
        Kind<R> kind = Kinds.of(type);
        return new Select<>(kind, rights, database.dialect());
    }

    static DeskException missing(String kind, String id) {
        return new DeskException(
                Reason.MISSING, "There is no %s %s that you may read.".formatted(kind.replace('_', ' '), id));
    }
}
