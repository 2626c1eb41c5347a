package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** What is answered to those who may not go on: people are led to the sign-in page, programs get a problem. */
final class Answers {
    private Answers() {}

    /** Not signed in. */
    static void whoAreYou(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", TokenEntry.isCalendar(request) ? TokenEntry.CHALLENGE : "Bearer");
            Refusal.of(401, "sign-in-needed", "This is for members: sign in, or send a token (Authorization: Bearer).")
                    .send(request, response);
        } else {
            SafeWay.see(response, SafeWay.signIn(request));
        }
    }

    /** A form without its token, or something that nobody may do. */
    static void mayNot(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            Refusal.of(
                            403,
                            "form-too-old",
                            "This form does not belong to your session, or is too old; load its page again and send it"
                                    + " anew.")
                    .send(request, response);
        } else {
            Refusal.of(403, "not-allowed", "You may not do this.").send(request, response);
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.matches(".*\\.(csv|json|xlsx|dta|parquet|docx|comity|xml|ics|atom)");
    }
}
