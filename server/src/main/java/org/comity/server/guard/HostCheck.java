package org.comity.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.comity.server.Settings;
import org.comity.server.sign.SignSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While only this machine is served, answers only to this machine's names: a foreign page whose name is pointed at
 * 127.0.0.1 (DNS rebinding) gets nothing. With a public address, answers to its name besides, and to no other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostCheck extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private final boolean checks;
    private final Set<String> names;

    HostCheck(Settings settings, SignSettings signing) {
        this.checks = settings.isLoopback() || signing.publicAddress().isPresent();
        Set<String> answered = new HashSet<>(OWN);
        answered.add(settings.address().toLowerCase(Locale.ROOT));
        signing.publicAddress()
                .ifPresent(address -> answered.add(address.getHost().toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(answered);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (checks && !isOwn(request.getHeader("Host"))) {
            response.setStatus(421); // misdirected request
            response.setContentType("application/problem+json");
            response.getOutputStream().write("""
                {"type":"/problems/foreign-host","title":"Misdirected Request","status":421,\
                "detail":"This server does not answer to that name.","code":"foreign-host"}\
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOwn(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return names.contains(name);
    }
}
