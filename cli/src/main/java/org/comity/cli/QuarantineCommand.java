package org.comity.cli;

import org.comity.data.event.Quarantine;
import org.comity.model.Finding;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import picocli.CommandLine.Command;

/** {@code comity data quarantine}: files that could not be read as a whole, with the reason. */
@Command(name = "quarantine")
final class QuarantineCommand extends Question {
    @Override
    Finding answer(Workbench workbench) {
        return Findings.of("data quarantine", "Files that could not be read")
                .table(EventFinding.quarantine(Quarantine.list(workbench.store())))
                .command("comity data quarantine")
                .build();
    }
}
