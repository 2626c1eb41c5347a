package org.comity.desk.digest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Rights;
import org.comity.desk.audit.AuditLog;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.audit.Hash;
import org.comity.desk.digest.DigestSetting.Every;
import org.comity.desk.record.Ids;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;

/** Feeds and mails within one transaction: an account reaches its own, the machine all. */
public final class Digests {
    private static final String FEED = "feed_";

    private final Connection connection;
    private final Rights rights;

    /** Of a transaction's connection and rights. */
    public Digests(Connection connection, Rights rights) {
        this.connection = connection;
        this.rights = rights;
    }

    /** How an account hears of changes; not at all when nothing is kept of it. */
    public DigestSetting of(String account) {
        own(account);
        return settings("digest/find", Map.of("account", account)).stream()
                .findFirst()
                .orElseGet(() -> new DigestSetting(account, Optional.empty(), Every.NEVER, 0, Optional.empty()));
    }

    /**
     * Makes the address of an account's feed anew and gives its secret part, which cannot be had again; the address that
     * it had before ends.
     */
    public String makeFeed(String account, Instant now) {
        own(account);
        String text = FEED + Ids.next() + Ids.next().substring(10); // 160 random bits behind the time
        begin(account);
        run("digest/set-feed", Map.of("account", account, "hash", Hash.of(text), "now", now));
        return text;
    }

    /** Ends the feed of an account. */
    public void endFeed(String account) {
        own(account);
        run("digest/end-feed", Map.of("account", account));
    }

    /** The active account whose feed has this secret. */
    public Optional<String> findFeed(String text) {
        machine();
        try (PreparedStatement statement =
                        Sql.of("digest/find-feed").prepare(connection, Map.of("hash", Hash.of(text)));
                ResultSet row = statement.executeQuery()) {
            return row.next() && text.startsWith(FEED) ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Sets how often an account is written to; the first mail tells of what comes from now on. */
    public void setMail(String account, Every every) {
        own(account);
        begin(account);
        run("digest/set-mail", Map.of("account", account, "mail", every.name().toLowerCase(Locale.ROOT)));
    }

    /** Every active account that is to be written to and has a mail address. */
    public List<DigestSetting> toBeMailed() {
        machine();
        return settings("digest/to-be-mailed", Map.of());
    }

    /** Notes that an account was told of all rows up to one. */
    public void sent(String account, long row, Instant now) {
        machine();
        run("digest/sent", Map.of("account", account, "row", row, "now", now));
    }

    /**
     * The rows of the audit log about what an account watches and the comments that call it, but for what it did itself;
     * the last first. What of it the account may read is for the caller to ask.
     */
    public List<AuditRow> news(String account, long after, int most) {
        own(account);
        try (PreparedStatement rows =
                Sql.of("digest/news").prepare(connection, Map.of("account", account, "after", after, "limit", most))) {
            return AuditLog.read(rows);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private void begin(String account) {
        if (settings("digest/find", Map.of("account", account)).isEmpty()) {
            run("digest/begin", Map.of("account", account));
        }
    }

    private void own(String account) {
        if (!rights.isLocal() && !rights.actor().name().equals(account)) {
            throw new DeskException(Reason.DENIED, "What %s hears of is for that account alone.".formatted(account));
        }
    }

    private void machine() {
        if (!rights.isLocal()) {
            throw new DeskException(Reason.DENIED, "Feeds are not looked up by %s.".formatted(rights.actor()));
        }
    }

    private List<DigestSetting> settings(String statement, Map<String, ?> values) {
        try (PreparedStatement rows = Sql.of(statement).prepare(connection, values);
                ResultSet row = rows.executeQuery()) {
            List<DigestSetting> all = new ArrayList<>();
            while (row.next()) {
                all.add(new DigestSetting(
                        row.getString(1),
                        instant(row, 2),
                        Every.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getLong(4),
                        instant(row, 5)));
            }
            return all;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private void run(String statement, Map<String, ?> values) {
        try {
            Sql.of(statement).run(connection, values);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
