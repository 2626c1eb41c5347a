package org.comity.cli;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By which frame relations are assessed, in which year, and how their ranges are drawn. */
final class FrameOptions {
    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--frame", paramLabel = "FRAME", defaultValue = "neighbourhood")
    private String frame = "neighbourhood";

    @Option(names = "--draws", paramLabel = "N")
    private int draws = Situation.Request.DEFAULT_DRAWS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Makes a question of the choices. */
    interface Asking<T> {
        T of(Framework framework, Optional<Integer> year, int draws, long seed);
    }

    <T> T ask(Workbench workbench, Asking<T> asking) {
        if (draws < 1) {
            throw new ParameterException(command.commandLine(), "--draws must be 1 or more, not %d.".formatted(draws));
        }
        return asking.of(Frames.of(workbench).get(frame), Optional.ofNullable(year), draws, seed);
    }

    Situation.Request request(Workbench workbench, Country home) {
        return ask(
                workbench,
                (framework, asked, draw, from) -> new Situation.Request(home, asked, rule, framework, draw, from));
    }
}
