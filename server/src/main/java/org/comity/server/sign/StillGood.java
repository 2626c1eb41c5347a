package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was locked, whose password or codes were changed elsewhere, or that is older than any may
 * be. It is asked on each request, so that what is taken away is gone at once.
 */
final class StillGood extends OncePerRequestFilter {
    private final OpenDesk desk;
    private final SignSettings settings;
    private final KeptSessions kept;

    StillGood(OpenDesk desk, SignSettings settings, KeptSessions kept) {
        this.desk = desk;
        this.settings = settings;
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SecurityContextHolder.getContext().getAuthentication() instanceof Member member) {
            if (isGood(member)) {
                kept.use(session.getId());
            } else {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether a session of this member may go on. */
    boolean isGood(Member member) {
        return member.since().plus(settings.longest()).isAfter(Instant.now())
                && desk.signIn().goesOn(member.account(), member.stamp());
    }
}
