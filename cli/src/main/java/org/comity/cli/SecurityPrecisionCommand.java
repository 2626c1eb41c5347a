package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.precision.PrecisionFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code comity security precision gdelt}: how often reported events are right, by a labelled sample. */
@Command(name = "precision")
final class SecurityPrecisionCommand extends Question {
    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Override
    Finding answer(Workbench workbench) {
        return PrecisionFinding.of(workbench, source, output.language());
    }
}
