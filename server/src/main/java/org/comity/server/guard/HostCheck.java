package org.comity.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.comity.server.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While only this machine is served, answers only to this machine's names: a foreign page whose name is pointed at
 * 127.0.0.1 (DNS rebinding) gets nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostCheck extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private final boolean checks;
    private final String address;

    HostCheck(Settings settings) {
        this.checks = settings.isLoopback();
        this.address = settings.address().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (checks && !isOwn(request.getHeader("Host"))) {
            response.setStatus(421); // misdirected request
            response.setContentType("application/problem+json");
            response.getOutputStream().write("""
                            {"type":"/problems/foreign-host","title":"Misdirected Request","status":421,\
                            "detail":"This server answers to localhost only.","code":"foreign-host"}""".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOwn(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return OWN.contains(name) || name.equals(address);
    }
}
