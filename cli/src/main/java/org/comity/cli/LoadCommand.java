package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Vintage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data load [FOLDER]}: puts the starter pack into the store; what is held already is left. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER")
    private @Nullable Path pack;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        load(folder.path(console), pack == null ? StarterFolder.path() : pack, console);
        return ExitCode.OK;
    }

    /** Loads a pack into a store, and says how many vintages are new. */
    static void load(Path home, Path pack, Console console) throws IOException {
        List<Vintage> loaded = StarterPack.load(FactStore.open(home), pack);
        if (!loaded.isEmpty()) {
            console.err().println("Loaded %d vintages of the starter pack into %s.".formatted(loaded.size(), home));
        }
    }
}
