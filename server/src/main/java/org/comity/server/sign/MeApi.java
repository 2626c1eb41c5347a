package org.comity.server.sign;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/desk/me}: who is asking, and the token that a browser's script sends back with what it changes. */
@RestController
class MeApi {
    private final OpenDesk desk;

    MeApi(OpenDesk desk) {
        this.desk = desk;
    }

    /** A role, and the department in which it holds. */
    record Role(String role, @Nullable String department) {}

    /** Who asks; {@code header} and {@code token} against forged requests. */
    record Me(
            String name,
            List<Role> roles,
            @Nullable String header,
            @Nullable String token) {}

    @GetMapping("/api/v1/desk/me")
    @Operation(operationId = "me", summary = "Who is asking, with which roles")
    Me me(
            Actor actor,
            HttpServletRequest request,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
        List<Role> roles = desk.get()
                .read(
                        actor,
                        tx -> tx.rights().grants().stream()
                                .map(grant -> new Role(
                                        grant.role().name().toLowerCase(Locale.ROOT),
                                        grant.department().orElse(null)))
                                .toList());
        Optional<CsrfToken> form =
                TokenEntry.cameByToken(request) ? Optional.empty() : Optional.ofNullable(token); // would make a session
        return new Me(
                actor.name(),
                roles,
                form.map(CsrfToken::getHeaderName).orElse(null),
                form.map(CsrfToken::getToken).orElse(null));
    }
}
