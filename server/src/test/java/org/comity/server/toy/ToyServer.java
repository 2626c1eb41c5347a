package org.comity.server.toy;

import java.nio.file.Path;
import org.comity.server.ComityServer;
import org.comity.server.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the toy world: for tests, and by hand for looking at pages while one works on them. */
public final class ToyServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ToyWorld world;

    private ToyServer(Settings settings) {
        System.setProperty("comity.messages.strict", "true");
        this.world = new ToyWorld();
        this.context = ComityServer.start(settings, world);
    }

    /** Starts on any free port. */
    public static ToyServer start() {
        return start(newHome(), "127.0.0.1");
    }

    /** Starts on any free port of an address, with the desk and the settings of a data directory. */
    public static ToyServer start(Path home, String address) {
        return start(new Settings(home, address, 0));
    }

    /** Starts as told. */
    public static ToyServer start(Settings settings) {
        return new ToyServer(settings);
    }

    /** A data directory with nothing in it. */
    public static Path newHome() {
        return Temporary.folder("comity-server");
    }

    /** The server's own parts, for tests that look at all of its addresses. */
    public ConfigurableApplicationContext context() {
        return context;
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
        var _ = new ToyServer(
                new Settings(newHome(), "127.0.0.1", args.length == 0 ? 18_080 : Integer.parseInt(args[0])));
    }
}
