package org.comity.server.sign;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.server.page.Wrong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends each request through its door. Open addresses go straight on: no session, no cookie, no look at who asks. All
 * others are never kept by anyone and pass the checks of {@link Watch}, which are set up by the first that needs them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Gate extends OncePerRequestFilter {
    private final Watch watch;

    Gate(Watch watch) {
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Door> door = Door.find(request);
        if (door.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        door.get().mark(request);
        switch (door.get()) {
            case OPEN -> chain.doFilter(request, response);
            case PUBLISHED -> {
                response.setHeader("Cache-Control", "no-cache");
                chain.doFilter(request, response);
            }
            case THRESHOLD, MEMBER -> {
                response.setHeader("Cache-Control", "no-store");
                guarded(request, response, chain);
            }
        }
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            watch.filter().doFilter(request, response, chain);
        } catch (DeskException e) {
            Refusal.of(e).send(request, response);
        } catch (Wrong e) {
            new Refusal(e).send(request, response);
        }
    }
}
