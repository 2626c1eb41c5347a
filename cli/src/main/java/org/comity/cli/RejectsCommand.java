package org.comity.cli;

import java.util.Optional;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.sources.Rejects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity data rejects SOURCE [--vintage ID]}: every refused row, with file, line, column and reason. */
@Command(name = "rejects")
final class RejectsCommand extends Question {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Option(names = "--vintage", paramLabel = "VINTAGE")
    private @Nullable String vintage;

    @Override
    Finding answer(Workbench workbench) {
        return Rejects.of(workbench, output.language()).finding(source, Optional.ofNullable(vintage));
    }
}
