package org.comity.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comity demo}: the starter pack where nothing is held, then the server. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServerOptions server;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        server.check();
        LoadCommand.load(server.folder.path(console), StarterFolder.path(), console);
        server.handOver();
        return ExitCode.OK;
    }
}
