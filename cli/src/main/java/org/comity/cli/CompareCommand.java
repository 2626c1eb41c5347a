package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.plan.PlanFindings;
import org.comity.workbench.plan.compare.Comparison;
import org.comity.workbench.plan.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity plan compare OLD NEW}: what changed between two versions of an official text. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path now;

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
        Text before = texts.read(old);
        Text after = texts.read(now);
        Finding finding = new PlanFindings(output.language())
                .comparison(
                        before,
                        after,
                        Comparison.of(before, after, texts.lexicon()),
                        "comity plan compare %s %s%s".formatted(old, now, texts.given()));
        output.write(finding, folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
    }
}
