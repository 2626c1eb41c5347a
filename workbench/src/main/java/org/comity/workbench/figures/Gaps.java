package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Table.Blank;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;

/** Says why a country or pair has no figure in the years asked for: one sentence each. */
final class Gaps {
    private static final int MOST_SAID = 6;
    private static final int LAST_OF_ALL = 9999;
    private static final int HOME = 1;
    private static final int PARTNER = 2;
    private static final int VALUE = 5;

    private final Workbench workbench;
    private final Messages messages;
    private final Names names;

    Gaps(Workbench workbench, Messages messages, Names names) {
        this.workbench = workbench;
        this.messages = messages;
        this.names = names;
    }

    /** Nothing where all have a figure, or where nothing of the indicator is held, which another note says. */
    List<String> of(Indicator indicator, List<Panel.Unit> units, List<List<Object>> rows, int from, int to) {
        Vintage vintage = workbench.facts().inUse().get(indicator.id());
        List<Panel.Unit> empty = empty(units, rows);
        if (vintage == null || empty.isEmpty()) {
            return List.of();
        }
        Map<Panel.Unit, NavigableSet<Integer>> held = years(indicator, empty);
        List<String> said = new ArrayList<>();
        boolean excerpt = false;
        for (Panel.Unit unit : empty.subList(0, Math.min(MOST_SAID, empty.size()))) {
            NavigableSet<Integer> years = held.getOrDefault(unit, new TreeSet<>());
            said.add(why(indicator, unit, years, from, to));
            excerpt |= vintage.extent() == Vintage.Extent.STARTER;
        }
        if (empty.size() > MOST_SAID) {
            said.add(messages.text("gap.more", Map.of("count", empty.size() - MOST_SAID)));
        }
        if (excerpt) {
            said.add(messages.text("gap.starter", Map.of("source", indicator.source())));
        }
        return said;
    }

    private static List<Panel.Unit> empty(List<Panel.Unit> units, List<List<Object>> rows) {
        Set<Panel.Unit> known = new HashSet<>();
        Set<Panel.Unit> notThere = new HashSet<>();
        for (List<Object> row : rows) {
            Country home = Country.of(row.get(HOME).toString());
            Panel.Unit unit = row.get(PARTNER) instanceof String partner
                    ? new Panel.Unit(home, Country.of(partner))
                    : Panel.Unit.of(home);
            if (row.get(VALUE) == Blank.MISSING) {
                notThere.add(unit);
            } else {
                known.add(unit);
            }
        }
        return units.stream()
                .filter(unit -> notThere.contains(unit) && !known.contains(unit))
                .toList();
    }

    /** For each of these the years in which any figure is held. */
    private Map<Panel.Unit, NavigableSet<Integer>> years(Indicator indicator, List<Panel.Unit> units) {
        Set<Country> homes = new HashSet<>();
        Set<Country> partners = new HashSet<>();
        units.forEach(unit -> {
            homes.add(unit.home());
            if (!unit.isCountry()) {
                partners.add(unit.partner());
            }
        });
        Map<Panel.Unit, NavigableSet<Integer>> years =
                new TreeMap<>(java.util.Comparator.comparing(Panel.Unit::home).thenComparing(Panel.Unit::partner));
        for (Observation figure : workbench
                .facts()
                .observations(new Facts.Query(List.of(indicator.id()), homes, partners, 0, LAST_OF_ALL))) {
            if (figure.value().isPresent()) {
                Panel.Unit unit = FigureTable.unitOf(figure);
                add(years, unit, figure);
                if (indicator.level() == Indicator.Level.PAIR) {
                    add(years, new Panel.Unit(/* home= */ unit.partner(), /* partner= */ unit.home()), figure);
                }
            }
        }
        return years;
    }

    private static void add(Map<Panel.Unit, NavigableSet<Integer>> years, Panel.Unit unit, Observation figure) {
        years.computeIfAbsent(unit, u -> new TreeSet<>()).add(figure.period().year());
    }

    private String why(Indicator indicator, Panel.Unit unit, NavigableSet<Integer> years, int from, int to) {
        String who = unit.isCountry()
                ? names.name(unit.home())
                : names.name(unit.home()) + " – " + names.name(unit.partner());
        Optional<Integer> last = workbench.facts().lastYear(indicator.id());
        if (years.isEmpty()) {
            return messages.text(
                    "gap.never", Map.of("source", indicator.source(), "indicator", indicator.id(), "who", who));
        }
        if (last.isPresent() && from > last.get()) {
            return messages.text(
                    "gap.ended",
                    Map.of("indicator", indicator.id(), "who", who, "last", Integer.toString(years.last())));
        }
        Integer before = years.lower(from);
        Integer after = years.higher(to);
        String near = before == null
                ? Integer.toString(after == null ? years.first() : after)
                : after == null ? Integer.toString(before) : before + ", " + after;
        return messages.text("gap.between", Map.of("indicator", indicator.id(), "who", who, "near", near));
    }
}
