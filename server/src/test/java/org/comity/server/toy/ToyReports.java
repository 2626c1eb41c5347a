package org.comity.server.toy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.server.world.Reports;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.security.RecordFinding;
import org.comity.workbench.security.series.SeriesQuestion;

/** Two invented sources: toy-counts with all parts, and toy-events with single events alone. */
final class ToyReports implements Reports {
    private static final String COUNTS = "toy-counts";
    private static final String EVENTS = "toy-events";

    @Override
    public List<String> sources() {
        return List.of(COUNTS, EVENTS);
    }

    @Override
    public Optional<String> stream(String source) {
        return source.equals(EVENTS) ? Optional.of(EVENTS) : Optional.empty();
    }

    private static Column text(String name) {
        return Column.of(name, name, Kind.TEXT);
    }

    private static Column number(String name) {
        return Column.of(name, name, Kind.COMPUTED);
    }

    private static Findings finding(String question, Pair pair) {
        return Findings.of(question, "Toy reports")
                .age(new Finding.Age(Optional.of(2015), Optional.of(2014), 0, 24))
                .command("comity %s %s %s".formatted(question, pair.home(), pair.partner()));
    }

    private static Finding.Chart press(Locale locale) {
        List<TimeMultiples.Ranged> points = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> new TimeMultiples.Ranged(
                        i % 2 == 0 ? "One" : "Other",
                        i <= 12 ? "known" : "forecast",
                        LocalDate.of(2014 + (i - 1) / 12, (i - 1) % 12 + 1, 1),
                        i == 5 ? Optional.empty() : Optional.of(new Interval(i, i - 1, i + 2))))
                .toList();
        List<TimeMultiples.Mark> marks =
                List.of(new TimeMultiples.Mark(LocalDate.of(2015, 2, 19), "source", "The toy was rebuilt."));
        String spec = TimeMultiples.panels("Toy press", "", points, marks, new TimeMultiples.Layout(2, true), locale);
        return new Finding.Chart("press", "Toy press", "coverage", spec);
    }

    private static List<Pair> ways(Pair pair) {
        return List.of(pair, pair.turned());
    }

    private static double level(Pair way) {
        return way.home().code().compareTo(way.partner().code()) < 0 ? 40 : 15;
    }

    @Override
    public Finding series(SeriesQuestion question, Locale locale) {
        Pair pair = question.pair();
        List<List<Object>> rows = ways(pair).stream()
                .flatMap(way -> IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> List.<Object>of(
                                way.home().code(),
                                way.partner().code(),
                                "%d-%02d".formatted(2014 + (i - 1) / 12, (i - 1) % 12 + 1),
                                (long) level(way) + i,
                                (long) (2 * level(way)))))
                .toList();
        Table series = new Table(
                "series",
                "series",
                List.of(
                        Column.of("home", "home", Kind.COUNTRY),
                        Column.of("partner", "partner", Kind.COUNTRY),
                        text("period"),
                        Column.of("events", "events", Kind.WHOLE),
                        Column.of("rows", "rows", Kind.WHOLE)),
                rows);
        Table coverage = new Table(
                "coverage",
                "coverage",
                List.of(text("period"), number("coverage"), text("press")),
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> List.<Object>of(
                                "%d-%02d".formatted(2014 + (i - 1) / 12, (i - 1) % 12 + 1),
                                i <= 12 ? 1.0 : 0.5,
                                i == 24 ? "thin" : "usual"))
                        .toList());
        Table breaks = new Table(
                "breaks",
                "breaks",
                List.of(text("day"), text("source_break")),
                List.of(List.of("2015-02-19", "The toy was rebuilt.")));
        return finding("security series", pair)
                .table(series)
                .table(coverage)
                .table(breaks)
                .chart(press(locale))
                .build();
    }

    @Override
    public Finding events(SeriesQuestion question, Locale locale) {
        Pair pair = question.pair();
        String day = question.from().orElse(LocalDate.of(2015, 12, 1)).toString();
        List<List<Object>> rows = IntStream.range(0, 60)
                .mapToObj(i -> List.<Object>of(
                        pair.home().code(),
                        pair.partner().code(),
                        day,
                        "statement",
                        "verbal_conflict",
                        -2.0,
                        2L,
                        "e" + i))
                .toList();
        Table events = new Table(
                "events",
                "events",
                List.of(
                        Column.of("home", "home", Kind.COUNTRY),
                        Column.of("partner", "partner", Kind.COUNTRY),
                        text("day"),
                        text("kind"),
                        text("quad"),
                        number("goldstein"),
                        Column.of("reports", "reports", Kind.WHOLE),
                        Column.of("event", "event", Kind.ID)),
                rows);
        Table links = new Table(
                "links",
                "links",
                List.of(Column.of("event", "event", Kind.ID), text("link")),
                List.of(
                        List.of("e0", "https://example.org/toy?a=1&b=\"2\""),
                        List.of("e0", "javascript:alert(1)"),
                        List.of("e1", "BBC Monitoring")));
        return finding("security events", pair)
                .table(events)
                .table(links)
                .parameter("from", day)
                .parameter("to", question.to().map(LocalDate::toString).orElse(day))
                .build();
    }

    @Override
    public Optional<Finding> changes(Pair pair, String source, Locale locale) {
        if (!source.equals(COUNTS)) {
            return Optional.empty();
        }
        Table changes = new Table(
                "changes",
                "changes",
                List.of(
                        Column.of("home", "home", Kind.COUNTRY),
                        Column.of("partner", "partner", Kind.COUNTRY),
                        text("direction"),
                        text("period"),
                        text("low"),
                        number("before"),
                        number("after"),
                        text("source_break"),
                        text("words")),
                List.of(List.of(
                        pair.home().code(),
                        pair.partner().code(),
                        "home_to_partner",
                        "2015-03",
                        "2015-02",
                        5.0,
                        9.0,
                        "2015-02-19: The toy was rebuilt.",
                        "Toy reports from %s towards %s rose".formatted(pair.home(), pair.partner()))));
        Table series = new Table(
                "series", "series", List.of(text("indicator"), text("looked")), List.of(List.of("toy.reports", "yes")));
        return Optional.of(
                finding("security changes", pair).table(changes).table(series).build());
    }

    @Override
    public Optional<Finding> outlook(Pair pair, String source, Locale locale) {
        if (!source.equals(COUNTS)) {
            return Optional.empty();
        }
        List<List<Object>> rows = ways(pair).stream()
                .map(way -> List.<Object>of(
                        way.home().code(),
                        way.partner().code(),
                        "toy.reports",
                        "2016-01",
                        1L,
                        level(way) / 2,
                        level(way),
                        level(way) * 2,
                        way.equals(pair) ? "pool" : "climatology",
                        "2016-01-05"))
                .toList();
        Table forecasts = new Table(
                "forecasts",
                "forecasts",
                List.of(
                        Column.of("home", "home", Kind.COUNTRY),
                        Column.of("partner", "partner", Kind.COUNTRY),
                        text("indicator"),
                        text("period"),
                        Column.of("horizon", "horizon", Kind.YEAR),
                        number("low"),
                        number("median"),
                        number("high"),
                        text("forecaster"),
                        text("made")),
                rows);
        return Optional.of(finding("security forecast", pair)
                .table(forecasts)
                .note("toy.reports, 1 ahead: the model did not beat the benchmark climatology, which is used.")
                .build());
    }

    @Override
    public Finding record(RecordFinding.Question question, Locale locale) {
        Pair pair = question.pair().orElseThrow();
        Table record = new Table(
                "record", "record", List.of(text("indicator"), number("crps")), List.of(List.of("toy.reports", 3.5)));
        List<Column> columns = List.of(
                Column.of("home", "home", Kind.COUNTRY),
                Column.of("partner", "partner", Kind.COUNTRY),
                text("period"),
                number("low"),
                number("median"),
                number("high"),
                Column.of("came", "came", Kind.SOURCE_FIGURE));
        List<List<Object>> rows = List.of(
                List.of(pair.home().code(), pair.partner().code(), "2016-01", 5.0, 20.0, 40.0, Blank.MISSING),
                List.of(pair.home().code(), pair.partner().code(), "2015-12", 5.0, 20.0, 40.0, 4711.0));
        Table calibration = new Table(
                "calibration",
                "calibration",
                List.of(Column.of("chance_from", "chance", Kind.SHARE), Column.of("share_came", "came", Kind.SHARE)),
                List.of(List.of(0.05, 0.25)));
        return finding("security record", pair)
                .table(record)
                .table(new Table("forecasts", "each forecast", columns, rows))
                .table(calibration)
                .build();
    }

    @Override
    public Finding instruments(Pair pair, LocalDate on, Locale locale) {
        List<Column> columns = List.of(
                Column.of("home", "home", Kind.COUNTRY),
                Column.of("partner", "partner", Kind.COUNTRY),
                text("threat"),
                text("instrument"),
                text("in_force"),
                text("name"),
                text("since"),
                Column.of("id", "number", Kind.ID));
        List<Object> listed = List.of(
                pair.home().code(),
                pair.partner().code(),
                "smuggling",
                "toy treaty",
                "yes",
                "A treaty",
                "1998-05-01",
                "t1");
        List<Object> gap = List.of(
                pair.home().code(),
                pair.partner().code(),
                "smuggling",
                "toy police",
                "no",
                Blank.NOT_APPLICABLE,
                Blank.NOT_APPLICABLE,
                Blank.NOT_APPLICABLE);
        return finding("security instruments", pair)
                .table(new Table("matrix", "matrix", columns, List.of(listed, gap)))
                .table(new Table("gaps", "gaps", columns, List.of(gap)))
                .build();
    }
}
