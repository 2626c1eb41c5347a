package org.comity.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Where the server listens and what it reads. Each setting comes from a flag ({@code --port}), else from the
 * environment ({@code COMITY_PORT}), else from {@code comity.yaml} in the data directory, else from its default.
 *
 * @param home the data directory
 * @param address a host name or address; 127.0.0.1 by default
 * @param port 0 for any free one; 8080 by default
 * @param rehearsal for how long the server goes through its pages before it listens; empty when nobody said
 * @param environment of the process: where else the desk, sign-in and mail find what they are told
 */
public record Settings(
        Path home, String address, int port, Optional<Duration> rehearsal, Map<String, String> environment) {
    private static final List<String> NAMES = List.of("home", "address", "port", "rehearsal");
    private static final int HIGHEST_PORT = 65_535;

    /** A server that starts without a rehearsal and is told nothing by an environment. */
    public Settings(Path home, String address, int port) {
        this(home, address, port, Optional.of(Duration.ZERO), Map.of());
    }

    /** Reads the settings; a mistake is one sentence that names it. */
    public static Settings read(String[] flags, Map<String, String> environment, Path defaultHome) {
        Map<String, String> given = flags(flags);
        Path home = find("home", given, environment, Map.of()).map(Path::of).orElse(defaultHome);
        Map<String, String> file = file(home.resolve("comity.yaml"));
        String address = find("address", given, environment, file).orElse("127.0.0.1");
        int port = find("port", given, environment, file).map(Settings::port).orElse(8080);
        Optional<Duration> rehearsal =
                find("rehearsal", given, environment, file).map(Settings::seconds);
        return new Settings(home, address, port, rehearsal, Map.copyOf(environment));
    }

    /** Without the environment, which may hold passwords. */
    @Override
    public String toString() {
        return "Settings[home=%s, address=%s, port=%d]".formatted(home, address, port);
    }

    /** Whether only this machine can reach the server. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no such address as \"%s\".".formatted(address), e);
        }
    }

    private static Optional<String> find(
            String name, Map<String, String> flags, Map<String, String> environment, Map<String, String> file) {
        return Optional.ofNullable(flags.get(name))
                .or(() -> Optional.ofNullable(environment.get("COMITY_" + name.toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(file.get(name)));
    }

    private static Map<String, String> flags(String[] flags) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < flags.length; i++) {
            String[] parts = flags[i].split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "The server knows --port, --address, --home and --rehearsal, not \"%s\".".formatted(flags[i]));
            }
            if (parts.length == 1 && i + 1 == flags.length) {
                throw new IllegalArgumentException("There is nothing after %s.".formatted(flags[i]));
            }
            found.put(name, parts.length == 2 ? parts[1] : flags[++i]);
        }
        return found;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "A port is a whole number from 0 to %d, not \"%s\".".formatted(HIGHEST_PORT, text));
        }
        return Integer.parseInt(text);
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "A rehearsal takes a whole number of seconds from 0 to 999, not \"%s\".".formatted(text));
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static Map<String, String> file(Path path) {
        Map<String, String> settings = new HashMap<>();
        if (Files.isRegularFile(path)) {
            try {
                Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
                if (tree instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
                }
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
            }
        }
        return settings;
    }
}
