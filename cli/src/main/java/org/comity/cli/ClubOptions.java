package org.comity.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.workbench.Workbench;
import org.comity.workbench.club.ClubMatrix;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which club is shown, and what of it. */
final class ClubOptions {
    @Option(names = "--club", paramLabel = "NAME|AAA,BBB")
    private @Nullable String club;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--what", paramLabel = "score|GOAL|INDICATOR", defaultValue = "score")
    private String what = "score";

    @Option(names = "--gap")
    private boolean gap;

    boolean isAsked() {
        return club != null;
    }

    ClubMatrix.Request request(Workbench workbench, FrameOptions frame) {
        return frame.ask(
                workbench,
                (framework, year, draws, seed) -> new ClubMatrix.Request(
                        String.valueOf(club),
                        Optional.ofNullable(on),
                        year,
                        ClubMatrix.Request.shown(what, framework),
                        gap,
                        framework,
                        draws,
                        seed));
    }
}
