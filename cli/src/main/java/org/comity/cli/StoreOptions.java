package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which facts a command reads, and on how many threads. */
final class StoreOptions {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    FolderOption folder;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-by", paramLabel = "release|retrieval", defaultValue = "release")
    private AsOf.Basis knownBy = AsOf.Basis.RELEASE;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Opens the workbench; the caller closes it. */
    Workbench open() {
        if (threads < 1) {
            throw new ParameterException(
                    command.commandLine(), "--threads must be 1 or more, not %d.".formatted(threads));
        }
        return Workbench.open(
                folder.path(Comity.consoleOf(command)), new AsOf(Optional.ofNullable(asOf), knownBy), threads);
    }

    /** The data directory of a command: the flag, else the environment, else the XDG data directory. */
    static final class FolderOption {
        @Option(names = "--store", paramLabel = "FOLDER")
        private @Nullable Path store;

        Path path(Console console) {
            if (store != null) {
                return store;
            }
            String home = console.variable("COMITY_HOME");
            return home.isEmpty() ? FactStore.defaultHome() : Path.of(home);
        }
    }
}
