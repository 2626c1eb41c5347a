package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.event.EventReport;
import org.comity.data.fetch.FetchAndImport;
import org.comity.data.fetch.FetchEvents;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data fetch SOURCE}: gets the producer's files and imports them. The only command that uses the network. */
@Command(name = "fetch")
final class FetchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Option(names = "--from", paramLabel = "YEAR|DATE")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YEAR|DATE")
    private @Nullable String to;

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
        if (source.equals(FetchEvents.SOURCE)) {
            return new EventImport(spec, output).show(events(store, progress), store);
        }
        output.write(ImportFinding.of(source, fetch(store, progress)), store.home());
        return ExitCode.OK;
    }

    private FetchOptions options(FactStore store) {
        FetchOptions standard = FetchOptions.of(
                Settings.read(store.home(), Comity.consoleOf(spec).environment()));
        return caFile == null ? standard : standard.withCaFile(caFile);
    }

    private ImportReport fetch(FactStore store, ProgressLine progress) {
        try {
            return FetchAndImport.of(store, options(store), ImportOptions.DEFAULT)
                    .run(source, year("--from", from), year("--to", to), progress, progress);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private EventReport events(FactStore store, ProgressLine progress) {
        try {
            return FetchEvents.of(store, options(store), ImportOptions.DEFAULT)
                    .run(day("--from", from), day("--to", to), progress, progress);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static DataException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DataException("The fetch was interrupted; what was held before is untouched.", e);
    }

    private OptionalInt year(String option, @Nullable String text) {
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be a year, as 2014, not \"%s\".".formatted(option, text), e);
        }
    }

    private LocalDate day(String option, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s needs %s as a day, as 2014-03-05, not \"%s\"."
                            .formatted(source, option, text == null ? "" : text),
                    e);
        }
    }
}
