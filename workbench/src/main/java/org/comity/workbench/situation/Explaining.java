package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Pair;

/** Accounts for a relation's point score: goals, measures, rules, source cells. */
final class Explaining {
    private final Assessor assessor;
    private final Inputs inputs;
    private final SourceCells cells;
    private final Messages texts;

    Explaining(Assessor assessor, SourceCells cells, Messages texts) {
        this.texts = texts;
        this.assessor = assessor;
        this.inputs = assessor.inputs();
        this.cells = cells;
    }

    Explained explain(Pair pair, int year) {
        String label = texts.text(
                "explain.of",
                Map.of("home", pair.home().code(), "partner", pair.partner().code(), "year", Integer.toString(year)));
        if (assessor.world().held().isEmpty()) {
            return Explained.missing(label, texts.text("explain.none.year"));
        }
        Grid grid = Grid.of(inputs, List.of(pair), year);
        Points points = assessor.points(grid);
        Map<Framework.Measure, Integer> numbers = new HashMap<>();
        grid.measures().forEach(measure -> numbers.put(measure, numbers.size()));
        List<Explained> goals = inputs.framework().goals().stream()
                .map(goal -> node(goal, grid, numbers, points))
                .toList();
        return points.has(points.root(), 0)
                ? Explained.node(
                        label,
                        points.value(points.root(), 0),
                        mean("goals", inputs.framework().goals(), goals),
                        goals)
                : new Explained(label, Optional.empty(), texts.text("explain.none.two"), goals, Optional.empty());
    }

    private Explained node(Framework.Node node, Grid grid, Map<Framework.Measure, Integer> numbers, Points points) {
        return switch (node) {
            case Framework.Measure measure -> measure(measure, grid, numbers.getOrDefault(measure, -1), points);
            case Framework.Group group -> {
                List<Explained> parts = group.children().stream()
                        .map(child -> node(child, grid, numbers, points))
                        .toList();
                yield weighted(group, parts);
            }
        };
    }

    private Explained weighted(Framework.Group group, List<Explained> parts) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).value().isPresent()) {
                double w = group.children().get(i).weight();
                sum += w * parts.get(i).value().get();
                weight += w;
            }
        }
        return weight == 0
                ? new Explained(
                        group.label(), Optional.empty(), texts.text("explain.none.measures"), parts, Optional.empty())
                : Explained.node(group.label(), sum / weight, mean("measures", group.children(), parts), parts);
    }

    /** For example: mean of the measures, weights 1, 1, 0.5, without 2 that are missing. */
    private String mean(String what, List<? extends Framework.Node> nodes, List<Explained> parts) {
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).value().isPresent()) {
                weights.add(number(nodes.get(i).weight()));
            }
        }
        int missing = parts.size() - weights.size();
        return texts.text("explain.mean." + what, Map.of("weights", String.join(", ", weights), "missing", missing));
    }

    private Explained measure(Framework.Measure measure, Grid grid, int number, Points points) {
        Pair pair = grid.pairs().getFirst();
        Optional<Figure> figure = grid.figure(number, 0);
        if (!assessor.world().held().get(number)) {
            return Explained.missing(
                    measure.label(), texts.text("explain.nobody", Map.of("year", Integer.toString(grid.year()))));
        }
        if (figure.isEmpty()) {
            return new Explained(
                    measure.label(),
                    Optional.empty(),
                    texts.text("explain.missing"),
                    sources(measure, pair, grid.year()),
                    Optional.empty());
        }
        Framework.Goalposts scale = assessor.scales().get(number);
        double value = figure.get().value();
        return Explained.node(
                measure.label(),
                points.value(measure.id(), 0),
                texts.text(
                        measure.direction() == Indicator.Direction.HIGHER_IS_BETTER
                                ? "explain.between.higher"
                                : "explain.between.lower",
                        Map.of("value", number(value), "low", number(scale.low()), "high", number(scale.high()))),
                List.of(rule(measure, pair, grid.year(), figure.get())));
    }

    private Explained rule(Framework.Measure measure, Pair pair, int year, Figure figure) {
        String state = switch (figure.state()) {
            case OBSERVED -> texts.text("explain.state.observed");
            case ZERO_BY_COVERAGE -> texts.text("explain.state.zero");
            case CARRIED -> texts.text("explain.state.carried", Map.of("year", Integer.toString(figure.year())));
        };
        String words = texts.text("rule." + measure.rule().name().toLowerCase(Locale.ROOT));
        String quantity = switch (measure.transform()) {
            case NONE -> words;
            case LOG1P -> texts.text("explain.log1p", Map.of("rule", words));
        };
        boolean expected = measure.rule() == Framework.Rule.RELATIVE_TO_EXPECTED;
        List<Explained> sources = sources(measure, pair, expected ? figure.year() : year);
        String formula = quantity + ", " + state + fit(measure, pair, figure.year());
        return Double.isFinite(figure.value())
                ? Explained.node(measure.id(), figure.value(), formula, sources)
                : new Explained(
                        measure.id(),
                        Optional.empty(),
                        formula + "; " + texts.text("explain.noflow"),
                        sources,
                        Optional.empty());
    }

    private String fit(Framework.Measure measure, Pair pair, int year) {
        if (measure.rule() != Framework.Rule.RELATIVE_TO_EXPECTED) {
            return "";
        }
        return new Rules(inputs)
                .expected(measure, pair, year)
                .map(e -> "; "
                        + texts.text(
                                "explain.fit",
                                Map.of(
                                        "level",
                                        number(e.fit().level()),
                                        "slope",
                                        (e.fit().distanceElasticity() < 0 ? "- " : "+ ")
                                                + number(Math.abs(e.fit().distanceElasticity())),
                                        "pairs",
                                        Integer.toString(e.fit().pairs()))))
                .orElse("");
    }

    private List<Explained> sources(Framework.Measure measure, Pair pair, int year) {
        Stream<Explained> own = of(measure.indicator(), measure.rule(), pair, year);
        Stream<Explained> size = measure.size().stream()
                .flatMap(id -> Stream.of(pair.home(), pair.partner()).map(country -> country(id, country, year)));
        Stream<Explained> distance = measure.distance().stream().map(id -> pair(id, pair.canonical(), year));
        return Stream.of(own, size, distance).flatMap(s -> s).toList();
    }

    private Stream<Explained> of(String id, Framework.Rule rule, Pair pair, int year) {
        return switch (rule) {
            case AS_IS, SHARE_OF_HOME -> Stream.of(pair(id, pair, year));
            case REVERSE -> Stream.of(pair(id, pair.turned(), year));
            case LESSER_SIDE, MEAN_OF_SIDES -> Stream.of(pair(id, pair, year), pair(id, pair.turned(), year));
            case GAP, JOINT_MINIMUM, JOINT_MAXIMUM, SHARED_EXPOSURE ->
                Stream.of(country(id, pair.home(), year), country(id, pair.partner(), year));
            case RELATIVE_TO_EXPECTED ->
                inputs.indicator(id).level() == Indicator.Level.PAIR
                        ? Stream.of(pair(id, pair.canonical(), year))
                        : Stream.of(pair(id, pair, year), pair(id, pair.turned(), year));
        };
    }

    private Explained pair(String id, Pair pair, int year) {
        Indicator indicator = inputs.indicator(id);
        return inputs.read(id, pair, year)
                .map(reading -> cells.leaf(indicator, pair, reading))
                .orElseGet(() -> Explained.missing("%s, %s".formatted(indicator.label(), pair), why(indicator)));
    }

    private Explained country(String id, Country country, int year) {
        Indicator indicator = inputs.indicator(id);
        return inputs.read(id, country, year)
                .map(reading -> cells.leaf(indicator, country, reading))
                .orElseGet(() -> Explained.missing("%s, %s".formatted(indicator.label(), country), why(indicator)));
    }

    /** A source that holds nothing of the indicator may be imported; one that does, has no figure for these. */
    private String why(Indicator indicator) {
        return assessor.lastYears().apply(indicator.id()).isPresent()
                ? texts.text("explain.why.figure", Map.of("source", indicator.source()))
                : texts.text("explain.why.import", Map.of("source", indicator.source()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceFirst("\\.?0+$", "");
    }
}
