package org.comity.workbench.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.methods.forecast.ForecastScore;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/**
 * Published projections, kept by the day they were made, and their scores. They come as own figures under the name
 * {@code outlook} (docs/outlook.md); what came is the figure of a later publication, or of another indicator.
 */
public final class Outlook {
    /** The source that own projections are imported as. */
    public static final String SOURCE = "outlook";

    private static final int LAST_YEAR = 9999;
    private static final String ALL = "all";
    private final Workbench workbench;

    private Outlook(Workbench workbench) {
        this.workbench = workbench;
    }

    public static Outlook of(Workbench workbench) {
        return new Outlook(workbench);
    }

    /**
     * What is asked.
     *
     * @param indicators projections, of one source; empty for all of {@code outlook}
     * @param countries empty for all
     * @param actual the indicator that says what came; empty: later publications of the same figure
     */
    public record Request(List<String> indicators, List<Country> countries, Optional<String> actual) {
        public Request {
            indicators = List.copyOf(indicators);
            countries = List.copyOf(countries);
        }
    }

    /** What came, as a later vintage has it. */
    private record Outcome(double value, String vintage, java.time.LocalDate known) {}

    /** A projection with what came and what no change would have said, where they are known. */
    private record Scored(Projection projection, Optional<Outcome> actual, OptionalDouble before) {}

    /** The indicators of own projections that are held. */
    public List<String> held() {
        return workbench.catalogue().indicators().stream()
                .filter(indicator -> indicator.source().equals(SOURCE))
                .map(Indicator::id)
                .toList();
    }

    /**
     * The projections and their scores.
     *
     * @throws IllegalArgumentException when there are no projections, or units differ, in one sentence
     */
    public Finding finding(Request request) {
        List<String> indicators = request.indicators().isEmpty() ? held() : request.indicators();
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException(
                    "No projections are held; import published ones as the source \"outlook\" (docs/outlook.md says how).");
        }
        String source = source(indicators);
        request.actual().ifPresent(actual -> checkUnits(indicators, actual));
        List<Projection> all = new Publications(workbench).read(source, indicators, Set.copyOf(request.countries()));
        List<Scored> scored = scored(all, request);
        Findings finding = Findings.of("outlook", "Published projections and how they did")
                .table(new Table("scores", "Scores", scoreColumns(), scores(scored)))
                .table(new Table("projections", "Projections", columns(), rows(scored)))
                .method(
                        "Error: projected less what came. U: root mean square error over that of no change from the last"
                                + " year before the projection was made; 1 is no better than no change (Theil 1966).")
                .method("What came is the figure of the latest later publication, and may be revised again.")
                .parameter("indicators", String.join(",", indicators))
                .parameter("countries", codes(request.countries()))
                .parameter("actual", request.actual().orElse(""))
                .command(command(request).toString());
        publications(source, all, finding);
        request.actual().ifPresent(actual -> finding.sources(workbench.facts(), List.of(actual)));
        return finding.asOf(workbench.asOf()).age(age(scored)).build();
    }

    /** Every vintage that a projection was read from, with the last year that it holds. */
    private void publications(String source, List<Projection> all, Findings finding) {
        Map<String, Integer> lastYears = new TreeMap<>();
        all.forEach(one -> lastYears.merge(one.vintage(), one.year(), Math::max));
        Source from = workbench.catalogue().getSource(source);
        lastYears.forEach((vintage, year) -> finding.source(
                new Finding.SourceUse(source, vintage, from.licence(), from.citation(), Optional.of(year))));
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(","));
    }

    private static CommandLine command(Request request) {
        return CommandLine.of("comity outlook")
                .with("--indicator", String.join(",", request.indicators()))
                .with("--country", codes(request.countries()))
                .with("--actual", request.actual().orElse(""));
    }

    private static Finding.Age age(List<Scored> scored) {
        var years = scored.stream().mapToInt(one -> one.projection().year()).summaryStatistics();
        int open = (int) scored.stream().filter(one -> one.actual().isEmpty()).count();
        return years.getCount() == 0
                ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                : new Finding.Age(Optional.of(years.getMax()), Optional.of(years.getMin()), open, scored.size());
    }

    private String source(List<String> indicators) {
        List<String> sources = indicators.stream()
                .map(id -> workbench.catalogue().getIndicator(id).source())
                .distinct()
                .toList();
        if (sources.size() > 1) {
            throw new IllegalArgumentException(
                    "Projections are scored one source at a time, not %s.".formatted(String.join(" and ", sources)));
        }
        return sources.getFirst();
    }

    private void checkUnits(List<String> indicators, String actual) {
        String unit = workbench.catalogue().getIndicator(actual).unit();
        for (String id : indicators) {
            String own = workbench.catalogue().getIndicator(id).unit();
            if (!own.equals(unit)) {
                throw new IllegalArgumentException("%s is in %s and %s in %s: figures of two units cannot be compared."
                        .formatted(id, own, actual, unit));
            }
        }
    }

    private List<Scored> scored(List<Projection> all, Request request) {
        Map<Projection.Cell, List<Outcome>> outcomes = new HashMap<>();
        if (request.actual().isPresent()) {
            actuals(request, all, outcomes);
        } else {
            all.stream()
                    .filter(one -> !one.isAhead())
                    .forEach(one -> outcomes.computeIfAbsent(one.cell(), _ -> new ArrayList<>())
                            .add(new Outcome(one.value(), one.vintage(), one.made())));
        }
        return all.stream()
                .filter(Projection::isAhead)
                .map(one -> new Scored(
                        one,
                        latest(outcomes, one.cell())
                                .filter(outcome -> outcome.known().isAfter(one.made())),
                        latest(
                                        outcomes,
                                        new Projection.Cell(
                                                one.indicator(),
                                                one.country(),
                                                one.made().getYear() - 1))
                                .map(outcome -> OptionalDouble.of(outcome.value()))
                                .orElseGet(OptionalDouble::empty)))
                .toList();
    }

    private static Optional<Outcome> latest(Map<Projection.Cell, List<Outcome>> outcomes, Projection.Cell cell) {
        return outcomes.getOrDefault(cell, List.of()).stream()
                .max(Comparator.comparing(Outcome::known).thenComparing(Outcome::vintage));
    }

    /** The figures in use of another indicator stand for what came of every projection of the same country and year. */
    private void actuals(Request request, List<Projection> all, Map<Projection.Cell, List<Outcome>> outcomes) {
        String actual = request.actual().orElseThrow();
        var vintage = Optional.ofNullable(workbench.facts().inUse().get(actual));
        var known = vintage.flatMap(one -> one.released()
                        .or(() -> Optional.of(
                                one.retrieved().atZone(java.time.ZoneOffset.UTC).toLocalDate())))
                .orElse(java.time.LocalDate.MIN);
        List<String> indicators =
                all.stream().map(Projection::indicator).distinct().toList();
        for (Observation figure : workbench
                .facts()
                .observations(
                        new Facts.Query(List.of(actual), Set.copyOf(request.countries()), Set.of(), 0, LAST_YEAR))) {
            if (figure.value().isPresent()
                    && figure.item().isEmpty()
                    && figure.partner().isEmpty()) {
                Outcome outcome = new Outcome(
                        figure.value().getAsDouble(), figure.lineage().vintage(), known);
                indicators.forEach(indicator -> outcomes.computeIfAbsent(
                                new Projection.Cell(
                                        indicator,
                                        figure.home(),
                                        figure.period().year()),
                                _ -> new ArrayList<>())
                        .add(outcome));
            }
        }
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("projection", "projection", Kind.ID),
                Column.of("home", "country, territory or economy", Kind.COUNTRY),
                Column.of("made", "made on", Kind.TEXT),
                Column.of("ahead", "years ahead", Kind.YEAR),
                Column.of("year", "for year", Kind.YEAR),
                Column.of("projected", "projected", Kind.SOURCE_FIGURE),
                Column.of("came", "what came", Kind.SOURCE_FIGURE),
                Column.of("error", "error", Kind.COMPUTED),
                Column.of("vintage", "vintage", Kind.ID),
                Column.of("came_vintage", "vintage of what came", Kind.ID));
    }

    private static List<List<Object>> rows(List<Scored> scored) {
        List<List<Object>> rows = new ArrayList<>();
        for (Scored one : scored) {
            Projection projection = one.projection();
            Optional<Outcome> actual = one.actual();
            rows.add(List.of(
                    projection.indicator(),
                    projection.country().code(),
                    projection.made().toString(),
                    (long) projection.ahead(),
                    (long) projection.year(),
                    projection.value(),
                    Table.cell(actual.map(Outcome::value).orElse(null)),
                    Table.cell(actual.map(outcome -> projection.value() - outcome.value())
                            .orElse(null)),
                    projection.vintage(),
                    Table.cell(actual.map(Outcome::vintage))));
        }
        return rows;
    }

    private static List<Column> scoreColumns() {
        return List.of(
                Column.of("projection", "projection", Kind.ID),
                Column.of("home", "country, territory or economy", Kind.COUNTRY),
                Column.of("ahead", "years ahead", Kind.TEXT),
                Column.of("made_count", "projections", Kind.WHOLE),
                Column.of("scored", "scored", Kind.WHOLE),
                Column.of("mean_absolute_error", "mean absolute error", Kind.COMPUTED),
                Column.of("bias", "bias", Kind.COMPUTED),
                Column.of("theil_u", "Theil U against no change", Kind.COMPUTED),
                Column.of("compared", "compared with no change", Kind.WHOLE));
    }

    /** A score for each projection and country: of all, and of each number of years ahead. */
    private static List<List<Object>> scores(List<Scored> scored) {
        Map<List<String>, List<Scored>> groups = new TreeMap<>(Comparator.comparing(key -> String.join("\0", key)));
        for (Scored one : scored) {
            String indicator = one.projection().indicator();
            String country = one.projection().country().code();
            for (String ahead : List.of(ALL, String.valueOf(one.projection().ahead()))) {
                groups.computeIfAbsent(List.of(indicator, country, ahead), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(score(key, group)));
        return rows;
    }

    private static List<Object> score(List<String> key, List<Scored> group) {
        List<Scored> known =
                group.stream().filter(one -> one.actual().isPresent()).toList();
        List<Object> row = new ArrayList<>(key);
        row.add((long) group.size());
        row.add((long) known.size());
        if (known.isEmpty()) {
            row.addAll(List.of(Table.Blank.MISSING, Table.Blank.MISSING, Table.Blank.MISSING, 0L));
            return row;
        }
        int n = known.size();
        double[] forecasts = new double[n];
        double[] actuals = new double[n];
        double[] before = new double[n];
        boolean[] isKnown = new boolean[n];
        for (int i = 0; i < n; i++) {
            forecasts[i] = known.get(i).projection().value();
            actuals[i] = known.get(i).actual().orElseThrow().value();
            isKnown[i] = known.get(i).before().isPresent();
            before[i] = known.get(i).before().orElse(0);
        }
        ForecastScore score = ForecastScore.of(forecasts, actuals, before, isKnown);
        row.add(score.meanAbsoluteError());
        row.add(score.bias());
        row.add(score.theilU().isPresent() ? score.theilU().getAsDouble() : Table.Blank.MISSING);
        row.add((long) score.compared());
        return row;
    }
}
