package org.comity.desk.sign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Act;
import org.comity.desk.access.Rights;
import org.comity.desk.record.Area;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The credentials within one transaction. An account reaches its own; who may change accounts may set a password and end
 * sessions of others, never read what is kept; the one at the machine, and so the check of a sign-in, reaches all.
 */
public final class Credentials {
    private final Connection connection;
    private final Rights rights;

    /** Of a transaction's connection and rights. */
    public Credentials(Connection connection, Rights rights) {
        this.connection = connection;
        this.rights = rights;
    }

    /** What is kept of an account. */
    public Credential of(String account) {
        own(account);
        return one(
                        "find-credential",
                        Map.of("account", account),
                        row -> new Credential(
                                account,
                                Optional.ofNullable(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                Optional.ofNullable(row.getString(3)),
                                row.getLong(4),
                                row.getInt(5),
                                row.getLong(6)))
                .orElseGet(() -> Credential.none(account));
    }

    /** The account that an identity of a provider was linked to. */
    public Optional<String> linked(String issuer, String subject) {
        all();
        return one("find-linked", Map.of("issuer", issuer, "subject", subject), row -> row.getString(1));
    }

    /** The active accounts that have this mail address; several can. */
    public List<String> byMail(String mail) {
        all();
        return many("find-by-mail", Map.of("mail", mail), row -> row.getString(1));
    }

    /** The stamp of an account that may sign in; empty when it is locked or not there. */
    public Optional<Long> stampOfActive(String account) {
        own(account);
        return one("find-stamp", Map.of("account", account), row -> row.getLong(1));
    }

    /** Whether there is any account. */
    public boolean anyAccount() {
        return one("any-account", Map.of(), row -> true).isPresent();
    }

    /** Sets a password and ends the account's sessions. */
    public void setPassword(String account, String hash) {
        administer(account);
        change("set-password", account, Map.of("hash", hash));
    }

    /** Links an identity of a provider to an account; from then on it is found by that. */
    public void link(String account, String issuer, String subject) {
        all();
        change("set-linked", account, Map.of("issuer", issuer, "subject", subject));
    }

    /** Renews the hash of the same password at today's cost; sessions stay. */
    public void renewHash(String account, String hash) {
        own(account);
        change("renew-hash", account, Map.of("hash", hash));
    }

    /** Counts a try that failed. */
    public void failed(String account) {
        own(account);
        change("add-failure", account, Map.of());
    }

    /** Notes a sign-in, and the step of its one-time code (the last one's when it had none). */
    public void succeeded(String account, long step) {
        own(account);
        change("set-succeeded", account, Map.of("step", step));
    }

    /** Keeps a sealed secret until a first code proves that the app has it. */
    public void setPending(String account, String sealed) {
        own(account);
        change("set-pending", account, Map.of("secret", sealed));
    }

    /** Takes the pending secret into use, with new recovery codes, and ends the account's other sessions. */
    public void confirm(String account, long step, List<String> codeHashes) {
        own(account);
        change("confirm-pending", account, Map.of("step", step));
        run("remove-codes", Map.of("account", account));
        codeHashes.forEach(hash -> run("add-code", Map.of("account", account, "hash", hash)));
    }

    /** Ends one-time codes for an account, and its sessions. */
    public void clearCodes(String account) {
        administer(account);
        change("clear-codes", account, Map.of());
        run("remove-codes", Map.of("account", account));
    }

    /** How many recovery codes are left. */
    public int codesLeft(String account) {
        own(account);
        return one("count-codes", Map.of("account", account), row -> row.getInt(1))
                .orElse(0);
    }

    /** Uses up a recovery code; false when there is none such. */
    public boolean useCode(String account, String hash) {
        own(account);
        return run("use-code", Map.of("account", account, "hash", hash)) == 1;
    }

    /** Ends every session of an account. */
    public void endSessions(String account) {
        administer(account);
        change("raise-stamp", account, Map.of());
    }

    private void own(String account) {
        if (!rights.isLocal() && !rights.actor().name().equals(account)) {
            throw new DeskException(Reason.DENIED, "How %s signs in is for that account alone.".formatted(account));
        }
    }

    private void administer(String account) {
        if (!rights.mayAnywhere(Act.CHANGE, Area.TEAM)) {
            own(account);
        }
    }

    private void all() {
        if (!rights.isLocal()) {
            throw new DeskException(Reason.DENIED, "How accounts sign in is not for %s.".formatted(rights.actor()));
        }
    }

    private void change(String statement, String account, Map<String, ?> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("account", account);
        run("make-credential", Map.of("account", account));
        run(statement, all);
    }

    private int run(String statement, Map<String, ? extends @Nullable Object> values) {
        try {
            return Sql.of("sign/" + statement).run(connection, values);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String statement, Map<String, ?> values, Reader<T> reader) {
        return many(statement, values, reader).stream().findFirst();
    }

    private <T> List<T> many(String statement, Map<String, ?> values, Reader<T> reader) {
        return many(connection, statement, values, reader);
    }

    static <T> List<T> many(Connection connection, String statement, Map<String, ?> values, Reader<T> reader) {
        try (PreparedStatement prepared = Sql.of("sign/" + statement).prepare(connection, values);
                ResultSet row = prepared.executeQuery()) {
            List<T> found = new java.util.ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
