package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.calendar.PairDates.Past;
import org.comity.workbench.calendar.PairVisits.ChannelLine;
import org.comity.workbench.calendar.PairVisits.Level;

/** The visits and channels of two countries as a Finding. */
public final class VisitsFinding {
    private VisitsFinding() {}

    /**
     * Number, direction, last one and gaps by level; the channels; every gap; every visit.
     *
     * @param from the first day asked for
     */
    public static Finding of(PairVisits visits, Optional<LocalDate> from) {
        Pair pair = visits.pair();
        return Findings.of("visits pair", "%s: visits and channels on %s".formatted(pair, visits.on()))
                .parameter("on", visits.on())
                .parameter("from", from.map(LocalDate::toString).orElse("the first one known"))
                .method("Reciprocity is 1 - |there - back| / (there + back): 0 all visits one way, 1 as many each way.")
                .method(
                        "A gap is more than %d days without a visit or meeting of that level; where only a month or year is"
                                        .formatted(PairVisits.LONG)
                                + " known, days are the least that they can be.")
                .table(levels(visits))
                .table(channels(visits))
                .table(gaps(visits))
                .table(CalendarFindings.table("visits", "Visits and meetings", visits.visits(), visits.on()))
                .method(
                        "Visits of a side of which the register holds none to anybody in the time asked for are not known,"
                                + " and so is reciprocity; they are no 0.")
                .note("What nobody entered is not known: no visit here does not say that none was made.")
                .command(CommandLine.of("comity visits pair %s %s".formatted(pair.home(), pair.partner()))
                        .with("--from", from.map(LocalDate::toString).orElse(""))
                        .with("--on", visits.on().toString())
                        .toString())
                .build();
    }

    private static Table levels(PairVisits visits) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("all", visits.all()));
        visits.levels().forEach(level -> rows.add(row(office(level.office().orElse(Office.NONE)), level)));
        return new Table(
                "levels",
                "By level",
                List.of(
                        Column.of("level", "level", Kind.TEXT),
                        Column.of("there", "home to partner", Kind.WHOLE),
                        Column.of("back", "partner to home", Kind.WHOLE),
                        Column.of("met", "other meetings of both", Kind.WHOLE),
                        Column.of("reciprocity", "reciprocity", Kind.COMPUTED),
                        Column.of("last_there", "last, home to partner", Kind.TEXT),
                        Column.of("days_there", "days since, at least", Kind.WHOLE),
                        Column.of("last_back", "last, partner to home", Kind.TEXT),
                        Column.of("days_back", "days since, at least", Kind.WHOLE),
                        Column.of("days_last", "days since the last of all, at least", Kind.WHOLE),
                        Column.of("gaps", "gaps of over a year", Kind.WHOLE),
                        Column.of("longest", "longest gap, days at least", Kind.WHOLE),
                        Column.of("silent", "silent for over a year", Kind.FLAG)),
                rows);
    }

    private static List<Object> row(String name, Level level) {
        return List.of(
                name,
                count(level.there()),
                count(level.back()),
                (long) level.met(),
                level.reciprocity()
                        .map(Object.class::cast)
                        .orElse(level.isKnown() ? Table.Blank.NOT_APPLICABLE : Table.Blank.MISSING),
                dates(level.lastThere()),
                days(level.lastThere()),
                dates(level.lastBack()),
                days(level.lastBack()),
                days(level.last()),
                (long) level.gaps().size(),
                level.longest().map(Object.class::cast).orElse(Table.Blank.NOT_APPLICABLE),
                level.isSilent());
    }

    private static Object count(Optional<Integer> visits) {
        return visits.<Object>map(Integer::longValue).orElse(Table.Blank.MISSING);
    }

    private static Table channels(PairVisits visits) {
        return new Table(
                "channels",
                "Standing channels",
                List.of(
                        Column.of("channel", "channel", Kind.TEXT),
                        Column.of("kind", "kind", Kind.TEXT),
                        Column.of("level", "level", Kind.TEXT),
                        Column.of("opened", "opened", Kind.TEXT),
                        Column.of("uses", "uses known", Kind.WHOLE),
                        Column.of("last", "last use", Kind.TEXT),
                        Column.of("days", "days since, at least", Kind.WHOLE),
                        Column.of("silent", "silent for over a year", Kind.FLAG),
                        Column.of("source", "source", Kind.TEXT),
                        Column.of("id", "id", Kind.ID),
                        Column.of("mark", "handling", Kind.TEXT)),
                visits.channels().stream().map(VisitsFinding::row).toList());
    }

    private static List<Object> row(ChannelLine line) {
        return List.of(
                line.channel().title(),
                Table.word(line.channel().kind()),
                office(line.channel().office()),
                Table.cell(line.channel().opened()),
                (long) line.uses(),
                dates(line.last()),
                days(line.last()),
                line.last().isPresent() ? (Object) line.isSilent() : Table.Blank.MISSING,
                line.channel().source(),
                line.kept().id(),
                line.kept().head().placing().mark());
    }

    private static Table gaps(PairVisits visits) {
        List<List<Object>> rows = new ArrayList<>();
        visits.all().gaps().forEach(gap -> rows.add(row("all", gap)));
        visits.levels()
                .forEach(level -> level.gaps()
                        .forEach(gap -> rows.add(row(office(level.office().orElse(Office.NONE)), gap))));
        return new Table(
                "gaps",
                "Times of over a year without a visit or meeting",
                List.of(
                        Column.of("level", "level", Kind.TEXT),
                        Column.of("after", "after", Kind.TEXT),
                        Column.of("before", "before", Kind.TEXT),
                        Column.of("days", "days, at least", Kind.WHOLE)),
                rows);
    }

    private static List<Object> row(String level, PairVisits.Gap gap) {
        return List.of(level, gap.after().dates(), gap.before().dates(), gap.days());
    }

    private static String office(Office office) {
        return office == Office.NONE ? "not said" : Table.word(office);
    }

    private static Object dates(Optional<Past> past) {
        return past.map(one -> (Object) one.line().dates()).orElse(Table.Blank.MISSING);
    }

    private static Object days(Optional<Past> past) {
        return past.map(one -> (Object) one.least()).orElse(Table.Blank.MISSING);
    }
}
