package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Panel;

/**
 * The rows of an indicator for some units and years: each year once where the source lists nothing, and as often as
 * it lists something otherwise.
 */
final class FigureTable {
    private final Indicator indicator;
    private final FigureRow rows;
    private final Map<Panel.Unit, TreeMap<Integer, List<Observation>>> figures = new HashMap<>();

    FigureTable(Indicator indicator, FigureRow rows, Collection<Observation> observations) {
        this.indicator = indicator;
        this.rows = rows;
        for (Observation figure : observations) {
            figures.computeIfAbsent(stored(unitOf(figure)), unit -> new TreeMap<>())
                    .computeIfAbsent(figure.period().year(), year -> new ArrayList<>())
                    .add(figure);
        }
    }

    /** The unit that a figure belongs to, as it is stored. */
    static Panel.Unit unitOf(Observation figure) {
        return new Panel.Unit(figure.home(), figure.partner().orElse(figure.home()));
    }

    /** All years of the panel, for each unit. The panel holds the indicator alone, with these units in this order. */
    List<List<Object>> byYear(List<Panel.Unit> units, Panel panel) {
        List<List<Object>> result = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            for (int year = panel.firstYear(); year <= panel.lastYear(); year++) {
                result.addAll(year(units.get(u), year, panel.cell(0, u, year), value(panel, u, year)));
            }
        }
        return result;
    }

    /** What the source lists, and no more: for figures by month or day, and those that do not change. */
    List<List<Object>> listed(List<Panel.Unit> units) {
        List<List<Object>> result = new ArrayList<>();
        for (Panel.Unit unit : units) {
            var all = figures.getOrDefault(stored(unit), new TreeMap<>());
            all.values().forEach(year -> year.forEach(figure -> result.add(rows.observed(unit, figure))));
            if (all.isEmpty() && indicator.frequency() == Frequency.ONCE) {
                result.add(rows.absent(unit, 0, Panel.Cell.ABSENT));
            }
        }
        return result;
    }

    private List<List<Object>> year(Panel.Unit unit, int year, Panel.Cell cell, double value) {
        TreeMap<Integer, List<Observation>> known = figures.getOrDefault(stored(unit), new TreeMap<>());
        List<Observation> listed = known.get(year);
        if (listed != null) {
            return listed.stream().map(figure -> rows.observed(unit, figure)).toList();
        }
        if (cell == Panel.Cell.CARRIED) {
            return List.of(rows.carried(unit, year, value, earlier(known, year)));
        }
        return List.of(rows.absent(unit, year, cell));
    }

    private static Optional<Observation> earlier(NavigableMap<Integer, List<Observation>> known, int year) {
        return known.headMap(year, false).descendingMap().values().stream()
                .flatMap(List::stream)
                .filter(figure -> figure.value().isPresent()
                        && figure.item().isEmpty()
                        && figure.reporter().isEmpty())
                .findFirst();
    }

    private static double value(Panel panel, int unit, int year) {
        return panel.has(0, unit, year) ? panel.value(0, unit, year) : 0;
    }

    private Panel.Unit stored(Panel.Unit unit) {
        boolean turned =
                indicator.level() == Indicator.Level.PAIR && unit.home().compareTo(unit.partner()) > 0;
        return turned ? new Panel.Unit(/* home= */ unit.partner(), /* partner= */ unit.home()) : unit;
    }
}
