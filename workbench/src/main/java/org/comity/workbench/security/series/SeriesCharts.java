package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.Press;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.chart.TimeMultiples;

/** Lines of events and of what the source reported at all, broken where nothing is known, with the breaks of the source. */
final class SeriesCharts {
    private final Reading reading;
    private final SeriesFinding.Read read;
    private final PeriodGrid grid;

    SeriesCharts(Reading reading, SeriesFinding.Read read) {
        this.reading = reading;
        this.read = read;
        this.grid = read.grid();
    }

    List<Finding.Chart> all() {
        Pair pair = reading.question().pair();
        return List.of(
                chart("there", "series", "events", start -> events(pair, start)),
                chart("back", "series", "events", start -> events(pair.turned(), start)),
                chart(
                        "press",
                        "coverage",
                        "coverage",
                        start -> grid.press(start)
                                .map(Press::volume)
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.of(0))));
    }

    private OptionalDouble events(Pair pair, LocalDate start) {
        if (!grid.isCovered(start)) {
            return OptionalDouble.empty();
        }
        PairPeriod found = read.periods().get(new SeriesFinding.Cell(pair, start));
        return OptionalDouble.of(found == null ? 0.0 : (double) found.events());
    }

    private Finding.Chart chart(String name, String table, String axis, Function<LocalDate, OptionalDouble> figure) {
        List<LocalDate> marked = reading.breaks().stream()
                .map(one -> one.date())
                .filter(day -> !day.isBefore(grid.from()) && !day.isAfter(grid.to()))
                .toList();
        List<TimeMultiples.Dated> points = new ArrayList<>();
        List<LocalDate> stretch = new ArrayList<>();
        Optional<LocalDate> broken = Optional.empty();
        for (LocalDate start : grid.starts()) {
            Optional<LocalDate> now = marked.stream()
                    .filter(day -> day.isBefore(grid.by().next(start)))
                    .reduce((_, later) -> later);
            if (!now.equals(broken)) {
                level(points, stretch, figure);
                broken = now;
            }
            stretch.add(start);
        }
        level(points, stretch, figure);
        List<TimeMultiples.Mark> marks = reading.breaks().stream()
                .filter(one -> marked.contains(one.date()))
                .map(one -> new TimeMultiples.Mark(one.date(), reading.texts().text("series.chart.break"), one.what()))
                .toList();
        String title = reading.texts()
                .text(
                        "series.chart." + name,
                        Map.of(
                                "home",
                                        reading.names()
                                                .name(reading.question().pair().home()),
                                "partner",
                                        reading.names()
                                                .name(reading.question().pair().partner()),
                                "source", reading.question().source()));
        return new Finding.Chart(
                name,
                title,
                table,
                TimeMultiples.dated(
                        title,
                        reading.texts().text("series.column." + axis),
                        points,
                        marks,
                        reading.texts().locale()));
    }

    /** The points of a stretch between two breaks, each with the stretch's mean; empties the stretch. */
    private static void level(
            List<TimeMultiples.Dated> points, List<LocalDate> stretch, Function<LocalDate, OptionalDouble> figure) {
        double mean = stretch.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
        stretch.forEach(start -> points.add(new TimeMultiples.Dated(start, figure.apply(start), mean)));
        stretch.clear();
    }
}
