package org.comity.server.sign;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How people reach the server and sign in, from {@code comity.yaml} in the data directory.
 *
 * @param publicAddress what people type, when it is not the address that the server listens on
 * @param certificate a PEM file, for TLS by the server itself
 * @param key its PEM file
 * @param trustedProxy the one address whose {@code X-Forwarded-For} is believed
 * @param idle how long a session lives without a request; 30 minutes by default
 * @param longest how long a session lives at most; 12 hours by default
 * @param provider OpenID Connect, when it is set up
 */
public record SignSettings(
        Optional<URI> publicAddress,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<String> trustedProxy,
        Duration idle,
        Duration longest,
        Optional<Provider> provider) {
    private static final int IDLE_MINUTES = 30;
    private static final int LONGEST_HOURS = 12;
    private static final int MOST_HOURS = 24;
    private static final int MINUTES = 60;

    /** An OpenID Connect provider; the secret stands in the file or in {@code COMITY_OPENID_SECRET}. */
    public record Provider(String issuer, String client, String secret) {
        public Provider {
            URI address = URI.create(issuer);
            boolean near = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            if (!"https".equals(address.getScheme()) && !near) {
                throw new IllegalArgumentException("openid: the issuer must be an https address, not " + issuer + ".");
            }
        }

        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    /** Reads them; a mistake is one sentence. */
    public static SignSettings read(Path home, Map<String, String> environment) {
        Map<String, String> file = file(home.resolve("comity.yaml"));
        Optional<URI> address = Optional.ofNullable(file.get("public_address")).map(SignSettings::address);
        return new SignSettings(
                address,
                Optional.ofNullable(file.get("tls.certificate")).map(home::resolve),
                Optional.ofNullable(file.get("tls.key")).map(home::resolve),
                Optional.ofNullable(file.get("trusted_proxy")),
                Duration.ofMinutes(number(file, "sign_in.idle_minutes", IDLE_MINUTES, MOST_HOURS * MINUTES)),
                Duration.ofHours(number(file, "sign_in.hours", LONGEST_HOURS, MOST_HOURS)),
                provider(file, environment));
    }

    /** Whether people reach the server over TLS alone, so that cookies may say so. */
    public boolean isSecure() {
        return certificate.isPresent()
                || publicAddress.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    private static Optional<Provider> provider(Map<String, String> file, Map<String, String> environment) {
        String issuer = file.get("openid.issuer");
        if (issuer == null) {
            return Optional.empty();
        }
        String client = file.get("openid.client");
        String secret = environment.getOrDefault("COMITY_OPENID_SECRET", file.getOrDefault("openid.secret", ""));
        if (client == null || secret.isBlank()) {
            throw new IllegalArgumentException(
                    "openid in comity.yaml needs issuer, client and secret (or COMITY_OPENID_SECRET).");
        }
        return Optional.of(new Provider(issuer, client, secret));
    }

    private static URI address(String text) {
        URI address = URI.create(text.replaceFirst("/+$", ""));
        if (address.getHost() == null
                || !address.getPath().isEmpty()
                || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "public_address is written https://comity.example.org, not \"%s\".".formatted(text));
        }
        return address;
    }

    private static int number(Map<String, String> file, String name, int usual, int most) {
        String text = file.getOrDefault(name, String.valueOf(usual));
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    "%s must be a whole number from 1 to %d, not \"%s\".".formatted(name, most, text));
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> file(Path path) {
        Map<String, String> settings = new HashMap<>();
        if (Files.isRegularFile(path)) {
            try {
                Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
                flatten("", tree, settings);
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
            }
        }
        return settings;
    }

    private static void flatten(String before, Object tree, Map<String, String> settings) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    String full = before + String.valueOf(name).toLowerCase(Locale.ROOT);
                    settings.put(full, String.valueOf(value));
                    flatten(full + ".", value, settings);
                }
            });
        }
    }
}
