package org.comity.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code comity demo}: the starter pack where nothing is held, then the server. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServerOptions server;

    @Override
    public Integer call() throws IOException {
        server.handOver();
        return ExitCode.OK;
    }
}
