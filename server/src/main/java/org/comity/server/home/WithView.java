package org.comity.server.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.server.page.Beside;
import org.comity.server.page.Beside.Cell;
import org.comity.server.page.Beside.Row;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Situation;

/** A home's neighbourhood beside those of other homes: the same rows, year, rule and frame, on one scale. */
final class WithView {
    /** How many years back a country's own figure is looked for. */
    private static final int BACK = 5;

    private final World world;
    private final Switches switches;
    private final Language language;
    private final Assessment home;
    private final Situation.Request request;

    WithView(World world, Switches switches, Assessment home, Situation.Request request) {
        this.world = world;
        this.switches = switches;
        this.language = switches.language();
        this.home = home;
        this.request = request;
    }

    Beside of(List<Country> others) {
        List<Assessment> all = new ArrayList<>(List.of(home));
        others.forEach(other -> all.add(world.assess(new Situation.Request(
                other,
                Optional.of(home.year()),
                request.rule(),
                request.framework(),
                request.draws(),
                request.seed()))));
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "with.neighbours",
                all,
                a -> Cell.of(language.number(a.partners().size(), 0), "")));
        rows.add(row(
                "with.score",
                all,
                a -> Cell.of(a.neighbourhood().map(w -> RangeBar.score(w.score(), language)), language)));
        rows.add(row("with.rank", all, this::rank));
        for (Framework.Group goal : home.framework().goals()) {
            rows.add(new Row(
                    goal.label(),
                    "",
                    all.stream()
                            .map(a -> Cell.of(median(a, goal.id()).map(s -> RangeBar.score(s, language)), language))
                            .toList()));
        }
        rows.add(row("with.observed", all, this::observed));
        roles(all, rows);
        figures(all, rows);
        return new Beside(
                all.stream()
                        .map(a -> new Beside.Head(language.name(a.home()), switches.across("/" + a.home())))
                        .toList(),
                rows);
    }

    private Row row(String key, List<Assessment> all, Function<Assessment, Cell> cell) {
        return new Row(language.text(key), "", all.stream().map(cell).toList());
    }

    private Cell rank(Assessment assessment) {
        return assessment
                .neighbourhood()
                .map(w -> Cell.of(
                        language.text("with.rank.of", language.number(w.place().rank(), 0), language.number(w.of(), 0)),
                        language.text(
                                "range",
                                language.number(w.place().low(), 0),
                                language.number(w.place().high(), 0))))
                .orElseGet(() -> Cell.missing(language));
    }

    /** The median relation of the neighbourhood in a goal, from the lowest to the highest of them. */
    static Optional<Score> median(Assessment assessment, String goal) {
        double[] values = assessment.partners().stream()
                .flatMap(relation -> Stream.ofNullable(relation.goals().get(goal)))
                .mapToDouble(Score::value)
                .sorted()
                .toArray();
        int n = values.length;
        return n == 0
                ? Optional.empty()
                : Optional.of(new Score((values[(n - 1) / 2] + values[n / 2]) / 2, values[0], values[n - 1]));
    }

    private Cell observed(Assessment assessment) {
        double[] shares = assessment.partners().stream()
                .mapToDouble(Relation::observedShare)
                .sorted()
                .toArray();
        return shares.length == 0
                ? Cell.missing(language)
                : Cell.of(
                        language.percent(shares[shares.length / 2]),
                        language.text(
                                "range", language.percent(shares[0]), language.percent(shares[shares.length - 1])));
    }

    /** What part of each one's ties lies in its neighbourhood. */
    private void roles(List<Assessment> all, List<Row> rows) {
        Map<String, Cell[]> byKind = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Assessment a = all.get(i);
            Optional<Finding> role = world.role(a.home(), request.rule(), a.year(), language.locale());
            if (role.isPresent()) {
                Table latest = role.get().table("latest");
                for (List<Object> row : latest.rows()) {
                    String label = row.get(column(latest, "label")).toString();
                    Cell[] cells = byKind.computeIfAbsent(label, _ -> blank(all.size()));
                    cells[i] = row.get(column(latest, "share")) instanceof Double share
                            ? Cell.of(
                                    language.number(share * 100, 1) + " %",
                                    row.get(column(latest, "year")).toString())
                            : Cell.missing(language);
                }
            }
        }
        byKind.forEach((label, cells) -> rows.add(new Row(language.text("with.role", label), "", List.of(cells))));
    }

    private Cell[] blank(int size) {
        return Stream.generate(() -> Cell.missing(language)).limit(size).toArray(Cell[]::new);
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    }

    /** The frame's figures of countries by themselves: the newest up to the year. */
    private void figures(List<Assessment> all, List<Row> rows) {
        Set<String> named = Set.copyOf(Stream.concat(
                        home.framework().context().stream(), home.framework().measures())
                .map(Framework.Measure::indicator)
                .toList());
        world.indicators().stream()
                .filter(i -> i.level() == Indicator.Level.COUNTRY && named.contains(i.id()))
                .filter(i -> world.inUse().containsKey(i.id()))
                .forEach(i -> rows.add(new Row(
                        i.label(),
                        i.unit(),
                        all.stream().map(a -> figure(i, a.home())).toList())));
    }

    private Cell figure(Indicator indicator, Country country) {
        return world
                .observations(new Facts.Query(
                        List.of(indicator.id()), Set.of(country), Set.of(), home.year() - BACK, home.year()))
                .stream()
                .filter(o -> o.value().isPresent() && o.period().sub() == 0)
                .max(Comparator.comparing(Observation::period))
                .map(o -> Cell.of(
                        language.figure(o.value().getAsDouble()), o.period().toString()))
                .orElseGet(() -> Cell.missing(language));
    }
}
