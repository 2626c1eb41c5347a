package org.comity.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What people keep on the desk is answered afresh to each, and stored by nobody on the way. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Private extends OncePerRequestFilter {
    private static final List<String> PLACES =
            List.of("/plan", "/desk", "/departments", "/audit", "/agreements", "/promises", "/api/v1/desk");

    /** Whether an address is one of the desk's. */
    static boolean holds(String path) {
        return PLACES.stream()
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/") || path.startsWith(place + "."));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !holds(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
