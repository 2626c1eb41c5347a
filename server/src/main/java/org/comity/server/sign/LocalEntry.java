package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.comity.server.Settings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One's own machine: while there is no account at all and the server listens to this machine alone, whoever asks from it
 * works without signing in. A request that passed a proxy never does.
 */
final class LocalEntry extends OncePerRequestFilter {
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");
    private final OpenDesk desk;
    private final boolean isLoopback;

    LocalEntry(OpenDesk desk, Settings settings) {
        this.desk = desk;
        this.isLoopback = settings.isLoopback();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null && Door.MEMBER.holds(request) && isAtTheMachine(request) && !desk.hasAccounts()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Member.local());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private boolean isAtTheMachine(HttpServletRequest request) throws IOException {
        return isLoopback
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && PROXIED.stream().allMatch(name -> request.getHeader(name) == null);
    }
}
