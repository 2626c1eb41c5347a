package org.comity.server.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.figures.Figures;
import org.springframework.stereotype.Component;

/** Which domestic series of two countries are asked for, and both of them on one scale. */
@Component
class DomesticQuestion {
    /** The first of these that is held is shown where none is asked for. */
    private static final List<String> USUAL = List.of("wdi.gdp_per_head_usd", "wdi.gdp_usd", "wdi.population");

    private static final int YEARS = 30;
    private final Pages pages;

    DomesticQuestion(Pages pages) {
        this.pages = pages;
    }

    /** The answer: the indicator and its figures for both; without figures where none are held. */
    record Answer(Pair pair, Indicator indicator, Finding finding) {
        boolean isEmpty() {
            return finding.tables().isEmpty()
                    || finding.table("").rows().stream()
                            .noneMatch(row -> row.get(value(finding.table(""))) instanceof Double);
        }
    }

    Pair pair(String home, String partner, World world) {
        return pages.pair(home, partner, world);
    }

    /** Empty where no series of countries is held at all. */
    Optional<Answer> answer(Pair pair, Switches switches, World world) {
        List<Indicator> held = held(world);
        String asked = switches.get("indicator");
        Optional<Indicator> indicator = asked.isEmpty()
                ? USUAL.stream()
                        .flatMap(id -> held.stream().filter(one -> one.id().equals(id)))
                        .findFirst()
                        .or(() -> held.stream().findFirst())
                : Optional.of(held.stream()
                        .filter(one -> one.id().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new Wrong(
                                404,
                                "unknown-indicator",
                                "There is no yearly series of countries \"%s\"; the page lists those that are held."
                                        .formatted(asked))));
        return indicator.map(one -> new Answer(pair, one, finding(pair, one, switches, world)));
    }

    private static Finding finding(Pair pair, Indicator indicator, Switches switches, World world) {
        Optional<Integer> last = world.inUse().containsKey(indicator.id())
                ? lastYear(pair, indicator, switches, world)
                : Optional.empty();
        Optional<Integer> first = last.map(year -> year - YEARS + 1);
        return world.figures(
                new Figures.Request(indicator.id(), pair.home(), List.of(pair.partner()), first, last),
                switches.language().locale());
    }

    private static Optional<Integer> lastYear(Pair pair, Indicator indicator, Switches switches, World world) {
        Finding recent = world.figures(
                new Figures.Request(
                        indicator.id(), pair.home(), List.of(pair.partner()), Optional.empty(), Optional.empty()),
                switches.language().locale());
        int year = column(recent.table(""), "year");
        return recent.table("").rows().stream()
                .map(row -> row.get(year))
                .filter(Long.class::isInstance)
                .map(cell -> Math.toIntExact((Long) cell))
                .max(Integer::compare);
    }

    /** Yearly series of countries that are held, by label. */
    private static List<Indicator> held(World world) {
        Map<String, Vintage> held = world.inUse();
        return world.indicators().stream()
                .filter(one -> one.level() == Indicator.Level.COUNTRY
                        && one.frequency() == Frequency.YEAR
                        && held.containsKey(one.id()))
                .sorted(java.util.Comparator.comparing(Indicator::label))
                .toList();
    }

    List<Choice> choices(World world, String chosen) {
        return held(world).stream()
                .map(one -> new Choice(
                        one.id(),
                        "%s (%s)".formatted(one.label(), one.id()),
                        one.id().equals(chosen)))
                .toList();
    }

    /** Both lines on one scale and one axis, with dates marked. */
    static String chart(Answer answer, Switches switches, List<TimeMultiples.Mark> marks) {
        Table table = answer.finding().table("");
        int home = column(table, "home");
        int year = column(table, "year");
        int value = value(table);
        int item = column(table, "item");
        List<TimeMultiples.Point> points = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            if ((item < 0 || row.get(item) instanceof Table.Blank)) {
                points.add(new TimeMultiples.Point(
                        switches.language().name(Country.of(row.get(home).toString())),
                        Math.toIntExact((Long) row.get(year)),
                        row.get(value) instanceof Double figure
                                ? Optional.of(Interval.exact(figure))
                                : Optional.empty()));
            }
        }
        double[] figures = points.stream()
                .flatMap(point -> point.interval().stream())
                .mapToDouble(Interval::value)
                .toArray();
        double low = Math.min(0, java.util.Arrays.stream(figures).min().orElse(0));
        double high = java.util.Arrays.stream(figures).max().orElse(1);
        return new TimeMultiples(
                        answer.indicator().label(), answer.indicator().unit(), low, high > low ? high : low + 1, points)
                .together(switches.language().locale(), marks);
    }

    private static int value(Table table) {
        return column(table, "value");
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    }
}
