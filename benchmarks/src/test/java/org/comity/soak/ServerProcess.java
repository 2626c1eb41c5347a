package org.comity.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real server, as a process of its own with the launcher's options, always at the same address. */
final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private final Path home;
    private final Map<String, String> environment;
    private final int port = freePort();
    private Process process;

    private ServerProcess(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts it on a data directory and waits for its first answer. */
    static ServerProcess start(Path home, Map<String, String> environment) {
        ServerProcess server = new ServerProcess(home, environment);
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
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dcomity.root=" + System.getProperty("comity.root", ".")));
        command.addAll(List.of(
                System.getProperty("soak.java", "").isEmpty()
                        ? new String[0]
                        : System.getProperty("soak.java").split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.comity.server.ComityServer"));
        command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
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
