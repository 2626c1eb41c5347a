package org.comity.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Act;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Area;
import org.comity.desk.record.Ids;
import org.comity.desk.signin.OneTimeCode;
import org.comity.desk.signin.Passwords;
import org.comity.desk.signin.SignIn;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;
import org.comity.desk.team.Account;
import org.jspecify.annotations.Nullable;

/**
 * How accounts sign in. Hashes and secrets are no kept records: they are never read back, logged or exported; that one
 * was changed is in the audit log.
 */
public final class Credentials {
    /** So many wrong tries lock an account. */
    public static final int MOST_FAILURES = 5;

    /** For so long. */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** Compared with when there is no such account, so that it takes as long. */
    private static final String NOBODY = Passwords.hash("nobody has this password");

    private final Desk desk;

    Credentials(Desk desk) {
        this.desk = desk;
    }

    private record Kept(
            @Nullable String password,
            @Nullable String secret,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil,
            boolean active) {}

    /** Sets a password: one's own, or another's for an administrator. Takes the lock from the account. */
    public void setPassword(Actor actor, String account, String password) {
        String hash = Passwords.hash(password);
        desk.write(actor, tx -> {
            allow(tx, account);
            keep(tx, "credential-password", account, Map.of("password", hash));
            tx.event("password-set", "account", account, Map.of());
            return account;
        });
    }

    /** Asks for one-time codes from now on: the new secret, shown this once. */
    public String askForCodes(Actor actor, String account) {
        String secret = OneTimeCode.newSecret();
        desk.write(actor, tx -> {
            allow(tx, account);
            keep(tx, "credential-totp", account, Map.of("secret", secret));
            tx.event("codes-asked-for", "account", account, Map.of());
            return account;
        });
        return secret;
    }

    /** Asks for one-time codes no longer. */
    public void askForNoCodes(Actor actor, String account) {
        desk.write(actor, tx -> {
            allow(tx, account);
            keep(tx, "credential-totp", account, Map.of());
            tx.event("codes-no-longer-asked-for", "account", account, Map.of());
            return account;
        });
    }

    /** Says that a subject of an OpenID Connect issuer is this account; for administrators. */
    public void identify(Actor actor, String account, String issuer, String subject) {
        desk.write(actor, tx -> {
            if (!tx.rights().mayAnywhere(Act.CHANGE, Area.TEAM)) {
                throw new DeskException(Reason.DENIED, "Only an administrator may say who somebody is.");
            }
            keep(tx, "credential-identity", account, Map.of("issuer", issuer, "subject", subject));
            tx.event("identified", "account", account, Map.of("issuer", issuer, "subject", subject));
            return account;
        });
    }

    /** The account of a subject that the issuer vouched for; empty when there is none that may sign in. */
    public Optional<Actor> signIn(String issuer, String subject) {
        return desk.write(Actor.LOCAL, tx -> {
            Optional<String> account = account(tx.connection, issuer, subject);
            account.ifPresent(name -> tx.event("signed-in", "account", name, Map.of("issuer", issuer)));
            return account.map(Actor::of);
        });
    }

    /** Tries a name and password, and a one-time code where the account asks for it (empty for none given). */
    public SignIn signIn(String name, String password, String code) {
        Optional<Kept> kept = isName(name) ? find(name) : Optional.empty();
        boolean right = Passwords.matches(
                password,
                kept.map(Kept::password).filter(hash -> !hash.isEmpty()).orElse(NOBODY));
        if (kept.isEmpty() || kept.get().password() == null || !kept.get().active()) {
            return new SignIn.Refused();
        }
        return desk.write(Actor.LOCAL, tx -> {
            Kept now = find(tx.connection, name).orElseThrow();
            Instant until = now.lockedUntil();
            if (until != null && tx.now().isBefore(until)) {
                return new SignIn.Locked(until);
            }
            if (!right || !String.valueOf(now.password()).equals(kept.get().password())) {
                return refused(tx, name, now);
            }
            String secret = now.secret();
            long step = now.lastStep();
            if (secret != null) {
                if (code.isBlank()) {
                    return new SignIn.CodeNeeded();
                }
                OptionalLong matched = OneTimeCode.match(secret, code, tx.now(), step);
                if (matched.isEmpty()) {
                    return refused(tx, name, now);
                }
                step = matched.getAsLong();
            }
            tried(tx, name, 0, null, step);
            tx.event("signed-in", "account", name, Map.of());
            return new SignIn.Accepted(Actor.of(name));
        });
    }

    private static SignIn refused(WriteTx tx, String name, Kept now) {
        int failures = now.failures() + 1;
        boolean locks = failures >= MOST_FAILURES;
        tried(tx, name, locks ? 0 : failures, locks ? tx.now().plus(LOCKED_FOR) : null, now.lastStep());
        tx.event(locks ? "locked" : "sign-in-refused", "account", name, Map.of());
        return locks ? new SignIn.Locked(tx.now().plus(LOCKED_FOR)) : new SignIn.Refused();
    }

    private static void tried(WriteTx tx, String account, int failures, @Nullable Instant until, long step) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("failures", failures);
        values.put("locked_until", until);
        values.put("step", step);
        keep(tx, "credential-tried", account, values);
    }

    private static void allow(WriteTx tx, String account) {
        if (!tx.actor().name().equals(account) && !tx.rights().mayAnywhere(Act.CHANGE, Area.TEAM)) {
            throw new DeskException(Reason.DENIED, "Only %s or an administrator may do that.".formatted(account));
        }
        tx.get(Account.class, account);
    }

    private static void keep(
            WriteTx tx, String statement, String account, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("account", account);
        try {
            Sql.of("store/credential-make").run(tx.connection, all);
            Sql.of("store/" + statement).run(tx.connection, all);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private Optional<Kept> find(String account) {
        return desk.read(Actor.LOCAL, tx -> find(tx.connection, account));
    }

    private static Optional<Kept> find(Connection connection, String account) {
        try (PreparedStatement statement =
                        Sql.of("store/credential-of").prepare(connection, Map.of("account", account));
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
            return Optional.of(new Kept(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getInt(4),
                    until == null ? null : until.toInstant(),
                    row.getBoolean(6)));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Optional<String> account(Connection connection, String issuer, String subject) {
        try (PreparedStatement statement = Sql.of("store/credential-identified")
                        .prepare(connection, Map.of("issuer", issuer, "subject", subject));
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static boolean isName(String name) {
        try {
            return !Ids.check(name).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
