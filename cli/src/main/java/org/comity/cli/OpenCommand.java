package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.workbench.cite.SavedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity open FILE.comity}: shows a saved Finding and checks it, without its sources. Exits 1 when it was changed. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
        }
        Console console = Comity.consoleOf(spec);
        SavedFinding saved = SavedFinding.read(file);
        List<String> faults = saved.faults();
        output.write(saved.finding(), folder.path(console));
        faults.forEach(console.err()::println);
        if (faults.isEmpty()) {
            console.err()
                    .println("Whole: the id %s fits the recipe and the cells."
                            .formatted(saved.finding().id()));
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
