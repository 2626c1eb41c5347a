package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.carry.Receiver;
import org.comity.workbench.sources.Crossing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data receive FILE}: the vintages of a carried file into the store, after every byte was checked. */
@Command(name = "receive")
final class ReceiveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--seal", paramLabel = "SEAL")
    private @Nullable String seal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        FactStore store = FactStore.open(folder.path(console));
        var received = Receiver.read(store, file, Optional.ofNullable(seal), new ProgressLine(console));
        output.write(Crossing.of(output.language()).received(received, file), store.home());
        return ExitCode.OK;
    }
}
