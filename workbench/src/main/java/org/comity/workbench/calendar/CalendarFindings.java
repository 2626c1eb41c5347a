package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/** The calendar, and the dates of two countries, as Findings. */
public final class CalendarFindings {
    private static final String BUNDLE = "org/comity/workbench/calendar/messages";

    private CalendarFindings() {}

    static Messages texts(Locale locale) {
        return Messages.of(BUNDLE, locale);
    }

    /** The command line that asks for a calendar. */
    public static CommandLine command(Calendar.Filter filter, LocalDate on) {
        return CommandLine.of("comity calendar list")
                .with(
                        "--kind",
                        String.join(
                                ",",
                                filter.kinds().stream()
                                        .sorted()
                                        .map(CalendarKind::word)
                                        .toList()))
                .with(
                        "--country",
                        String.join(
                                ",",
                                filter.countries().stream().map(Country::code).toList()))
                .with("--words", filter.words().strip())
                .with("--from", filter.from().map(LocalDate::toString).orElse(""))
                .with("--to", filter.to().map(LocalDate::toString).orElse(""))
                .with("--on", on.toString());
    }

    /** Every date asked for. */
    public static Finding calendar(Calendar calendar, Calendar.Filter filter, Locale locale) {
        Messages texts = texts(locale);
        return Findings.of(
                        "calendar list",
                        texts.text("calendar.title", Map.of("on", calendar.on().toString())))
                .table(table("dates", calendar.lines(), calendar.on(), texts))
                .note(texts.text("calendar.note"))
                .command(command(filter, calendar.on()).toString())
                .build();
    }

    /** What two countries had last and have next. */
    public static Finding pair(PairDates dates, Locale locale) {
        Pair pair = dates.pair();
        Messages texts = texts(locale);
        List<List<Object>> last = new ArrayList<>();
        last.add(past("last visit %s to %s".formatted(pair.home(), pair.partner()), dates.there()));
        last.add(past("last visit %s to %s".formatted(pair.partner(), pair.home()), dates.back()));
        last.add(past("last meeting or summit of both", dates.met()));
        dates.silent()
                .forEach(one -> last.add(
                        past("no meeting for over a year: " + Table.word(one.office()), Optional.of(one.last()))));
        return Findings.of(
                        "calendar pair",
                        texts.text(
                                "calendar.pair.title",
                                Map.of("pair", pair.toString(), "on", dates.on().toString())))
                .table(new Table(
                        "last",
                        texts.text("calendar.table.last"),
                        List.of(
                                column(texts, "what", Kind.TEXT),
                                column(texts, "dates", Kind.TEXT),
                                column(texts, "days_least", Kind.WHOLE),
                                column(texts, "days_most", Kind.WHOLE),
                                column(texts, "office", Kind.TEXT),
                                column(texts, "title", Kind.TEXT),
                                column(texts, "source", Kind.TEXT),
                                column(texts, "id", Kind.ID),
                                Handling.column(locale)),
                        last))
                .table(table("next", dates.next(), dates.on(), texts))
                .note(texts.text("calendar.pair.note"))
                .command("comity calendar pair %s %s --on %s".formatted(pair.home(), pair.partner(), dates.on()))
                .build();
    }

    private static List<Object> past(String what, Optional<PairDates.Past> past) {
        if (past.isEmpty()) {
            Object none = Table.Blank.MISSING;
            return List.of(what, none, none, none, none, none, none, none, Table.Blank.NOT_APPLICABLE);
        }
        CalendarLine line = past.get().line();
        return List.of(
                what,
                line.dates(),
                past.get().least(),
                past.get().most(),
                office(line),
                line.title(),
                line.source(),
                line.id(),
                line.mark());
    }

    private static Object office(CalendarLine line) {
        return line.office() == Office.NONE ? Table.Blank.NOT_APPLICABLE : Table.word(line.office());
    }

    static Table table(String name, List<CalendarLine> lines, LocalDate on, Messages texts) {
        return new Table(
                name,
                texts.text("calendar.table." + name),
                List.of(
                        column(texts, "dates", Kind.TEXT),
                        column(texts, "first", Kind.TEXT),
                        column(texts, "last", Kind.TEXT),
                        column(texts, "days", Kind.YEAR),
                        column(texts, "kind", Kind.TEXT),
                        column(texts, "title", Kind.TEXT),
                        column(texts, "countries", Kind.TEXT),
                        column(texts, "guest", Kind.COUNTRY),
                        column(texts, "host", Kind.COUNTRY),
                        column(texts, "club", Kind.TEXT),
                        column(texts, "office", Kind.TEXT),
                        column(texts, "place", Kind.TEXT),
                        column(texts, "state", Kind.TEXT),
                        column(texts, "source", Kind.TEXT),
                        column(texts, "id", Kind.ID),
                        Handling.column(texts.locale())),
                lines.stream().map(line -> row(line, on)).toList());
    }

    static Column column(Messages texts, String name, Kind kind) {
        return Column.of(name, texts.text("calendar.column." + name), kind);
    }

    private static List<Object> row(CalendarLine line, LocalDate on) {
        return List.of(
                line.dates(),
                line.span().first().toString(),
                line.span().last().toString(),
                line.days(on),
                Table.word(line.kind()),
                line.title(),
                String.join(" ", line.countries().stream().map(Country::code).toList()),
                line.kind() == CalendarKind.VISIT ? Table.cell(line.guest()) : Table.Blank.NOT_APPLICABLE,
                Table.cell(line.host()),
                line.club(),
                office(line),
                line.place(),
                Table.word(line.state()),
                line.source(),
                line.id(),
                line.mark());
    }
}
