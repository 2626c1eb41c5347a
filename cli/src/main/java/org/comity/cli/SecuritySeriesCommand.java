package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.series.SeriesFinding;
import org.comity.workbench.security.series.SeriesQuestion.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code comity security series KEN UGA --by month}: what is reported between two countries, beside how much is reported at all. */
@Command(name = "series")
final class SecuritySeriesCommand extends Question {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private EventOptions events;

    @Option(names = "--by", paramLabel = "day|week|month", defaultValue = "month")
    private Step by = Step.MONTH;

    @Override
    Finding answer(Workbench workbench) {
        return SeriesFinding.of(workbench, events.question(by), output.language());
    }
}
