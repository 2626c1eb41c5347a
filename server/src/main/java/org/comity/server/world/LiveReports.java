package org.comity.server.world;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.Vintages;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.EventEvidence;
import org.comity.workbench.security.ForecastFinding;
import org.comity.workbench.security.RecordFinding;
import org.comity.workbench.security.change.ChangesFinding;
import org.comity.workbench.security.change.ChangesQuestion;
import org.comity.workbench.security.change.CountsFinding;
import org.comity.workbench.security.instruments.InstrumentsFinding;
import org.comity.workbench.security.series.EventsFinding;
import org.comity.workbench.security.series.SeriesFinding;
import org.comity.workbench.security.series.SeriesQuestion;

/** Asks the workbench of one world; what a file of facts holds is looked up once. */
record LiveReports(Workbench workbench) implements Reports {
    private static final double FALSE_ALARMS = 0.05;
    private static final int SIMULATIONS = 199;
    private static final String EVENTS = "events";

    private record Held(List<String> sources, List<String> streams) {
        private enum Question {
            THE_ONE
        }
    }

    private Held held() {
        return workbench.remember(Held.Question.THE_ONE, Held.class, () -> {
            List<Vintage> read = workbench.store().vintages().stream()
                    .filter(workbench::isRead)
                    .sorted(Comparator.comparing(Vintages::date).reversed().thenComparing(Vintage::source))
                    .toList();
            List<String> known = read.stream().map(Vintage::source).distinct().toList();
            List<String> streams = known.stream().filter(this::isOfEvents).toList();
            return new Held(
                    known.stream()
                            .filter(source -> streams.contains(source) || CountsFinding.isHeld(workbench, source))
                            .toList(),
                    streams);
        });
    }

    private boolean isOfEvents(String source) {
        return workbench.store().manifests(source).stream()
                .anyMatch(manifest -> manifest.tables().containsKey(EVENTS) && workbench.isRead(manifest.vintage()));
    }

    @Override
    public List<String> sources() {
        return held().sources();
    }

    @Override
    public Optional<String> stream(String source) {
        List<String> streams = held().streams();
        return streams.contains(source)
                ? Optional.of(source)
                : EventEvidence.stream(source).filter(streams::contains);
    }

    @Override
    public Finding series(SeriesQuestion question, Locale locale) {
        return SeriesFinding.of(workbench, question, locale);
    }

    @Override
    public Finding events(SeriesQuestion question, Locale locale) {
        return EventsFinding.of(workbench, question, locale);
    }

    @Override
    public Optional<Finding> changes(Pair pair, String source, Locale locale) {
        if (!CountsFinding.isHeld(workbench, source)) {
            return Optional.empty();
        }
        ChangesQuestion question = new ChangesQuestion(
                pair.home(),
                Optional.of(pair.partner()),
                source,
                Optional.empty(),
                ChangesQuestion.Method.PELT,
                Optional.empty(),
                0,
                FALSE_ALARMS,
                SIMULATIONS,
                1);
        return ChangesFinding.find(workbench, question, locale);
    }

    @Override
    public Optional<Finding> outlook(Pair pair, String source, Locale locale) {
        return ForecastFinding.held(
                workbench,
                new ForecastFinding.Request(
                        pair,
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        NeighbourRule.DEFAULT,
                        1,
                        LocalDate.now(ZoneOffset.UTC)),
                locale);
    }

    @Override
    public Finding record(RecordFinding.Question question, Locale locale) {
        return RecordFinding.of(workbench, question, locale);
    }

    @Override
    public Finding instruments(Pair pair, LocalDate on, Locale locale) {
        return InstrumentsFinding.of(workbench, pair, on, List.of(), locale);
    }
}
