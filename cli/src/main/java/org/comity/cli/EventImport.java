package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.event.EventImporter;
import org.comity.data.event.EventReport;
import org.comity.data.event.Quarantined;
import org.comity.data.importing.ImportOptions;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Imports files of events, or what a pipe gives, and shows what became of them. */
final class EventImport {
    private final CommandSpec spec;
    private final OutputOptions output;

    EventImport(CommandSpec spec, OutputOptions output) {
        this.spec = spec;
        this.output = output;
    }

    /** Gives 1 where some file is in quarantine; throws where all are. */
    int run(List<Path> files, Optional<Path> map, ImportOptions options, FactStore store) throws IOException {
        boolean piped = files.size() == 1 && files.getFirst().toString().equals("-");
        for (Path file : files) {
            if (!piped && !Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
            }
        }
        Console console = Comity.consoleOf(spec);
        ProgressLine progress = new ProgressLine(console);
        EventReport report = piped
                ? EventImporter.run(store, "standard-input", System.in, options, progress)
                : EventImporter.run(store, files, map, options, progress);
        return show(report, store);
    }

    /** Writes the report; gives 1 where some file is in quarantine, throws where all are. */
    int show(EventReport report, FactStore store) throws IOException {
        Console console = Comity.consoleOf(spec);
        if (report.report().imported().isEmpty() && !report.quarantined().isEmpty()) {
            throw new DataException(report.quarantined().getFirst().reason());
        }
        if (report.report().isAlreadyHeld()) {
            console.err().println("These files are held already; nothing has changed.");
        }
        for (Quarantined file : report.quarantined()) {
            console.err().println("In quarantine: " + file.reason());
        }
        output.write(EventFinding.of(report), store.home());
        return report.quarantined().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
