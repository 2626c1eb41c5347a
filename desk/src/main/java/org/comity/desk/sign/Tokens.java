package org.comity.desk.sign;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Act;
import org.comity.desk.access.Rights;
import org.comity.desk.record.Area;
import org.comity.desk.record.Ids;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;

/** Tokens for scripts within one transaction: an account's own, or all for who may change accounts. */
public final class Tokens {
    /** The longest that a token lives. */
    public static final Duration LONGEST = Duration.ofDays(365);

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private final Connection connection;
    private final Rights rights;

    /** Of a transaction's connection and rights. */
    public Tokens(Connection connection, Rights rights) {
        this.connection = connection;
        this.rights = rights;
    }

    /**
     * Makes a token and gives its text, which cannot be had again.
     *
     * @param lifetime more than nothing, at most a year
     */
    public String make(String account, String name, boolean mayWrite, Instant now, Duration lifetime) {
        return keep(RandomText.token(), account, name, mayWrite, now, lifetime);
    }

    /** The same for calendar programs: it opens calendars and nothing else. */
    public String makeForCalendars(String account, String name, Instant now, Duration lifetime) {
        return keep(RandomText.calendarToken(), account, name, false, now, lifetime);
    }

    private String keep(String text, String account, String name, boolean mayWrite, Instant now, Duration lifetime) {
        own(account);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A token needs a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A token lives for 1 to %d days, not %d.".formatted(LONGEST.toDays(), lifetime.toDays()));
        }
        if (list(account).size() >= MOST) {
            throw new IllegalArgumentException("An account has at most %d tokens; revoke one first.".formatted(MOST));
        }
        run(
                "add-token",
                Map.of(
                        "id", Ids.next(),
                        "account", account,
                        "name", name.strip(),
                        "hash", RandomText.hashOfToken(text),
                        "may_write", mayWrite,
                        "made_at", now,
                        "expires_at", now.plus(lifetime)));
        return text;
    }

    /** The tokens of an account, the last made first, ended ones too. */
    public List<Token> list(String account) {
        own(account);
        return Credentials.many(connection, "tokens", Map.of("account", account), Tokens::read);
    }

    /** The token of a text, when it has not ended and its account is active. */
    public Optional<Token> find(String text, Instant now) {
        if (!rights.isLocal()) {
            throw new DeskException(Reason.DENIED, "Tokens are not looked up by %s.".formatted(rights.actor()));
        }
        return Credentials.many(
                        connection,
                        "find-token",
                        Map.of("hash", RandomText.hashOfToken(text), "now", now),
                        Tokens::read)
                .stream()
                .findFirst();
    }

    /** Ends a token of an account; false when there is none such. */
    public boolean revoke(String account, String id) {
        own(account);
        return run("remove-token", Map.of("account", account, "id", id)) == 1;
    }

    /** Ends every token of an account. */
    public void revokeAll(String account) {
        own(account);
        run("remove-tokens", Map.of("account", account));
    }

    /** Notes the day of the last use. */
    public void used(String id, LocalDate day) {
        run("use-token", Map.of("id", id, "used_on", day));
    }

    private void own(String account) {
        if (!rights.mayAnywhere(Act.CHANGE, Area.TEAM) && !rights.actor().name().equals(account)) {
            throw new DeskException(Reason.DENIED, "The tokens of %s are for that account alone.".formatted(account));
        }
    }

    private int run(String statement, Map<String, ?> values) {
        try {
            return Sql.of("sign/" + statement).run(connection, values);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Token read(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(7, LocalDate.class)));
    }

    /** The day of an instant, in UTC. */
    static LocalDate day(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
