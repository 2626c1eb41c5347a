package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.plan.PlanFindings;
import org.comity.workbench.plan.extract.Extraction;
import org.comity.workbench.plan.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity plan extract FILE}: commitments, aspirations and restatements of an official text, as candidates. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TextOptions texts;

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
        Text text = texts.read(file);
        if (date != null) {
            text = text.on(date);
        }
        String command = "comity plan extract %s%s%s%s"
                .formatted(file, date == null ? "" : " --date " + date, texts.given(), all ? " --all" : "");
        Finding finding =
                new PlanFindings(output.language()).extraction(Extraction.of(text, texts.lexicon()), all, command);
        output.write(finding, folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
    }
}
