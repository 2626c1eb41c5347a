package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.Press;
import org.comity.data.mapping.Mapping;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.change.CountsFinding;

/** What is reported between two countries, period by period, as a Finding; turned round, the same from the other side. */
public final class SeriesFinding {
    private SeriesFinding() {}

    /** A direction and the first day of a period. */
    record Cell(Pair pair, LocalDate start) {}

    /** All that was read. */
    record Read(PeriodGrid grid, Map<Cell, PairPeriod> periods, Map<LocalDate, Long> events) {}

    private record Question(SeriesQuestion asked, Locale locale, List<String> renamed) {}

    /**
     * The answer, made once. Main table {@code series}: a line per direction and period, missing where the source has no line of the
     * period; table {@code coverage}: how much the source reported of each period; table {@code breaks}: days from which on
     * it works in another way. Of a source that holds counts and no single events: what it counted.
     *
     * @throws IllegalArgumentException where no events of the source are held, or too many periods are asked for
     */
    public static Finding of(Workbench workbench, SeriesQuestion question, Locale locale) {
        Reading reading = Reading.of(workbench, question, locale);
        return workbench.remember(
                new Question(question, locale, reading.names().changes()), Finding.class, () -> make(reading, locale));
    }

    private static Finding make(Reading reading, Locale locale) {
        SeriesQuestion question = reading.question();
        if (CountsFinding.isHeld(reading.workbench(), question.source())) {
            return CountsFinding.of(
                    reading.workbench(),
                    new CountsFinding.Request(
                            question.pair(),
                            question.source(),
                            question.from(),
                            question.to(),
                            question.command("series").toString()),
                    locale);
        }
        try (EventReading events = reading.open()) {
            return finding(reading, events);
        }
    }

    private static Finding finding(Reading reading, EventReading events) {
        SeriesQuestion question = reading.question();
        PeriodGrid grid = PeriodGrid.of(question, events.press(question.by().frequency()));
        Asked asked = new Asked(question.pair(), question.media() == SeriesQuestion.Media.KEEP, grid.from(), grid.to());
        Map<Cell, PairPeriod> periods = new HashMap<>();
        events.periods(asked, question.by().frequency())
                .forEach(one -> periods.put(new Cell(one.pair(), one.start()), one));
        Read read = new Read(grid, periods, events.events(question.by().frequency(), grid.from(), grid.to()));
        SeriesTables tables = new SeriesTables(reading, read);
        Findings findings = Findings.of("security series", reading.title("series.title"))
                .table(tables.series())
                .table(tables.coverage())
                .table(tables.breaks())
                .parameter("home", question.pair().home())
                .parameter("partner", question.pair().partner())
                .parameter("source", question.source())
                .parameter("by", SeriesQuestion.word(question.by()))
                .parameter("from", grid.from())
                .parameter("to", grid.to())
                .parameter("media", SeriesQuestion.word(question.media()))
                .command(question.command("series").toString())
                .asOf(reading.workbench().asOf());
        new SeriesCharts(reading, read).all().forEach(findings::chart);
        new PanelCharts(reading, read).all().forEach(findings::chart);
        List<LocalDate> covered = grid.starts().stream().filter(grid::isCovered).toList();
        int missing = 2 * (grid.starts().size() - covered.size());
        Optional<Integer> last = covered.isEmpty()
                ? Optional.empty()
                : Optional.of(covered.getLast().getYear());
        findings.age(new Finding.Age(
                last,
                covered.stream().findFirst().map(LocalDate::getYear),
                missing,
                2 * grid.starts().size()));
        notes(reading, grid, covered, findings);
        return reading.finish(findings, events, grid.from(), grid.to(), last).build();
    }

    private static void notes(Reading reading, PeriodGrid grid, List<LocalDate> covered, Findings findings) {
        int all = grid.starts().size();
        if (covered.size() < all) {
            findings.note(reading.texts().text("series.note.none", Map.of("none", all - covered.size(), "all", all)));
        }
        long thin = covered.stream()
                .flatMap(start -> grid.press(start).stream())
                .filter(Press::isThin)
                .count();
        if (thin > 0) {
            findings.note(reading.texts().text("series.note.thin", Map.of("thin", thin, "all", all)));
        }
        for (Mapping.Break one : reading.breaks()) {
            if (!one.date().isBefore(grid.from()) && !one.date().isAfter(grid.to())) {
                findings.note(reading.texts()
                        .text("series.note.break", Map.of("day", one.date().toString(), "what", one.what())));
            }
        }
        findings.method(reading.texts().text("series.method.band"));
        findings.method(reading.texts().text("series.method.means"));
        findings.method(reading.texts().text("series.method.coverage"));
    }
}
