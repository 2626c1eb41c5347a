package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.ReportedEvent;
import org.comity.data.event.reading.ReportedEvent.Report;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** The events reported between two countries, each once, with all reports of it and their links, as a Finding. */
public final class EventsFinding {
    private static final List<String> QUADS =
            List.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict");
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private EventsFinding() {}

    private record Question(SeriesQuestion asked, Locale locale, List<String> renamed) {}

    /**
     * The answer, made once. Main table {@code events}: a line per event, both directions, in order of day; table {@code links}: a line
     * per report, with its place in the vintage's file and its address.
     *
     * @param question its {@code by} is not looked at
     * @throws IllegalArgumentException where no events of the source are held
     */
    public static Finding of(Workbench workbench, SeriesQuestion question, Locale locale) {
        Reading reading = Reading.of(workbench, question, locale);
        return workbench.remember(
                new Question(question, locale, reading.names().changes()), Finding.class, () -> make(reading));
    }

    private static Finding make(Reading reading) {
        SeriesQuestion question = reading.question();
        Workbench workbench = reading.workbench();
        LocalDate from = question.from().orElse(EARLIEST);
        LocalDate to = question.to().orElse(LATEST);
        try (EventReading events = reading.open()) {
            List<ReportedEvent> read =
                    events.events(new Asked(question.pair(), question.media() == SeriesQuestion.Media.KEEP, from, to));
            Findings findings = Findings.of("security events", reading.title("events.title"))
                    .table(events(reading, read))
                    .table(links(reading, read))
                    .parameter("home", question.pair().home())
                    .parameter("partner", question.pair().partner())
                    .parameter("source", question.source())
                    .parameter("from", from)
                    .parameter("to", to)
                    .parameter("media", SeriesQuestion.word(question.media()))
                    .command(question.command("events").toString())
                    .asOf(workbench.asOf());
            var years = read.stream().mapToInt(event -> event.day().getYear()).summaryStatistics();
            Optional<Integer> last = read.isEmpty() ? Optional.empty() : Optional.of(years.getMax());
            findings.age(new Finding.Age(last, last.map(_ -> years.getMin()), 0, read.size()));
            return reading.finish(findings, events, from, to, last).build();
        }
    }

    private static Table events(Reading reading, List<ReportedEvent> read) {
        List<Column> columns = List.of(
                reading.column("home", Kind.COUNTRY),
                reading.column("partner", Kind.COUNTRY),
                reading.column("day", Kind.TEXT),
                reading.column("root", Kind.WHOLE),
                reading.column("kind", Kind.TEXT),
                reading.column("quad", Kind.TEXT),
                reading.column("codes", Kind.TEXT),
                reading.column("goldstein", Kind.COMPUTED),
                reading.column("place_country", Kind.TEXT),
                reading.column("place", Kind.TEXT),
                reading.column("reports", Kind.WHOLE),
                reading.column("mentions", Kind.WHOLE),
                reading.column("known", Kind.TEXT),
                reading.column("media_actor", Kind.FLAG),
                reading.column("links", Kind.WHOLE),
                reading.column("link", Kind.TEXT),
                reading.column("event", Kind.ID));
        Messages texts = reading.texts();
        List<List<Object>> rows = new ArrayList<>();
        for (ReportedEvent event : read) {
            rows.add(List.of(
                    event.pair().home().code(),
                    event.pair().partner().code(),
                    event.day().toString(),
                    (long) event.root(),
                    texts.text("events.root." + event.root()),
                    QUADS.get(event.quad() - 1),
                    String.join(" ", event.codes()),
                    event.goldstein(),
                    Table.cell(event.placeCountry()),
                    Table.cell(event.place()),
                    (long) event.reports().size(),
                    SeriesTables.whole(event.mentions()),
                    Table.cell(event.known()),
                    event.mediaActor(),
                    (long) event.links().size(),
                    event.links().isEmpty() ? Blank.MISSING : event.links().getFirst(),
                    id(event)));
        }
        return new Table("events", texts.text("events.table.events"), columns, rows);
    }

    private static Table links(Reading reading, List<ReportedEvent> read) {
        List<Column> columns = List.of(
                reading.column("event", Kind.ID),
                reading.column("home", Kind.COUNTRY),
                reading.column("partner", Kind.COUNTRY),
                reading.column("day", Kind.TEXT),
                reading.column("code", Kind.TEXT),
                reading.column("tone", Kind.SOURCE_FIGURE),
                reading.column("mentions", Kind.WHOLE),
                reading.column("known", Kind.TEXT),
                reading.column("vintage", Kind.ID),
                reading.column("line", Kind.WHOLE),
                reading.column("link", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (ReportedEvent event : read) {
            for (Report report : event.reports()) {
                rows.add(List.of(
                        id(event),
                        event.pair().home().code(),
                        event.pair().partner().code(),
                        event.day().toString(),
                        report.code(),
                        Table.cell(report.tone().orElse(null)),
                        SeriesTables.whole(report.mentions()),
                        Table.cell(report.known()),
                        report.vintage(),
                        (long) report.line(),
                        Table.cell(report.link())));
            }
        }
        return new Table("links", reading.texts().text("events.table.links"), columns, rows);
    }

    private static String id(ReportedEvent event) {
        return "%016x".formatted(event.key());
    }
}
