package org.comity.cli;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.frame.FrameComparison;
import org.comity.workbench.situation.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity frames compare FIRST SECOND --home KEN}: who moves, and why. */
@Command(name = "compare")
final class FramesCompareCommand extends Question {
    @Parameters(index = "0", paramLabel = "FIRST")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND")
    private String second = "";

    @Option(names = "--home", paramLabel = "HOME", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--draws", paramLabel = "N")
    private int draws = Situation.Request.DEFAULT_DRAWS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Override
    Finding answer(Workbench workbench) {
        Frames frames = Frames.of(workbench);
        return FrameComparison.of(workbench, output.language())
                .finding(
                        new Situation.Request(
                                known(home), Optional.ofNullable(year), rule, frames.get(first), draws, seed),
                        frames.get(second));
    }
}
