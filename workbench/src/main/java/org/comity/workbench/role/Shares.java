package org.comity.workbench.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Panel;

/** The share of every country's ties of one kind that lies among its neighbours, in one year. Knows no store. */
final class Shares {
    private Shares() {}

    /** Reads figures of units in a year. */
    interface Reader {
        Panel read(List<String> indicators, List<Panel.Unit> units);
    }

    /**
     * One country's share.
     *
     * @param value 0 to 1
     * @param observed how many of the neighbours have a figure, at least 1
     * @param neighbours how many there are
     */
    record Share(double value, int observed, int neighbours) {}

    /**
     * All countries that have a total above 0 and a figure for at least one neighbour.
     *
     * @param neighbours by home
     * @param all every country that a total is summed over when the tie names no total
     */
    static Map<Country, Share> of(
            Tie tie, int year, Map<Country, List<Country>> neighbours, List<Country> all, Reader reader) {
        Set<Panel.Unit> pairs = new LinkedHashSet<>();
        new TreeMap<>(neighbours)
                .forEach((home, partners) -> partners.forEach(partner -> {
                    pairs.add(new Panel.Unit(home, partner));
                    pairs.add(new Panel.Unit(partner, home));
                }));
        List<Panel.Unit> units = List.copyOf(pairs);
        Map<Panel.Unit, Double> flows = column(reader.read(List.of(tie.flow()), units), 0, year);
        Map<Country, Double> totals = tie.totals().isEmpty()
                ? summed(tie, year, all, reader)
                : stated(tie, year, new TreeSet<>(neighbours.keySet()), reader);
        Map<Country, Share> shares = new TreeMap<>();
        new TreeMap<>(neighbours).forEach((home, partners) -> {
            double total = totals.getOrDefault(home, 0.0);
            Share share = share(tie, home, partners, flows, total);
            if (total > 0 && share.observed() > 0) {
                shares.put(home, share);
            }
        });
        return shares;
    }

    private static Share share(
            Tie tie, Country home, List<Country> partners, Map<Panel.Unit, Double> flows, double total) {
        double sum = 0;
        int observed = 0;
        for (Country partner : partners) {
            Double there = flows.get(new Panel.Unit(home, partner));
            Double back = tie.turned() ? flows.get(new Panel.Unit(partner, home)) : Double.valueOf(0);
            if (there != null && back != null) {
                sum += there + back;
                observed++;
            }
        }
        return new Share(total > 0 ? Math.min(1, sum / total) : 0, observed, partners.size());
    }

    private static Map<Country, Double> stated(Tie tie, int year, Set<Country> homes, Reader reader) {
        List<Panel.Unit> units = homes.stream().map(Panel.Unit::of).toList();
        Panel panel = reader.read(tie.totals(), units);
        Map<Country, Double> totals = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            double sum = 0;
            boolean whole = true;
            for (int t = 0; t < tie.totals().size(); t++) {
                whole &= isObserved(panel, t, u, year);
                sum += whole ? panel.value(t, u, year) : 0;
            }
            if (whole) {
                totals.put(units.get(u).home(), sum);
            }
        }
        return totals;
    }

    private static Map<Country, Double> summed(Tie tie, int year, List<Country> all, Reader reader) {
        List<Panel.Unit> units = new ArrayList<>();
        for (Country one : all) {
            for (Country other : all) {
                if (one.compareTo(other) < 0) {
                    units.add(Panel.Unit.of(new Pair(one, other)));
                }
            }
        }
        Map<Country, Double> totals = new HashMap<>();
        Map<Panel.Unit, Double> flows = column(reader.read(List.of(tie.flow()), units), 0, year);
        for (Panel.Unit unit : units) {
            double flow = flows.getOrDefault(unit, 0.0);
            totals.merge(unit.home(), flow, Double::sum);
            totals.merge(unit.partner(), flow, Double::sum);
        }
        return totals;
    }

    private static Map<Panel.Unit, Double> column(Panel panel, int indicator, int year) {
        Map<Panel.Unit, Double> column = new HashMap<>();
        for (int u = 0; u < panel.units().size(); u++) {
            if (isObserved(panel, indicator, u, year)) {
                column.put(panel.units().get(u), panel.value(indicator, u, year));
            }
        }
        return column;
    }

    private static boolean isObserved(Panel panel, int indicator, int unit, int year) {
        return panel.cell(indicator, unit, year).isOfItsYear();
    }

    /** The median; there must be at least one. */
    static double median(Map<Country, Share> shares) {
        double[] sorted =
                shares.values().stream().mapToDouble(Share::value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** 1 for the largest share; ties share the smaller number. */
    static int rank(Map<Country, Share> shares, Share of) {
        return 1
                + (int) shares.values().stream()
                        .filter(s -> s.value() > of.value())
                        .count();
    }
}
