package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.event.EventImporter;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.own.OwnTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code comity data import SOURCE FILE...}: authentic files become a vintage; refused rows are kept. Files of events are
 * known by their content: {@code comity data import FILE...} takes them without a source.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--map", paramLabel = "MAP")
    private @Nullable Path map;

    @Option(names = "--released", paramLabel = "DATE")
    private @Nullable LocalDate released;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

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
        if (isOfEvents()) {
            return new EventImport(spec, output).run(eventFiles(), Optional.ofNullable(map), options(), store());
        }
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name at least one file of %s, or - for standard input.".formatted(source));
        }
        if (map == null && source.equals(OwnTables.MINE)) {
            throw new ParameterException(
                    spec.commandLine(), "Your own table needs a map of its columns: add --map MAP.");
        }
        try (StandardInput input = new StandardInput()) {
            List<Path> paths = new ArrayList<>();
            for (Path file : files) {
                paths.add(input.isMeant(file) ? input.keep() : file);
                if (!Files.isRegularFile(paths.getLast())) {
                    throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
                }
            }
            return imported(paths);
        }
    }

    /** Whether the source is one of events, or a file stands in its place. */
    private boolean isOfEvents() {
        return EventImporter.sources().contains(source)
                ? !files.isEmpty()
                : source.equals("-") || Files.isRegularFile(Path.of(source));
    }

    private List<Path> eventFiles() {
        if (EventImporter.sources().contains(source)) {
            return files;
        }
        List<Path> all = new ArrayList<>(files);
        all.addFirst(Path.of(source));
        return all;
    }

    private FactStore store() {
        return FactStore.open(folder.path(Comity.consoleOf(spec)));
    }

    private ImportOptions options() {
        ImportOptions options = ImportOptions.DEFAULT.withThreads(threads).withNote(note);
        return released == null ? options : options.withReleased(released);
    }

    private int imported(List<Path> paths) throws IOException {
        Console console = Comity.consoleOf(spec);
        FactStore store = store();
        ImportReport report = imported(store, paths, new ProgressLine(console));
        if (report.isAlreadyHeld()) {
            console.err().println("These files are held already; nothing has changed.");
        }
        if (!output.showsNotes()) {
            report.skipped().forEach(name -> console.err().println(ImportFinding.noFigures(name)));
        }
        output.write(ImportFinding.of(source, report), store.home());
        return ExitCode.OK;
    }

    private ImportReport imported(FactStore store, List<Path> paths, ProgressLine progress) {
        return map == null
                ? Importer.run(store, source, paths, options(), progress)
                : OwnTables.run(store, source, map, paths, options(), progress);
    }
}
