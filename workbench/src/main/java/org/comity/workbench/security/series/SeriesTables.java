package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.PairPeriod.Quads;
import org.comity.data.event.reading.Press;
import org.comity.data.mapping.Mapping;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a series. Without a line of the source a period is missing; with one, and none of the pair, it is zero. */
final class SeriesTables {
    private static final List<String> COUNTS = List.of(
            "rows",
            "mentions",
            "events",
            "events_low",
            "events_high",
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "rows_verbal_cooperation",
            "rows_material_cooperation",
            "rows_verbal_conflict",
            "rows_material_conflict");
    private static final List<String> MEANS = List.of("goldstein_sum", "goldstein_mean", "tone", "conflict_share");

    private final Reading reading;
    private final SeriesFinding.Read read;
    private final PeriodGrid grid;

    SeriesTables(Reading reading, SeriesFinding.Read read) {
        this.reading = reading;
        this.read = read;
        this.grid = read.grid();
    }

    Table series() {
        List<Column> columns = new ArrayList<>(List.of(
                reading.column("home", Kind.COUNTRY),
                reading.column("partner", Kind.COUNTRY),
                reading.column("period", Kind.TEXT)));
        COUNTS.forEach(name -> columns.add(reading.column(name, Kind.WHOLE)));
        MEANS.forEach(
                name -> columns.add(reading.column(name, name.equals("conflict_share") ? Kind.SHARE : Kind.COMPUTED)));
        columns.addAll(List.of(
                reading.column("source_rows", Kind.WHOLE),
                reading.column("source_events", Kind.WHOLE),
                reading.column("coverage", Kind.COMPUTED),
                reading.column("press", Kind.TEXT),
                reading.column("source_break", Kind.TEXT)));
        List<List<Object>> rows = new ArrayList<>();
        Pair pair = reading.question().pair();
        for (Pair direction : List.of(pair, pair.turned())) {
            grid.starts().forEach(start -> rows.add(row(direction, start)));
        }
        return new Table("series", reading.texts().text("series.table.series"), columns, rows);
    }

    private List<Object> row(Pair pair, LocalDate start) {
        List<Object> row = new ArrayList<>(List.of(
                pair.home().code(),
                pair.partner().code(),
                reading.question().by().period(start).toString()));
        Optional<PairPeriod> found = Optional.ofNullable(read.periods().get(new SeriesFinding.Cell(pair, start)));
        if (!grid.isCovered(start)) {
            row.addAll(Collections.nCopies(COUNTS.size() + MEANS.size(), Blank.MISSING));
        } else if (found.isEmpty()) {
            row.addAll(Collections.nCopies(COUNTS.size(), 0L));
            row.add(0.0);
            row.addAll(Collections.nCopies(MEANS.size() - 1, Blank.NOT_APPLICABLE));
        } else {
            figures(row, found.get());
        }
        row.addAll(List.of(
                grid.press(start).map(Press::rows).orElse(0L),
                read.events().getOrDefault(start, 0L),
                grid.press(start).map(Press::volume).orElse(0.0),
                press(start),
                sourceBreak(start)));
        return row;
    }

    private static void figures(List<Object> row, PairPeriod found) {
        row.addAll(List.of(found.rows(), whole(found.mentions()), found.events(), found.low(), found.high()));
        quads(row, found.once());
        quads(row, found.raw());
        row.addAll(List.of(
                found.goldsteinSum(),
                found.goldsteinMean(),
                found.tone().isPresent() ? (Object) found.tone().getAsDouble() : Blank.MISSING,
                found.conflictShare()));
    }

    private static void quads(List<Object> row, Quads quads) {
        row.addAll(List.of(
                quads.verbalCooperation(),
                quads.materialCooperation(),
                quads.verbalConflict(),
                quads.materialConflict()));
    }

    static Object whole(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : Blank.MISSING;
    }

    /** How much the source reported: none, thin or usual. */
    private String press(LocalDate start) {
        return grid.press(start).map(one -> one.isThin() ? "thin" : "usual").orElse("none");
    }

    private Object sourceBreak(LocalDate start) {
        return Table.cell(reading.breaks().stream()
                .filter(one -> grid.holds(start, one.date()))
                .map(one -> one.date() + ": " + one.what())
                .findFirst());
    }

    Table coverage() {
        List<Column> columns = List.of(
                reading.column("period", Kind.TEXT),
                reading.column("from", Kind.TEXT),
                reading.column("to", Kind.TEXT),
                reading.column("days", Kind.WHOLE),
                reading.column("of_days", Kind.WHOLE),
                reading.column("source_rows", Kind.WHOLE),
                reading.column("pair_rows", Kind.WHOLE),
                reading.column("source_events", Kind.WHOLE),
                reading.column("root_events", Kind.WHOLE),
                reading.column("mentions", Kind.WHOLE),
                reading.column("articles", Kind.WHOLE),
                reading.column("coverage", Kind.COMPUTED),
                reading.column("press", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (LocalDate start : grid.starts()) {
            Press press = grid.press(start).orElse(new Press(start, 0, 0, 0, 0, 0, 0, 0));
            LocalDate next = grid.by().next(start);
            rows.add(List.of(
                    grid.by().period(start).toString(),
                    start.toString(),
                    next.minusDays(1).toString(),
                    press.days(),
                    next.toEpochDay() - start.toEpochDay(),
                    press.rows(),
                    press.pairRows(),
                    read.events().getOrDefault(start, 0L),
                    press.rootEvents(),
                    press.mentions(),
                    press.articles(),
                    press.volume(),
                    press(start)));
        }
        return new Table("coverage", reading.texts().text("series.table.coverage"), columns, rows);
    }

    /** All breaks of the source, also those before and after what is shown. */
    Table breaks() {
        List<Column> columns = List.of(
                reading.column("source", Kind.ID),
                reading.column("day", Kind.TEXT),
                reading.column("period", Kind.TEXT),
                reading.column("source_break", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (Mapping.Break one : reading.breaks()) {
            rows.add(List.of(
                    reading.question().source(),
                    one.date().toString(),
                    grid.by().period(grid.by().start(one.date())).toString(),
                    one.what()));
        }
        return new Table("breaks", reading.texts().text("series.table.breaks"), columns, rows);
    }
}
