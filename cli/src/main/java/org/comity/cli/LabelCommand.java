package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.event.EventImporter;
import org.comity.data.event.label.LabelImporter;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data label SOURCE FILE}: what persons said of single events becomes a vintage beside them. */
@Command(name = "label")
final class LabelCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Parameters(index = "1", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

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
        if (!EventImporter.sources().contains(source)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has no single events that could be labelled; sources that have: %s."
                            .formatted(source, String.join(", ", EventImporter.sources())));
        }
        Console console = Comity.consoleOf(spec);
        FactStore store = FactStore.open(folder.path(console));
        try (StandardInput input = new StandardInput()) {
            Path labels = input.isMeant(file) ? input.keep() : file;
            if (!Files.isRegularFile(labels)) {
                throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
            }
            ImportReport report = LabelImporter.run(store, source, labels, ImportOptions.DEFAULT.withNote(note));
            if (report.isAlreadyHeld()) {
                console.err().println("These labels are held already; nothing has changed.");
            }
            output.write(ImportFinding.of(source, report), store.home());
        }
        return ExitCode.OK;
    }
}
