package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that each form carries: made from the secret id of its session, so that it changes with the id, needs no
 * memory, and a form that was open while the server started anew can still be sent.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String PURPOSE = "form token of ";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request.getSession());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : of(session);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // the session's id is all that there is to keep
    }

    private static CsrfToken of(HttpSession session) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", KeptSessions.hash(PURPOSE + session.getId()));
    }
}
