package org.comity.soak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real server, as a process of its own with the launcher's options, always at the same address. */
final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private final Path home;
    private final Map<String, String> environment;
    private final Optional<Path> cache;
    private final int port = freePort();
    private Process process;

    private ServerProcess(Path home, Map<String, String> environment, Optional<Path> cache) {
        this.home = home;
        this.environment = environment;
        this.cache = cache;
        this.process = launch();
    }

    /**
     * Starts it on a data directory and waits for its first answer.
     *
     * @param cache a class cache, when there is one
     */
    static ServerProcess start(Path home, Map<String, String> environment, Optional<Path> cache) {
        ServerProcess server = new ServerProcess(home, environment, cache);
        server.awaitAnswer();
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** As {@code kill -9}; gives back once it is gone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Starts it anew after a kill and waits for its first answer. */
    void startAgain() {
        process = launch();
        awaitAnswer();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(usual());
        command.addAll(cache.map(file -> List.of("-XX:AOTCache=" + file)).orElse(List.of()));
        command.addAll(List.of("-cp", libraries(), "org.comity.server.ComityServer"));
        command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(port)));
        return begin(command, environment, log());
    }

    /** The class cache that the launcher makes after a build, made likewise: a server asked by itself for a while. */
    static Path train(Path folder) throws InterruptedException {
        Path made = folder.resolve("server.aot");
        List<String> command = new ArrayList<>(usual());
        command.addAll(List.of("-XX:AOTCacheOutput=" + made, "-cp", libraries(), "org.comity.server.WarmUp"));
        Process process = begin(
                command, Map.of("COMITY_HOME", folder.resolve("training").toString()), folder.resolve("cache.log"));
        process.waitFor();
        if (!Files.isRegularFile(made)) {
            throw new IllegalStateException("No class cache was made; see " + folder.resolve("cache.log"));
        }
        return made;
    }

    /** The launcher's options, and those of the property {@code soak.java} for trying others. */
    private static List<String> usual() {
        List<String> options = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dcomity.root=" + System.getProperty("comity.root", ".")));
        Stream.of(System.getProperty("soak.java", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(options::add);
        return options;
    }

    /** Jars alone: a class cache holds for nothing else. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Process begin(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every process wrote, one after the other. */
    Path log() {
        return home.resolve("server.log");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The first answer of a page that needs the desk: only then is it all there. */
    private void awaitAnswer() {
        long end = System.nanoTime() + LONGEST.toNanos();
        HttpRequest ask =
                HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    if (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    Thread.sleep(50); // not there yet
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The server did not start; see " + log());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop as the keys Ctrl-C do, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
