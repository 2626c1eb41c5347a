package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.desk.sign.RandomText;
import org.comity.desk.sign.Token;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts: {@code Authorization: Bearer comity_...}. The token stands for its account on this one request, whatever
 * session there may be; a token that may only read changes nothing. Calendar programs send no such header: on the
 * addresses of calendars a token for calendars may be the password of Basic authentication or stand in the address, and
 * it opens nothing else.
 */
final class TokenEntry extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    /** What asks a calendar program for a password. */
    static final String CHALLENGE = "Basic realm=\"Comity calendar\", charset=\"UTF-8\"";

    private static final Pattern CALENDARS =
            Pattern.compile("/(plan|plan/[A-Za-z0-9.-]+|departments/[A-Za-z0-9.-]+)/calendar\\.ics");
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

    /** Whether an address is that of a calendar, as it is written, without anything to be decoded. */
    static boolean isCalendar(HttpServletRequest request) {
        return CALENDARS.matcher(request.getRequestURI()).matches();
    }

    /** The token that was sent; empty when none was. Any other way to prove who one is is no token. */
    private static Optional<String> sent(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        if (header != null && isCalendar(request) && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.of(password(header.substring(BASIC.length()).strip()));
        }
        return header != null
                ? Optional.of("")
                : Optional.ofNullable(isCalendar(request) ? request.getParameter("token") : null);
    }

    private static String password(String pair) {
        try {
            String plain = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
            String password = plain.substring(plain.indexOf(':') + 1);
            return password.startsWith(RandomText.CALENDAR) ? password : "";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Whether a token may be used here, and in the way in which it came. */
    private static boolean isInPlace(String token, HttpServletRequest request) {
        boolean forCalendars = token.startsWith(RandomText.CALENDAR);
        return forCalendars ? isCalendar(request) : request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> sent = sent(request);
        if (sent.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Token> token = isInPlace(sent.get(), request) ? desk.signIn().token(sent.get()) : Optional.empty();
        if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", isCalendar(request) ? CHALLENGE : "Bearer error=\"invalid_token\"");
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
