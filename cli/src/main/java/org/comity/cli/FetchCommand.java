package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.fetch.FetchAndImport;
import org.comity.data.fetch.FetchOptions;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data fetch SOURCE}: gets the producer's files and imports them. The only command that uses the network. */
@Command(name = "fetch")
final class FetchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Option(names = "--from", paramLabel = "YEAR")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    @Option(names = "--ca-file", paramLabel = "FILE")
    private @Nullable Path caFile;

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
        FactStore store = FactStore.open(folder.path(Comity.consoleOf(spec)));
        ProgressLine progress = new ProgressLine(Comity.consoleOf(spec));
        output.write(ImportFinding.of(source, fetch(store, progress)), store.home());
        return ExitCode.OK;
    }

    private ImportReport fetch(FactStore store, ProgressLine progress) {
        FetchOptions standard = FetchOptions.of(
                Settings.read(store.home(), Comity.consoleOf(spec).environment()));
        FetchOptions options = caFile == null ? standard : standard.withCaFile(caFile);
        try {
            return FetchAndImport.of(store, options, ImportOptions.DEFAULT)
                    .run(source, year(from), year(to), progress, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("The fetch was interrupted; what was held before is untouched.", e);
        }
    }

    private static OptionalInt year(@Nullable Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
