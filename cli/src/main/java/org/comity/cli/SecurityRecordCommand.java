package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.RecordFinding;
import picocli.CommandLine.Command;

/** {@code comity security record}: every forecast that was made, and what came. */
@Command(name = "record")
final class SecurityRecordCommand extends Question {
    @Override
    Finding answer(Workbench workbench) {
        return RecordFinding.of(workbench, output.language());
    }
}
