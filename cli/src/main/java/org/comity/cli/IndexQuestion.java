package org.comity.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.index.Index;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks one question about an index and prints the Finding; what was done is said, whatever the format. */
abstract class IndexQuestion implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    IndexOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    abstract Finding answer(Index index) throws IOException;

    /** What is varied, where the question is about that. */
    List<String> vary() {
        return List.of();
    }

    @Override
    public Integer call() throws IOException {
        Finding finding = answer(options.index(output.language(), vary()));
        Console console = Comity.consoleOf(spec);
        output.write(finding, folder.path(console));
        if (!output.showsNotes()) {
            finding.notes().forEach(console.err()::println);
        }
        return ExitCode.OK;
    }
}
