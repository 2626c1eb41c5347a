package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code comity frames [FRAME]}: what is measured and why; a frame of one's own is checked by naming its file. */
@Command(
        name = "frames",
        subcommands = {
            FramesListCommand.class,
            FramesShowCommand.class,
            FramesCompareCommand.class,
            FramesSaveCommand.class
        })
final class FramesCommand extends Question {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FRAME", defaultValue = "")
    private String frame = "";

    @Override
    Finding answer(Workbench workbench) {
        Frames frames = Frames.of(workbench);
        return frame.isEmpty() ? frames.finding() : frames.finding(frame);
    }
}
