package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;
import org.comity.workbench.calendar.PairDates.Past;
import org.comity.workbench.calendar.PairVisits.ChannelLine;
import org.comity.workbench.calendar.PairVisits.Level;

/** The visits and channels of two countries as a Finding. */
public final class VisitsFinding {
    private final PairVisits visits;
    private final Messages texts;

    private VisitsFinding(PairVisits visits, Messages texts) {
        this.visits = visits;
        this.texts = texts;
    }

    /**
     * Number, direction, last one and gaps by level; the channels; every gap; every visit. Tables that count visits carry the
     * handling marks of all of them.
     *
     * @param from the first day asked for
     */
    public static Finding of(PairVisits visits, Optional<LocalDate> from, Locale locale) {
        return new VisitsFinding(visits, CalendarFindings.texts(locale)).finding(from);
    }

    private Finding finding(Optional<LocalDate> from) {
        Pair pair = visits.pair();
        Map<String, Object> said =
                Map.of("pair", pair.toString(), "on", visits.on().toString(), "long", PairVisits.LONG);
        return Findings.of("visits pair", texts.text("visits.title", said))
                .parameter("on", visits.on())
                .parameter("from", from.map(LocalDate::toString).orElse("the first one known"))
                .method(texts.text("visits.method.reciprocity"))
                .method(texts.text("visits.method.gap", said))
                .table(Handling.on(levels(), visits.marks(), texts.locale()))
                .table(channels())
                .table(Handling.on(gaps(), visits.marks(), texts.locale()))
                .table(CalendarFindings.table("visits", visits.visits(), visits.on(), texts))
                .method(texts.text("visits.method.known"))
                .note(texts.text("visits.note"))
                .command(CommandLine.of("comity visits pair %s %s".formatted(pair.home(), pair.partner()))
                        .with("--from", from.map(LocalDate::toString).orElse(""))
                        .with("--on", visits.on().toString())
                        .toString())
                .build();
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("visits.table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("visits.column." + name), kind);
    }

    private Table levels() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("all", visits.all()));
        visits.levels().forEach(level -> rows.add(row(office(level.office().orElse(Office.NONE)), level)));
        return table(
                "levels",
                List.of(
                        column("level", Kind.TEXT),
                        column("there", Kind.WHOLE),
                        column("back", Kind.WHOLE),
                        column("met", Kind.WHOLE),
                        column("reciprocity", Kind.COMPUTED),
                        column("last_there", Kind.TEXT),
                        column("days_there", Kind.WHOLE),
                        column("last_back", Kind.TEXT),
                        column("days_back", Kind.WHOLE),
                        column("days_last", Kind.WHOLE),
                        column("gaps", Kind.WHOLE),
                        column("longest", Kind.WHOLE),
                        column("silent", Kind.FLAG)),
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
                known(level, (long) level.gaps().size()),
                known(level, level.longest().map(Object.class::cast).orElse(Table.Blank.NOT_APPLICABLE)),
                known(level, level.isSilent()));
    }

    /** Without a visit or meeting on the desk nothing is known of gaps or silence. */
    private static Object known(Level level, Object cell) {
        return level.last().isPresent() ? cell : Table.Blank.MISSING;
    }

    private static Object count(Optional<Integer> visits) {
        return visits.<Object>map(Integer::longValue).orElse(Table.Blank.MISSING);
    }

    private Table channels() {
        return table(
                "channels",
                List.of(
                        column("channel", Kind.TEXT),
                        column("kind", Kind.TEXT),
                        column("level", Kind.TEXT),
                        column("opened", Kind.TEXT),
                        column("uses", Kind.WHOLE),
                        column("last", Kind.TEXT),
                        column("days", Kind.WHOLE),
                        column("silent", Kind.FLAG),
                        column("source", Kind.TEXT),
                        column("id", Kind.ID),
                        Handling.column(texts.locale())),
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

    private Table gaps() {
        List<List<Object>> rows = new ArrayList<>();
        visits.all().gaps().forEach(gap -> rows.add(row("all", gap)));
        visits.levels()
                .forEach(level -> level.gaps()
                        .forEach(gap -> rows.add(row(office(level.office().orElse(Office.NONE)), gap))));
        return table(
                "gaps",
                List.of(
                        column("level", Kind.TEXT),
                        column("after", Kind.TEXT),
                        column("before", Kind.TEXT),
                        column("days", Kind.WHOLE)),
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
