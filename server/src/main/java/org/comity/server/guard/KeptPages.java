package org.comity.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.server.sign.Door;
import org.comity.server.world.Worlds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps finished answers of open addresses by address and store state, so that a page is computed and rendered once.
 * An answer depends on nothing else but the day and the server's name: open pages know no cookies and no sessions, and the language stands in the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class KeptPages extends OncePerRequestFilter {
    private final Worlds worlds;
    private final Shelf shelf = new Shelf();

    KeptPages(Worlds worlds) {
        this.worlds = worlds;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !Door.OPEN.holds(request)
                || !request.getMethod().equals("GET")
                || path.startsWith("/assets/")
                || path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.join(
                " ",
                worlds.state(),
                LocalDate.now(ZoneOffset.UTC)
                        .toString(), // some pages begin or end today where the address names no day
                String.valueOf(
                        request.getHeader("Host")), // links of feeds and mails lead to the address that was asked
                request.getRequestURI() + '?' + request.getQueryString());
        Optional<Shelf.Kept> kept = shelf.find(key);
        if (kept.isPresent()) {
            send(kept.get(), request, response);
            return;
        }
        ContentCachingResponseWrapper wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        @Nullable String type = wrapped.getContentType();
        if (wrapped.getStatus() == 200 && type != null) {
            Shelf.Kept made = Shelf.Kept.of(
                    type,
                    Optional.ofNullable(wrapped.getHeader("Content-Disposition")),
                    wrapped.getContentAsByteArray());
            shelf.keep(key, made);
            send(made, request, response);
        } else {
            wrapped.copyBodyToResponse();
        }
    }

    private static void send(Shelf.Kept kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache"); // kept by the browser, but asked for each time
        response.setHeader("ETag", kept.tag());
        if (kept.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(kept.type());
        kept.disposition().ifPresent(value -> response.setHeader("Content-Disposition", value));
        response.setContentLength(kept.body().length());
        kept.body().writeTo(response.getOutputStream());
    }
}
