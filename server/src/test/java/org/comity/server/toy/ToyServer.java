package org.comity.server.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the toy world: for tests, and by hand for looking at pages while one works on them. */
public final class ToyServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ToyWorld world;

    private ToyServer(int port) {
        System.setProperty("comity.messages.strict", "true");
        this.world = new ToyWorld();
        this.context = ComityServer.start(new Settings(home(), "127.0.0.1", port), world);
    }

    /** A data directory of its own, for its desk; left to the machine to clear. */
    private static Path home() {
        try {
            return Files.createTempDirectory("comity-toy");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on any free port. */
    public static ToyServer start() {
        return new ToyServer(0);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public ToyWorld world() {
        return world;
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("resource") // it serves until the process is stopped
    public static void main(String[] args) {
        var _ = new ToyServer(args.length == 0 ? 18_080 : Integer.parseInt(args[0]));
    }
}
