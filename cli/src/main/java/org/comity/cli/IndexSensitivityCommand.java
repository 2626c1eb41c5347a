package org.comity.cli;

import java.util.List;
import org.comity.model.Finding;
import org.comity.workbench.index.Index;
import org.comity.workbench.index.SensitivityFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code comity index sensitivity}: which choice moves the index. */
@Command(name = "sensitivity")
final class IndexSensitivityCommand extends IndexQuestion {
    private static final int POINTS = 512;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TrialOptions trials;

    @Option(names = "--target", paramLabel = "rank-change|score:UNIT|rank:UNIT", defaultValue = "rank-change")
    private String target = "rank-change";

    @Option(names = "--shapley", paramLabel = "on|off", defaultValue = "")
    private String shapley = "";

    @Override
    List<String> vary() {
        return trials.vary();
    }

    @Override
    Finding answer(Index index) {
        trials.checkTable(output.table(), SensitivityFinding.TABLES);
        SensitivityFinding.Shapley effects = effects();
        return SensitivityFinding.of(
                index,
                trials.trials(POINTS, options.threads()),
                target,
                effects,
                trials.line(options.line(), POINTS)
                        .with("--target", target)
                        .with("--shapley", effects == SensitivityFinding.Shapley.LEFT_OUT ? "off" : "on")
                        .toString());
    }

    /** Where nobody says: only where the table is written, as it takes many more runs than the rest. */
    private SensitivityFinding.Shapley effects() {
        if (!shapley.isEmpty() && !shapley.equals("on") && !shapley.equals("off")) {
            throw new ParameterException(
                    spec.commandLine(), "--shapley must be on or off, not \"%s\".".formatted(shapley));
        }
        if (output.table().equals("shapley")) {
            return SensitivityFinding.Shapley.NEEDED;
        }
        boolean on = shapley.equals("on") || (shapley.isEmpty() && output.writesAllTables());
        return on ? SensitivityFinding.Shapley.WHERE_POSSIBLE : SensitivityFinding.Shapley.LEFT_OUT;
    }
}
