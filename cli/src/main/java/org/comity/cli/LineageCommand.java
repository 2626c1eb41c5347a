package org.comity.cli;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.SourceLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity data lineage INDICATOR HOME [PARTNER] --year Y}: source, vintage, file and line of a figure. */
@Command(name = "lineage")
final class LineageCommand extends Question {
    @Parameters(index = "0", paramLabel = "INDICATOR")
    private String indicator = "";

    @Parameters(index = "1", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Override
    Finding answer(Workbench workbench) {
        return SourceLines.of(workbench, output.language())
                .finding(indicator, known(home), Optional.ofNullable(partner).map(this::known), year);
    }
}
