package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import picocli.CommandLine.Command;

/** {@code comity frames list}: those that ship with Comity, and one's own. */
@Command(name = "list")
final class FramesListCommand extends Question {
    @Override
    Finding answer(Workbench workbench) {
        return Frames.of(workbench).finding();
    }
}
