package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The address a request comes from: the peer's, or what the one trusted proxy says of its own peer. */
final class PeerAddress {
    private final Optional<String> trustedProxy;

    PeerAddress(SignSettings settings) {
        this.trustedProxy = settings.trustedProxy();
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxy.equals(Optional.of(peer))) {
            return peer;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : peer;
    }
}
