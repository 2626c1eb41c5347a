package org.comity.server.sign;

import java.util.HashMap;
import java.util.Map;

/** How the server keeps sessions and, with a certificate, encrypts: settings of Spring Boot. */
public final class ServerCookies {
    private static final String SESSION = "server.servlet.session.";

    private ServerCookies() {}

    /** The session's cookie; over TLS its name makes browsers refuse it from anywhere else. */
    static String name(SignSettings settings) {
        return settings.isSecure() ? "__Host-comity" : "comity";
    }

    /** The properties that the settings ask for. */
    public static Map<String, Object> properties(SignSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SESSION + "timeout", settings.idle().toSeconds() + "s");
        properties.put(SESSION + "tracking-modes", "cookie");
        properties.put(SESSION + "cookie.name", name(settings));
        properties.put(SESSION + "cookie.path", "/");
        properties.put(SESSION + "cookie.http-only", true);
        properties.put(SESSION + "cookie.same-site", "lax"); // a provider leads back here from its own site
        properties.put(SESSION + "cookie.secure", settings.isSecure());
        settings.certificate().ifPresent(file -> properties.put("server.ssl.certificate", "file:" + file));
        settings.key().ifPresent(file -> properties.put("server.ssl.certificate-private-key", "file:" + file));
        return properties;
    }
}
