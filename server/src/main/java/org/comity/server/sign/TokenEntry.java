package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.sign.Token;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts: {@code Authorization: Bearer comity_...}. The token stands for its account on this one request, whatever
 * session there may be; a token that may only read changes nothing.
 */
final class TokenEntry extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String CAME = TokenEntry.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final OpenDesk desk;

    TokenEntry(OpenDesk desk) {
        this.desk = desk;
    }

    /** Whether a good token came with the request; a browser never sends one by itself, so no form token is asked. */
    static boolean cameByToken(HttpServletRequest request) {
        return request.getAttribute(CAME) != null;
    }

    /**
     * Whether no browser sent this: each says with a form where it comes from, and brings its cookies. What a program
     * sends without any of these rides on nobody's session. Signing in is not left out: it would make a session.
     */
    static boolean isProgram(HttpServletRequest request) {
        return request.getHeader("Cookie") == null
                && request.getHeader("Origin") == null
                && request.getHeader("Sec-Fetch-Site") == null
                && !request.getRequestURI().equals("/sign-in");
    }

    /** The token of a header; any other way to prove who one is is no token. */
    private static String text(String header) {
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? header.substring(BEARER.length()).strip() : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Token> token = desk.signIn().token(text(header));
        if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Refusal.of(401, "token-not-valid", "This token is not valid, or has ended.")
                    .send(request, response);
        } else if (!token.get().mayWrite() && !READING.contains(request.getMethod())) {
            Refusal.of(403, "token-only-reads", "This token may only read.").send(request, response);
        } else {
            request.setAttribute(CAME, true);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    Member.byToken(token.get().account(), token.get().mayWrite()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
