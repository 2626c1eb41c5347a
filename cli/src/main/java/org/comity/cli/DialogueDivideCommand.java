package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.workbench.CommandLine;
import org.comity.workbench.dialogue.DivideFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity dialogue divide POINTS.csv}: Adjusted Winner between two parties. */
@Command(name = "divide")
final class DialogueDivideCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (StandardInput input = new StandardInput()) {
            Path read = input.isMeant(file) ? input.keep() : file;
            output.write(
                    DivideFinding.of(
                            read,
                            String.valueOf(file.getFileName()),
                            CommandLine.of("comity dialogue divide")
                                    .with(file.toString())
                                    .toString()),
                    folder.path(Comity.consoleOf(spec)));
        }
        return ExitCode.OK;
    }
}
