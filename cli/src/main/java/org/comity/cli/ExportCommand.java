package org.comity.cli;

import java.util.List;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity data export INDICATOR[,INDICATOR...] -o FILE}: all figures held, as csv, parquet, xlsx or dta. */
@Command(name = "export")
final class ExportCommand extends Question {
    @Parameters(index = "0", arity = "1", split = ",", paramLabel = "INDICATOR")
    private List<String> indicators = List.of();

    @Option(names = "--from", paramLabel = "YEAR")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    @Override
    Finding answer(Workbench workbench) {
        return Export.of(workbench, output.language())
                .finding(indicators, Optional.ofNullable(from), Optional.ofNullable(to));
    }
}
