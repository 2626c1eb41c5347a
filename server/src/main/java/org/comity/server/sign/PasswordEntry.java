package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.comity.desk.sign.SignIn.Outcome;
import org.springframework.web.filter.OncePerRequestFilter;

/** The sign-in form: name, password, and a one-time or recovery code for who set that up. */
final class PasswordEntry extends OncePerRequestFilter {
    private final OpenDesk desk;
    private final Entry entry;
    private final PeerAddress peer;

    PasswordEntry(OpenDesk desk, Entry entry, PeerAddress peer) {
        this.desk = desk;
        this.entry = entry;
        this.peer = peer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Outcome outcome = desk.signIn()
                .attempt(field(request, "name"), field(request, "password"), field(request, "code"), peer.of(request));
        String way = SafeWay.of(request.getParameter("continue"));
        switch (outcome) {
            case Outcome.In in -> {
                entry.let(in, request, response);
                SafeWay.see(response, in.failedBefore() == 0 ? way : "/desk/me?failed=" + in.failedBefore());
            }
            case Outcome.Refused _ ->
                SafeWay.see(response, "/sign-in?refused=1&continue=" + URLEncoder.encode(way, StandardCharsets.UTF_8));
            case Outcome.Wait(Duration time) -> {
                long seconds = Math.max(1, time.plusMillis(999).toSeconds());
                response.setHeader("Retry-After", String.valueOf(seconds));
                Refusal.of(429, "too-many-tries", "Too many tries failed; try again in %d s.".formatted(seconds))
                        .send(request, response);
            }
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
