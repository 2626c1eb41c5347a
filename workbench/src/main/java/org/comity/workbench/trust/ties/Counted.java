package org.comity.workbench.trust.ties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Pair;
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
        Optional<Observation> last =
                observations(workbench, indicator, Set.of(pair.home()), Set.of(pair.partner()), 0, asked).stream()
                        .max(Comparator.comparingInt(figure -> figure.period().year()));
        Indicator.Coverage coverage = indicator.coverage();
        boolean zeros = coverage.absence() == Indicator.Absence.ZERO;
        int covered = Math.min(asked, coverage.lastYear());
        if (last.isEmpty() && !zeros) {
            return none(indicator);
        }
        boolean zero = zeros && (last.isEmpty() || last.get().period().year() < covered);
        int year = zero ? covered : last.orElseThrow().period().year();
        Map<Country, Median> medians = new HashMap<>();
        neighbourhoods.forEach((of, members) ->
                median(workbench, indicator, pair, members, year).ifPresent(median -> medians.put(of, median)));
        return new Counted(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.source(),
                Optional.of(year),
                zero ? OptionalDouble.of(0) : last.orElseThrow().value(),
                zero ? "" : last.flatMap(Observation::text).orElse(""),
                Map.copyOf(medians));
    }

    private static Optional<Median> median(
            Workbench workbench, Indicator indicator, Pair pair, Set<Country> members, int year) {
        Map<Pair, Double> values = new HashMap<>();
        observations(workbench, indicator, members, members, year, year)
                .forEach(figure -> figure.partner()
                        .ifPresent(partner -> values.put(
                                new Pair(figure.home(), partner).canonical(),
                                figure.value().orElseThrow())));
        values.remove(pair.canonical());
        List<Double> sorted = new ArrayList<>(values.values());
        if (indicator.coverage().absence() == Indicator.Absence.ZERO) {
            boolean both = members.contains(pair.home()) && members.contains(pair.partner());
            int pairs = members.size() * (members.size() - 1) / 2 - (both ? 1 : 0);
            while (sorted.size() < pairs) {
                sorted.add(0.0); // a pair that the source does not list has none
            }
        }
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        sorted.sort(Comparator.naturalOrder());
        int n = sorted.size();
        double middle = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        return Optional.of(new Median(middle, n));
    }

    private static List<Observation> observations(
            Workbench workbench, Indicator indicator, Set<Country> homes, Set<Country> partners, int from, int to) {
        return workbench
                .facts()
                .observations(new Facts.Query(List.of(indicator.id()), homes, partners, from, to))
                .stream()
                .filter(figure -> figure.value().isPresent())
                .filter(figure -> figure.partner().filter(figure.home()::equals).isEmpty())
                .toList();
    }
}
