package org.comity.cli;

import java.util.List;
import org.comity.model.Finding;
import org.comity.workbench.index.Index;
import org.comity.workbench.index.UncertaintyFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code comity index uncertainty}: ranges of ranks and scores over what could as well have been chosen. */
@Command(name = "uncertainty")
final class IndexUncertaintyCommand extends IndexQuestion {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TrialOptions trials;

    @Override
    List<String> vary() {
        return trials.vary();
    }

    @Override
    Finding answer(Index index) {
        trials.checkTable(output.table(), UncertaintyFinding.TABLES);
        return UncertaintyFinding.of(
                index,
                trials.trials(1000, options.threads()),
                trials.line(options.line(), 1000).toString());
    }
}
