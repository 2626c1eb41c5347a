package org.comity.server.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Where mail is handed in, from {@code mail:} in {@code comity.yaml} or {@code COMITY_MAIL_HOST} and so on. Without a host
 * no mail is sent.
 *
 * @param host empty: no mail is sent
 * @param tls how the way there is protected
 * @param from the sender's address
 */
public record MailSettings(
        Optional<String> host, int port, Tls tls, String from, Optional<String> user, String password) {
    private static final int SUBMISSION = 587;
    private static final int HIGHEST_PORT = 65_535;

    /** How the way to the mail server is protected. */
    public enum Tls {
        /** STARTTLS, without which nothing is sent. */
        START,
        /** TLS from the first byte. */
        ALWAYS,
        /** None; for a mail server on this machine. */
        NONE
    }

    /** Reads them; a mistake is one sentence. */
    public static MailSettings read(Path home, Map<String, String> environment) {
        Map<String, String> file = file(home.resolve("comity.yaml"));
        Optional<String> host = find("host", environment, file);
        String port = find("port", environment, file).orElse(String.valueOf(SUBMISSION));
        String from = find("from", environment, file).orElse("");
        String tls = find("tls", environment, file).orElse("start");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "mail.port must be a whole number from 1 to %d, not \"%s\".".formatted(HIGHEST_PORT, port));
        }
        if (host.isPresent() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "mail.from must be the sender's address, as comity@example.org, not \"%s\".".formatted(from));
        }
        return new MailSettings(
                host,
                Integer.parseInt(port),
                tls(tls),
                from,
                find("user", environment, file),
                find("password", environment, file).orElse(""));
    }

    private static Tls tls(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "start" -> Tls.START;
            case "always" -> Tls.ALWAYS;
            case "none" -> Tls.NONE;
            default ->
                throw new IllegalArgumentException(
                        "mail.tls must be start, always or none, not \"%s\".".formatted(word));
        };
    }

    private static Optional<String> find(String name, Map<String, String> environment, Map<String, String> file) {
        return Optional.ofNullable(environment.get("COMITY_MAIL_" + name.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(file.get(name)))
                .filter(text -> !text.isBlank());
    }

    private static Map<String, String> file(Path path) {
        Map<String, String> settings = new HashMap<>();
        if (Files.isRegularFile(path)) {
            try {
                Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
                if (tree instanceof Map<?, ?> map && map.get("mail") instanceof Map<?, ?> mail) {
                    mail.forEach((name, value) -> settings.put(String.valueOf(name), String.valueOf(value)));
                }
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
            }
        }
        return settings;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host.orElse("none") + "]";
    }
}
