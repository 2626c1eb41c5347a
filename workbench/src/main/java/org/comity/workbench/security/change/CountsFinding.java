package org.comity.workbench.security.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.mapping.Mapping;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.chart.TimeMultiples.Ranged;
import org.comity.workbench.security.change.PairSeries.Side;

/**
 * What a source of counts reports of a pair, period by period, beside how much it reports at all: for sources that hold no
 * single events. Turned round, the same from the other side.
 */
public final class CountsFinding {
    private static final int COLUMNS = 2;

    private final Workbench workbench;
    private final Request request;
    private final Names names;
    private final Messages texts;

    private CountsFinding(Workbench workbench, Request request, Locale locale) {
        this.workbench = workbench;
        this.request = request;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/security/change/messages", locale);
    }

    /**
     * What is asked.
     *
     * @param pair both directions are shown where the source has two
     * @param source whose counts
     * @param from a day of the first period; empty for the first held
     * @param to a day of the last period; empty for the last held
     * @param command that gives the answer again
     */
    public record Request(Pair pair, String source, Optional<LocalDate> from, Optional<LocalDate> to, String command) {
        boolean holds(Period period) {
            return from.filter(day -> period.lastDay().isBefore(day)).isEmpty()
                    && to.filter(day -> ChangeWords.start(period).isAfter(day)).isEmpty();
        }
    }

    /** An indicator, with its figures of the pair and the reporting behind each of its periods. */
    private record Part(
            Indicator indicator,
            String label,
            Map<Side, SortedMap<Period, Double>> figures,
            SortedMap<Period, Double> coverage) {
        Stream<Period> periods() {
            return figures.values().stream().flatMap(one -> one.keySet().stream());
        }
    }

    /** Whether counts of the source are held that this answer is made of. */
    public static boolean isHeld(Workbench workbench, String source) {
        return SeriesFile.of(workbench.store().home()).series().stream()
                .anyMatch(spec -> spec.indicator().startsWith(source + ".")
                        && workbench.facts().inUse().containsKey(spec.indicator()));
    }

    /**
     * The answer. Main table {@code series}: a line per direction and period with each indicator; table {@code coverage}: how
     * much the source reported of each period; table {@code breaks}: days from which on it works in another way.
     */
    public static Finding of(Workbench workbench, Request request, Locale locale) {
        return new CountsFinding(workbench, request, locale).finding();
    }

    private Finding finding() {
        List<Part> parts = SeriesFile.of(workbench.store().home()).series().stream()
                .filter(spec -> spec.indicator().startsWith(request.source() + "."))
                .filter(spec -> workbench.facts().inUse().containsKey(spec.indicator()))
                .map(this::part)
                .filter(part -> !part.figures().isEmpty())
                .toList();
        List<Mapping.Break> breaks =
                workbench.catalogue().mapping(request.source()).breaks();
        Findings findings = Findings.of("security series", text("counts.title"))
                .table(series(parts))
                .table(coverage(parts))
                .table(breaks(breaks))
                .parameter("home", request.pair().home())
                .parameter("partner", request.pair().partner())
                .parameter("source", request.source())
                .parameter("from", request.from().map(LocalDate::toString).orElse(""))
                .parameter("to", request.to().map(LocalDate::toString).orElse(""))
                .command(request.command())
                .asOf(workbench.asOf());
        coverageChart(parts, breaks).ifPresent(findings::chart);
        charts(parts, breaks).forEach(findings::chart);
        int missing = 0;
        for (List<Object> row : findings.build().table("series").rows()) {
            missing += (int) row.stream().filter(Blank.MISSING::equals).count();
        }
        var years = parts.stream().flatMap(Part::periods).mapToInt(Period::year).summaryStatistics();
        boolean none = years.getCount() == 0;
        findings.age(new Finding.Age(
                none ? Optional.empty() : Optional.of(years.getMax()),
                none ? Optional.empty() : Optional.of(years.getMin()),
                missing,
                (int) years.getCount() + missing));
        findings.note(texts.text("changes.note.neutral"));
        breaks.forEach(mark ->
                findings.note(texts.text("changes.note.break", Map.of("what", mark.date() + ": " + mark.what()))));
        names.changes().forEach(findings::note);
        findings.method(text("counts.method.coverage"));
        findings.method(texts.text("counts.method.once"));
        return findings.sources(
                        workbench.facts(),
                        parts.stream().map(part -> part.indicator().id()).toList())
                .build();
    }

    private Part part(SeriesFile.Spec spec) {
        Indicator indicator = workbench.catalogue().getIndicator(spec.indicator());
        Country home = request.pair().home();
        Country partner = request.pair().partner();
        SeriesReader.Read read = new SeriesReader(workbench, home).read(indicator, spec.coverage());
        Map<Side, SortedMap<Period, Double>> figures = new TreeMap<>();
        for (PairSeries one : read.series()) {
            if (one.partner().equals(partner)) {
                figures.put(one.side(), known(one));
            }
        }
        for (Observation figure : read.figures()) {
            boolean there = figure.home().equals(home);
            Country other = there ? figure.partner().orElseThrow() : figure.home();
            if (other.equals(partner) && figure.value().isPresent() && request.holds(figure.period())) {
                Side side = figures.containsKey(Side.UNDIRECTED)
                        ? Side.UNDIRECTED
                        : there ? Side.HOME_TO_PARTNER : Side.PARTNER_TO_HOME;
                Objects.requireNonNull(figures.get(side))
                        .merge(
                                figure.period(),
                                figure.value().getAsDouble(),
                                Double::sum); // classes of one period together
            }
        }
        SortedMap<Period, Double> coverage = new TreeMap<>();
        for (int t = 0; t < read.coverage().size(); t++) {
            coverage.put(
                    read.series().getFirst().grid().period(t), read.coverage().get(t));
        }
        for (Observation figure : read.figures()) {
            SeriesReader.daysPresent(figure)
                    .ifPresent(days -> coverage.put(
                            figure.period(),
                            (double) days / figure.period().lastDay().lengthOfMonth()));
        }
        coverage.keySet().removeIf(period -> !request.holds(period));
        return new Part(indicator, label(spec, indicator), figures, coverage);
    }

    /** Periods without a figure that are known to be zero; the others stay out. */
    private SortedMap<Period, Double> known(PairSeries series) {
        SortedMap<Period, Double> known = new TreeMap<>();
        for (int t = 0; t < series.grid().count(); t++) {
            if (series.exposures()[t] > 0
                    && series.values()[t] == 0
                    && request.holds(series.grid().period(t))) {
                known.put(series.grid().period(t), 0.0);
            }
        }
        return known;
    }

    private String label(SeriesFile.Spec spec, Indicator indicator) {
        return spec.words()
                .map(words -> "counts.what." + words)
                .filter(texts::has)
                .map(texts::text)
                .orElse(indicator.label());
    }

    private Table series(List<Part> parts) {
        List<Column> columns = new ArrayList<>(List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("direction", Kind.TEXT),
                column("period", Kind.TEXT)));
        parts.forEach(part -> columns.add(new Column(
                name(part.indicator()),
                part.label(),
                Kind.SOURCE_FIGURE,
                part.indicator().unit())));
        List<List<Object>> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Part> of = parts.stream()
                    .filter(part -> part.figures().containsKey(side))
                    .toList();
            of.stream()
                    .flatMap(part -> Objects.requireNonNull(part.figures().get(side)).keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(period -> rows.add(row(parts, side, period)));
        }
        return new Table("series", texts.text("counts.table.series"), columns, rows);
    }

    private List<Object> row(List<Part> parts, Side side, Period period) {
        boolean back = side == Side.PARTNER_TO_HOME;
        List<Object> row = new ArrayList<>(List.of(
                (back ? request.pair().partner() : request.pair().home()).code(),
                (back ? request.pair().home() : request.pair().partner()).code(),
                side == Side.UNDIRECTED ? "undirected" : "directed",
                period.toString()));
        for (Part part : parts) {
            SortedMap<Period, Double> figures = part.figures().get(side);
            row.add(figures == null ? Blank.NOT_APPLICABLE : Table.cell(figures.get(period)));
        }
        return row;
    }

    private Table coverage(List<Part> parts) {
        List<Column> columns =
                List.of(column("indicator", Kind.ID), column("period", Kind.TEXT), column("coverage", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            part.coverage()
                    .forEach(
                            (period, value) -> rows.add(List.of(part.indicator().id(), period.toString(), value)));
        }
        return new Table("coverage", texts.text("counts.table.coverage"), columns, rows);
    }

    private Table breaks(List<Mapping.Break> breaks) {
        List<Column> columns =
                List.of(column("source", Kind.ID), column("day", Kind.TEXT), column("source_break", Kind.TEXT));
        return new Table(
                "breaks",
                texts.text("counts.table.breaks"),
                columns,
                breaks.stream()
                        .map(one -> List.<Object>of(request.source(), one.date().toString(), one.what()))
                        .toList());
    }

    /** How much was reported: first of all, because a quiet press is not peace. */
    private Optional<Finding.Chart> coverageChart(List<Part> parts, List<Mapping.Break> breaks) {
        List<Ranged> points = new ArrayList<>();
        for (Part part : parts) {
            part.coverage()
                    .forEach((period, value) -> points.add(new Ranged(
                            part.label(), "", ChangeWords.start(period), Optional.of(Interval.exact(value)))));
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(chart("press", "coverage", text("counts.chart.press"), "", points, breaks));
    }

    /** Both directions beside each other, all of one unit on one scale. */
    private List<Finding.Chart> charts(List<Part> parts, List<Mapping.Break> breaks) {
        Map<String, List<Part>> byUnit = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.indicator().unit(), LinkedHashMap::new, Collectors.toList()));
        List<Finding.Chart> charts = new ArrayList<>();
        byUnit.forEach((unit, of) -> {
            List<Ranged> points = of.stream().flatMap(this::points).toList();
            if (!points.isEmpty()) {
                String name = charts.isEmpty() ? "counts" : "counts_" + (charts.size() + 1);
                charts.add(chart(name, "series", text("counts.chart.counts"), unit, points, breaks));
            }
        });
        return charts;
    }

    private Stream<Ranged> points(Part part) {
        return Arrays.stream(Side.values())
                .filter(part.figures()::containsKey)
                .flatMap(side ->
                        points(part, side, Objects.requireNonNull(part.figures().get(side))));
    }

    /** From the first period to the last; one without a figure breaks the line. */
    private Stream<Ranged> points(Part part, Side side, SortedMap<Period, Double> figures) {
        String panel = String.join(
                " · ",
                Stream.of(part.label(), way(side))
                        .filter(word -> !word.isEmpty())
                        .toList());
        SortedMap<Period, Double> all = new TreeMap<>(figures);
        return (all.isEmpty() ? Stream.<Period>empty() : span(all.firstKey(), all.lastKey()))
                .map(period -> new Ranged(
                        panel,
                        "",
                        ChangeWords.start(period),
                        Optional.ofNullable(all.get(period)).map(Interval::exact)));
    }

    private static Stream<Period> span(Period first, Period last) {
        PairSeries.Grid grid = new PairSeries.Grid(first.frequency(), PairSeries.Grid.number(first), 1);
        int count = PairSeries.Grid.number(last) - PairSeries.Grid.number(first) + 1;
        return java.util.stream.IntStream.range(0, count).mapToObj(grid::period);
    }

    private String way(Side side) {
        String home = names.name(request.pair().home());
        String partner = names.name(request.pair().partner());
        return switch (side) {
            case HOME_TO_PARTNER -> home + " → " + partner;
            case PARTNER_TO_HOME -> partner + " → " + home;
            case UNDIRECTED -> home + " ⇄ " + partner;
        };
    }

    private Finding.Chart chart(
            String name, String table, String title, String unit, List<Ranged> points, List<Mapping.Break> breaks) {
        LocalDate first =
                points.stream().map(Ranged::day).min(LocalDate::compareTo).orElseThrow();
        List<TimeMultiples.Mark> marks = breaks.stream()
                .filter(mark -> !mark.date().isBefore(first))
                .map(mark -> new TimeMultiples.Mark(mark.date(), texts.text("changes.chart.break"), mark.what()))
                .toList();
        return new Finding.Chart(
                name,
                title,
                table,
                TimeMultiples.panels(
                        title, unit, points, marks, new TimeMultiples.Layout(COLUMNS, true), texts.locale()));
    }

    private String text(String key) {
        return texts.text(
                key,
                Map.of(
                        "home", names.name(request.pair().home()),
                        "partner", names.name(request.pair().partner()),
                        "source", request.source()));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("counts.column." + name), kind);
    }

    private static String name(Indicator indicator) {
        return indicator.id().substring(indicator.id().indexOf('.') + 1);
    }
}
