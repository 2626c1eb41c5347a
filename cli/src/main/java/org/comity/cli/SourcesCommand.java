package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.sources.Holdings;
import picocli.CommandLine.Command;

/** {@code comity data sources}. */
@Command(name = "sources")
final class SourcesCommand extends Question {
    @Override
    Finding answer(Workbench workbench) {
        return Holdings.of(workbench, output.language()).sources();
    }
}
