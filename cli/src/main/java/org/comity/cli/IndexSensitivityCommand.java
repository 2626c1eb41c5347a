package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.index.Index;
import org.comity.workbench.index.SensitivityFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code comity index sensitivity}: which choice moves the index. */
@Command(name = "sensitivity")
final class IndexSensitivityCommand extends IndexQuestion {
    private static final int POINTS = 512;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TrialOptions trials;

    @Option(names = "--target", paramLabel = "rank-change|score:UNIT|rank:UNIT", defaultValue = "rank-change")
    private String target = "rank-change";

    @Override
    Finding answer(Index index) {
        trials.checkTable(output.table(), SensitivityFinding.TABLES);
        boolean shapley = output.table().isEmpty()
                || output.table().equals("shapley"); // which takes many more runs than the rest
        return SensitivityFinding.of(
                index,
                trials.trials(POINTS, options.threads()),
                target,
                shapley,
                trials.line(options.line(), POINTS).with("--target", target).toString());
    }
}
