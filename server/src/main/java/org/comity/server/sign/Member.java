package org.comity.server.sign;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.comity.desk.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who signed in, and how; kept in the session, or made for one request. It carries no roles: the desk reads those afresh. */
final class Member extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String account;
    private final long stamp;
    private final Instant since;
    private final Way way;

    /** How it is known who asks. */
    enum Way {
        /** Signed in here; the session holds it. */
        SESSION,
        /** A token that may only read. */
        READING_TOKEN,
        /** A token that may write. */
        WRITING_TOKEN,
        /** At the machine, while there is no account. */
        LOCAL
    }

    private Member(String account, long stamp, Instant since, Way way) {
        super(List.of());
        this.account = account;
        this.stamp = stamp;
        this.since = since;
        this.way = way;
        super.setAuthenticated(true);
    }

    static Member signedIn(String account, long stamp, Instant since) {
        return new Member(account, stamp, since, Way.SESSION);
    }

    static Member byToken(String account, boolean mayWrite) {
        return new Member(account, 0, Instant.EPOCH, mayWrite ? Way.WRITING_TOKEN : Way.READING_TOKEN);
    }

    static Member local() {
        return new Member(Actor.LOCAL.name(), 0, Instant.EPOCH, Way.LOCAL);
    }

    Actor actor() {
        return way == Way.LOCAL ? Actor.LOCAL : Actor.of(account);
    }

    String account() {
        return account;
    }

    long stamp() {
        return stamp;
    }

    Instant since() {
        return since;
    }

    Way way() {
        return way;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member
                && account.equals(member.account)
                && stamp == member.stamp
                && since.equals(member.since)
                && way == member.way;
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
