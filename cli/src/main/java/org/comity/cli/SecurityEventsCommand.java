package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.series.EventsFinding;
import org.comity.workbench.security.series.SeriesQuestion.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code comity security events KEN UGA --from 2020-01-01 --to 2020-01-31}: the events that are reported, each with its reports. */
@Command(name = "events")
final class SecurityEventsCommand extends Question {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private EventOptions events;

    @Override
    Finding answer(Workbench workbench) {
        return EventsFinding.of(workbench, events.question(Step.DAY), output.language());
    }
}
