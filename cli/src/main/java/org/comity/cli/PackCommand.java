package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity data pack [-o FOLDER]}: tabulates a starter pack from what the store holds and licences allow. */
@Command(name = "pack")
final class PackCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER")
    private @Nullable Path target;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        Path pack = target == null ? StarterFolder.path() : target;
        long bytes = StarterPack.write(FactStore.open(folder.path(console)), pack);
        console.err().println("The pack in %s is %d kB long.".formatted(pack, bytes / 1000));
        return ExitCode.OK;
    }
}
