package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;

/** The calendar, and the dates of two countries, as Findings. */
public final class CalendarFindings {
    private CalendarFindings() {}

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
    public static Finding calendar(Calendar calendar, Calendar.Filter filter) {
        return Findings.of("calendar list", "Calendar on " + calendar.on())
                .table(table("dates", "Dates", calendar.lines(), calendar.on()))
                .note("Ends of agreements come from their register, promises from their ledger. What is not entered"
                        + " is not known: an empty calendar says nothing about what was held.")
                .command(command(filter, calendar.on()).toString())
                .build();
    }

    /** What two countries had last and have next. */
    public static Finding pair(PairDates dates) {
        Pair pair = dates.pair();
        List<List<Object>> last = new ArrayList<>();
        last.add(past("last visit %s to %s".formatted(pair.home(), pair.partner()), dates.there()));
        last.add(past("last visit %s to %s".formatted(pair.partner(), pair.home()), dates.back()));
        last.add(past("last meeting or summit of both", dates.met()));
        dates.silent()
                .forEach(one -> last.add(
                        past("no meeting for over a year: " + Table.word(one.office()), Optional.of(one.last()))));
        return Findings.of("calendar pair", "%s, dates on %s".formatted(pair, dates.on()))
                .table(new Table(
                        "last",
                        "Last",
                        List.of(
                                Column.of("what", "what", Kind.TEXT),
                                Column.of("dates", "dates", Kind.TEXT),
                                Column.of("days_least", "days since, at least", Kind.WHOLE),
                                Column.of("days_most", "days since, at most", Kind.WHOLE),
                                Column.of("office", "office", Kind.TEXT),
                                Column.of("title", "title", Kind.TEXT),
                                Column.of("source", "source", Kind.TEXT),
                                Column.of("id", "id", Kind.ID)),
                        last))
                .table(table("next", "Next", dates.next(), dates.on()))
                .note("What is missing is not known to this calendar; add it, or import a calendar that has it.")
                .command("comity calendar pair %s %s --on %s".formatted(pair.home(), pair.partner(), dates.on()))
                .build();
    }

    private static List<Object> past(String what, Optional<PairDates.Past> past) {
        if (past.isEmpty()) {
            Object none = Table.Blank.MISSING;
            return List.of(what, none, none, none, none, none, none, none);
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
                line.id());
    }

    private static Object office(CalendarLine line) {
        return line.office() == Office.NONE ? Table.Blank.NOT_APPLICABLE : Table.word(line.office());
    }

    static Table table(String name, String title, List<CalendarLine> lines, LocalDate on) {
        return new Table(
                name,
                title,
                List.of(
                        Column.of("dates", "dates", Kind.TEXT),
                        Column.of("first", "first day", Kind.TEXT),
                        Column.of("last", "last day", Kind.TEXT),
                        Column.of("days", "days", Kind.YEAR),
                        Column.of("kind", "kind", Kind.TEXT),
                        Column.of("title", "title", Kind.TEXT),
                        Column.of("countries", "countries, territories or economies", Kind.TEXT),
                        Column.of("guest", "guest", Kind.COUNTRY),
                        Column.of("host", "host", Kind.COUNTRY),
                        Column.of("club", "club", Kind.TEXT),
                        Column.of("office", "office", Kind.TEXT),
                        Column.of("place", "place", Kind.TEXT),
                        Column.of("state", "state", Kind.TEXT),
                        Column.of("source", "source", Kind.TEXT),
                        Column.of("id", "id", Kind.ID),
                        Column.of("mark", "handling", Kind.TEXT)),
                lines.stream().map(line -> row(line, on)).toList());
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
