package org.comity.cli;

import java.util.Optional;
import org.comity.model.Finding;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.frame.FrameExplained;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity frames show FRAME}: what it measures, from which side, how it is scored, and what is missing for it. */
@Command(name = "show")
final class FramesShowCommand extends Question {
    @Parameters(index = "0", paramLabel = "FRAME")
    private String frame = "";

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Override
    Finding answer(Workbench workbench) {
        return FrameExplained.of(workbench, output.language())
                .finding(Frames.of(workbench).get(frame), Optional.ofNullable(year));
    }
}
