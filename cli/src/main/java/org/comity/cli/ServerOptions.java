package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What the server is told. The command line never starts the server in its own JVM: it writes the server's arguments
 * into the file that the launcher named in {@code COMITY_HANDOVER}, and the launcher becomes the server.
 */
final class ServerOptions {
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS")
    private @Nullable String address;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    StoreOptions.FolderOption folder;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Finds fault with what cannot be handed over. */
    void check() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--port must be a whole number from 0 to %d, not %d.".formatted(HIGHEST_PORT, port));
        }
        if (file().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "The server is started by the launcher: ./comity " + command.name() + ".");
        }
    }

    /** The file's first line is the address to open in a browser, the others are the server's arguments. */
    void handOver() throws IOException {
        check();
        Files.write(Path.of(file()), lines());
    }

    private String file() {
        return Comity.consoleOf(command).variable("COMITY_HANDOVER");
    }

    private List<String> lines() {
        List<String> lines = new java.util.ArrayList<>();
        lines.add("http://%s:%d/".formatted(address == null ? "127.0.0.1" : address, port == null ? 8080 : port));
        lines.add("--home=" + folder.path(Comity.consoleOf(command)).toAbsolutePath());
        if (address != null) {
            lines.add("--address=" + address);
        }
        if (port != null) {
            lines.add("--port=" + port);
        }
        return lines;
    }
}
