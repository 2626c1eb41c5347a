package org.comity.server.toy;

import java.nio.file.Path;
import org.comity.server.ComityServer;
import org.comity.server.Settings;

/** Serves the toy world, for looking at pages while one works on them. */
public final class ToyServer {
    private ToyServer() {}

    public static void main(String[] args) {
        int port = args.length == 0 ? 18080 : Integer.parseInt(args[0]);
        ComityServer.start(new Settings(Path.of("."), "127.0.0.1", port), new ToyWorld());
    }
}
