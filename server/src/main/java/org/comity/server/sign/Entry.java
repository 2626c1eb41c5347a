package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.comity.desk.sign.SignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Lets somebody in who has proved to be the account: a fresh session that holds it. */
final class Entry {
    private final SecurityContextRepository sessions;
    private final SessionAuthenticationStrategy fresh;
    private final KeptSessions kept;

    Entry(SecurityContextRepository sessions, SessionAuthenticationStrategy fresh, KeptSessions kept) {
        this.sessions = sessions;
        this.fresh = fresh;
        this.kept = kept;
    }

    /** Begins a session under a new id. */
    void let(SignIn.Outcome.In in, HttpServletRequest request, HttpServletResponse response) {
        keep(Member.signedIn(in.account(), in.stamp(), Instant.now()), request, response);
    }

    /** Goes on with a session whose account changed how it signs in; all others of it end. */
    void goOn(Member was, long stamp, HttpServletRequest request, HttpServletResponse response) {
        keep(Member.signedIn(was.account(), stamp, was.since()), request, response);
    }

    private void keep(Member member, HttpServletRequest request, HttpServletResponse response) {
        String before = request.getSession().getId();
        fresh.onAuthentication(member, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(member);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        kept.forget(before);
        kept.keep(request.getSession().getId(), member);
    }
}
