package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.PairPeriod.Quads;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.chart.TimeMultiples.Mark;
import org.comity.workbench.chart.TimeMultiples.Ranged;

/** Both directions beside each other: all events with their band and the rows behind them, and the four classes on one scale. */
final class PanelCharts {
    private static final int WAYS = 2;

    private final Reading reading;
    private final SeriesFinding.Read read;

    PanelCharts(Reading reading, SeriesFinding.Read read) {
        this.reading = reading;
        this.read = read;
    }

    List<Finding.Chart> all() {
        return List.of(chart("totals", totals()), chart("classes", classes()));
    }

    private List<Ranged> totals() {
        List<Ranged> points = new ArrayList<>();
        for (Pair way : ways()) {
            for (LocalDate start : read.grid().starts()) {
                Optional<PairPeriod> found = find(way, start);
                points.add(ranged(
                        way,
                        text("series.chart.once"),
                        start,
                        new Interval(
                                count(found, PairPeriod::events),
                                count(found, PairPeriod::low),
                                count(found, PairPeriod::high))));
            }
            for (LocalDate start : read.grid().starts()) {
                double rows = count(find(way, start), PairPeriod::rows);
                points.add(ranged(way, text("series.chart.rows"), start, Interval.exact(rows)));
            }
        }
        return points;
    }

    private List<Ranged> classes() {
        List<Ranged> points = new ArrayList<>();
        classes(points, "verbal_cooperation", Quads::verbalCooperation);
        classes(points, "material_cooperation", Quads::materialCooperation);
        classes(points, "verbal_conflict", Quads::verbalConflict);
        classes(points, "material_conflict", Quads::materialConflict);
        return points;
    }

    private void classes(List<Ranged> points, String name, ToLongFunction<Quads> quad) {
        for (Pair way : ways()) {
            for (LocalDate start : read.grid().starts()) {
                double value = count(find(way, start), found -> quad.applyAsLong(found.once()));
                Ranged plain = ranged(way, "", start, Interval.exact(value));
                points.add(
                        new Ranged(text("series.column." + name) + " · " + plain.panel(), "", start, plain.interval()));
            }
        }
    }

    private List<Pair> ways() {
        Pair pair = reading.question().pair();
        return List.of(pair, pair.turned());
    }

    private Optional<PairPeriod> find(Pair way, LocalDate start) {
        return Optional.ofNullable(read.periods().get(new SeriesFinding.Cell(way, start)));
    }

    private static double count(Optional<PairPeriod> found, ToLongFunction<PairPeriod> figure) {
        return found.map(one -> (double) figure.applyAsLong(one)).orElse(0.0);
    }

    /** Empty where the source has no line of the period: nothing is known of it. */
    private Ranged ranged(Pair way, String line, LocalDate start, Interval interval) {
        String panel =
                reading.names().name(way.home()) + " → " + reading.names().name(way.partner());
        return new Ranged(panel, line, start, read.grid().isCovered(start) ? Optional.of(interval) : Optional.empty());
    }

    private Finding.Chart chart(String name, List<Ranged> points) {
        List<Mark> marks = reading.breaks().stream()
                .filter(one -> !one.date().isBefore(read.grid().from())
                        && !one.date().isAfter(read.grid().to()))
                .map(one -> new Mark(one.date(), text("series.chart.break"), one.what()))
                .toList();
        String title = reading.texts()
                .text(
                        "series.chart." + name,
                        Map.of("source", reading.question().source()));
        return new Finding.Chart(
                name,
                title,
                "series",
                TimeMultiples.panels(
                        title,
                        text("series.column.events"),
                        points,
                        marks,
                        new TimeMultiples.Layout(WAYS, true),
                        reading.texts().locale()));
    }

    private String text(String key) {
        return reading.texts().text(key);
    }
}
