package org.comity.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code comity serve}: pages and REST over the store, for this machine alone unless told otherwise. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServerOptions server;

    @Override
    public Integer call() throws IOException {
        server.handOver();
        return ExitCode.OK;
    }
}
