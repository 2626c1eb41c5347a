package org.comity.workbench.trust.ties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;

/**
 * What is counted of a pair and not listed: organisations of which both are members, provisions of an agreement.
 *
 * @param label the indicator's
 * @param year the last one up to the year asked for; empty where nothing is held
 * @param value empty where nothing is held
 * @param text what the source says beside the figure, such as the name of the agreement
 * @param medians of all other pairs of each side's neighbourhood that year
 */
record Counted(
        String indicator,
        String label,
        String unit,
        String source,
        Optional<Integer> year,
        OptionalDouble value,
        String text,
        Map<Country, Median> medians) {
    static final List<String> INDICATORS = List.of(
            "cow-igo.shared", "trade-agreements-panel.agreement", "trade-agreements-panel.provisions", "mid.disputes");

    /** The median of several pairs. */
    record Median(double value, int pairs) {}

    static List<Counted> of(Workbench workbench, Pair pair, int year, Map<Country, Set<Country>> neighbourhoods) {
        List<Counted> found = new ArrayList<>();
        for (String id : INDICATORS) {
            workbench
                    .catalogue()
                    .findIndicator(id)
                    .ifPresent(indicator -> found.add(
                            workbench.facts().inUse().containsKey(id)
                                    ? read(workbench, indicator, pair, year, neighbourhoods)
                                    : none(indicator)));
        }
        return found;
    }

    private static Counted none(Indicator indicator) {
        return new Counted(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.source(),
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                Map.of());
    }

    private static Counted read(
            Workbench workbench, Indicator indicator, Pair pair, int asked, Map<Country, Set<Country>> neighbourhoods) {
        Panel own = workbench
                .facts()
                .panel(List.of(indicator.id()), List.of(Panel.Unit.of(pair)), TiesQuestion.FIRST_YEAR, asked);
        OptionalInt last = IntStream.iterate(asked, year -> year >= TiesQuestion.FIRST_YEAR, year -> year - 1)
                .filter(year -> own.cell(0, 0, year).isOfItsYear())
                .findFirst();
        if (last.isEmpty()) {
            return none(indicator);
        }
        int year = last.getAsInt();
        Map<Country, Median> medians = new HashMap<>();
        neighbourhoods.forEach((of, members) ->
                median(workbench, indicator, pair, members, year).ifPresent(median -> medians.put(of, median)));
        return new Counted(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.source(),
                Optional.of(year),
                OptionalDouble.of(own.value(0, 0, year)),
                text(workbench, indicator, pair, year),
                Map.copyOf(medians));
    }

    /** Zeros and gaps are those of every panel: a pair that the source covers and does not list has none. */
    private static Optional<Median> median(
            Workbench workbench, Indicator indicator, Pair pair, Set<Country> members, int year) {
        List<Panel.Unit> others = members.stream()
                .flatMap(one -> members.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> new Pair(one, other)))
                .filter(two -> !two.equals(pair.canonical()))
                .map(Panel.Unit::of)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Panel panel = workbench.facts().panel(List.of(indicator.id()), others, year, year);
        double[] values = IntStream.range(0, others.size())
                .filter(unit -> panel.cell(0, unit, year).isOfItsYear())
                .mapToDouble(unit -> panel.value(0, unit, year))
                .sorted()
                .toArray();
        int n = values.length;
        return n == 0
                ? Optional.empty()
                : Optional.of(new Median(n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2, n));
    }

    private static String text(Workbench workbench, Indicator indicator, Pair pair, int year) {
        return workbench
                .facts()
                .observations(new Facts.Query(
                        List.of(indicator.id()), Set.of(pair.home()), Set.of(pair.partner()), year, year))
                .stream()
                .flatMap(figure -> figure.text().stream())
                .findFirst()
                .orElse("");
    }
}
