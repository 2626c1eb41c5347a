package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.sources.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code comity data vintages [SOURCE]}. */
@Command(name = "vintages")
final class VintagesCommand extends Question {
    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", defaultValue = "")
    private String source = "";

    @Override
    Finding answer(Workbench workbench) {
        return Holdings.of(workbench, output.language()).vintages(source);
    }
}
