package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Panel;

/**
 * What each of two sides decides for its neighbours, of one year for each decision: the newest in which either says something
 * of the other, else the newest in which there is anything. The same from either side.
 */
final class Decided {
    /** How many years are looked back. */
    static final int YEARS = 15;

    private final Set<String> held;
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, Map<Panel.Unit, Double>> figures = new HashMap<>();

    private Decided(Set<String> held) {
        this.held = held;
    }

    /** Reads figures, all years from {@code first} to {@code last}. */
    interface Reader {
        Panel read(List<String> indicators, List<Panel.Unit> units, int first, int last);
    }

    /**
     * Reads all decisions.
     *
     * @param around whom each of the two decides for, the other one among them
     * @param year the last year that counts
     * @param held indicators that the store has
     */
    static Decided read(Reader reader, Pair pair, Map<Country, List<Country>> around, int year, Set<String> held) {
        Decided decided = new Decided(new HashSet<>(held));
        List<Decision> asked = Decision.ALL.stream()
                .filter(decision -> held.contains(decision.indicator()))
                .toList();
        if (asked.isEmpty()) {
            return decided;
        }
        Set<Panel.Unit> units = new LinkedHashSet<>();
        for (Country by : List.of(pair.home(), pair.partner())) {
            for (Country about : around.getOrDefault(by, List.of())) {
                units.add(new Panel.Unit(by, about));
                units.add(new Panel.Unit(about, by));
            }
        }
        Panel panel = reader.read(
                asked.stream().map(Decision::indicator).toList(), List.copyOf(units), year - YEARS + 1, year);
        for (int i = 0; i < asked.size(); i++) {
            decided.take(asked.get(i), i, panel, pair, around);
        }
        return decided;
    }

    private void take(Decision decision, int row, Panel panel, Pair pair, Map<Country, List<Country>> around) {
        Set<Panel.Unit> own = new HashSet<>();
        around.forEach((by, others) -> others.forEach(about -> own.add(unit(decision, by, about))));
        Set<Panel.Unit> both =
                Set.of(unit(decision, pair.home(), pair.partner()), unit(decision, pair.partner(), pair.home()));
        Optional<Integer> year = newest(panel, row, both).or(() -> newest(panel, row, own));
        if (year.isPresent()) {
            years.put(decision.id(), year.get());
            figures.put(decision.id(), column(panel, row, own, year.get()));
        }
    }

    private static Optional<Integer> newest(Panel panel, int row, Set<Panel.Unit> units) {
        for (int year = panel.lastYear(); year >= panel.firstYear(); year--) {
            if (!column(panel, row, units, year).isEmpty()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    private static Map<Panel.Unit, Double> column(Panel panel, int row, Set<Panel.Unit> units, int year) {
        Map<Panel.Unit, Double> column = new HashMap<>();
        for (int u = 0; u < panel.units().size(); u++) {
            // carried figures are found in their own year
            if (units.contains(panel.units().get(u)) && panel.cell(row, u, year).isOfItsYear()) {
                column.put(panel.units().get(u), panel.value(row, u, year));
            }
        }
        return column;
    }

    private static Panel.Unit unit(Decision decision, Country by, Country about) {
        return switch (decision.decider()) {
            case HOME -> new Panel.Unit(by, about);
            case PARTNER -> new Panel.Unit(about, by);
        };
    }

    boolean isHeld(Decision decision) {
        return held.contains(decision.indicator());
    }

    Optional<Integer> year(Decision decision) {
        return Optional.ofNullable(years.get(decision.id()));
    }

    Optional<Double> value(Decision decision, Country by, Country about) {
        return Optional.ofNullable(figures.getOrDefault(decision.id(), Map.of()).get(unit(decision, by, about)));
    }

    /** Indicators that gave anything. */
    List<String> used() {
        List<String> used = new ArrayList<>();
        Decision.ALL.stream()
                .filter(decision -> years.containsKey(decision.id()))
                .forEach(decision -> used.add(decision.indicator()));
        return used;
    }
}
