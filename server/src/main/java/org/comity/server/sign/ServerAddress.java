package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** What people type to reach this server, for addresses that are used elsewhere: in calendar programs. */
@Component
public final class ServerAddress {
    private final SignSettings settings;

    ServerAddress(SignSettings settings) {
        this.settings = settings;
    }

    /** The public address of the settings, else the one that was asked; without a slash at its end. */
    public String of(HttpServletRequest request) {
        return settings.publicAddress()
                .map(URI::toString)
                .orElseGet(() -> request.getRequestURL()
                        .substring(
                                0,
                                request.getRequestURL().length()
                                        - request.getRequestURI().length()))
                .replaceFirst("/+$", "");
    }
}
