package org.comity.cli;

import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Period;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.BacktestFinding;
import org.comity.workbench.security.BacktestQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity security backtest --source gdelt-dyads}: how forecasts would have done, against benchmarks. */
@Command(name = "backtest")
final class SecurityBacktestCommand extends Question {
    @Option(names = "--source", paramLabel = "SOURCE", required = true)
    private String source = "";

    @Option(names = "--indicator", paramLabel = "INDICATOR")
    private @Nullable String indicator;

    @Option(names = "--from", paramLabel = "PERIOD")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PERIOD")
    private @Nullable String to;

    @Option(names = "--until", paramLabel = "PERIOD")
    private @Nullable String until;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--draws", paramLabel = "N")
    private int draws = BacktestQuestion.DRAWS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Override
    Finding answer(Workbench workbench) {
        return BacktestFinding.of(
                workbench,
                new BacktestQuestion(
                        source,
                        Optional.ofNullable(indicator),
                        period(from),
                        period(to),
                        period(until),
                        rule,
                        draws,
                        seed),
                output.language());
    }

    private static Optional<Period> period(@Nullable String text) {
        return Optional.ofNullable(text).map(Period::parse);
    }
}
