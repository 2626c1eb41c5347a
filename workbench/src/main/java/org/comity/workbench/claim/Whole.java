package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Panel;
import org.comity.model.Vintage;

/**
 * What a home has with all countries, of which "share of" is a part: the source's own total where it has one; else the sum
 * of what is held, unless that is an excerpt of pairs, whose sum is no whole.
 */
final class Whole {
    /** Where a whole is taken from. */
    enum Kind {
        /** The source's own figure of home with all. */
        STATED,
        /** The sum over all countries of which the source has a figure. */
        SUMMED,
        /** Nowhere: what is held is an excerpt without totals. */
        NOT_HELD
    }

    /** By the figure of a pair, the figures of home alone whose sum is its total with all. */
    private static final Map<String, List<String>> TOTALS = Map.of(
            "trade-agreements-panel.exports",
            List.of("trade-agreements-panel.exports_total"),
            "trade-agreements-panel.flow",
            List.of("trade-agreements-panel.exports_total", "trade-agreements-panel.imports_total"),
            "student-mobility.students",
            List.of("student-mobility.students_abroad"),
            "student-mobility.students_received",
            List.of("student-mobility.students_abroad"),
            "openflights.routes",
            List.of("openflights.routes_total"));

    private final Kind kind;
    private final List<String> totals;
    private final Map<At, Sum> sums;

    private record At(Country home, int year) {}

    /** A total, and how many partners or totals it is the sum of. */
    private record Sum(double value, int of) {}

    private Whole(Kind kind, List<String> totals, Map<At, Sum> sums) {
        this.kind = kind;
        this.totals = List.copyOf(totals);
        this.sums = Map.copyOf(sums);
    }

    /**
     * Reads it.
     *
     * @param framework its shares of home name totals of figures of one's own
     * @param homes whose totals are read
     * @param all every country that a total is summed over where none is stated
     */
    static Whole of(
            Facts facts,
            Framework framework,
            Indicator indicator,
            Set<Country> homes,
            List<Country> all,
            int from,
            int to) {
        List<String> totals = totals(framework, indicator.id());
        if (!totals.isEmpty() && facts.inUse().keySet().containsAll(totals)) {
            return stated(facts, totals, homes, from, to);
        }
        boolean excerpt = Optional.ofNullable(facts.inUse().get(indicator.id()))
                .filter(vintage -> vintage.extent() == Vintage.Extent.STARTER)
                .isPresent();
        return excerpt
                ? new Whole(Kind.NOT_HELD, List.of(), Map.of())
                : summed(facts, indicator.id(), homes, all, from, to);
    }

    private static List<String> totals(Framework framework, String indicator) {
        return Optional.ofNullable(TOTALS.get(indicator))
                .orElseGet(() -> Stream.concat(framework.measures(), framework.context().stream())
                        .filter(measure -> measure.rule() == Framework.Rule.SHARE_OF_HOME
                                && measure.indicator().equals(indicator))
                        .flatMap(measure -> measure.size().stream())
                        .limit(1)
                        .toList());
    }

    private static Whole stated(Facts facts, List<String> totals, Set<Country> homes, int from, int to) {
        List<Panel.Unit> units =
                new TreeSet<>(homes).stream().map(Panel.Unit::of).toList();
        Panel panel = facts.panel(totals, units, from, to);
        Map<At, Sum> sums = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            for (int year = from; year <= to; year++) {
                double sum = 0;
                boolean isWhole = true;
                for (int t = 0; t < totals.size(); t++) {
                    isWhole &= panel.cell(t, u, year).isOfItsYear();
                    sum += isWhole ? panel.value(t, u, year) : 0;
                }
                if (isWhole) {
                    sums.put(new At(units.get(u).home(), year), new Sum(sum, totals.size()));
                }
            }
        }
        return new Whole(Kind.STATED, totals, sums);
    }

    private static Whole summed(
            Facts facts, String indicator, Set<Country> homes, List<Country> all, int from, int to) {
        List<Panel.Unit> units = new ArrayList<>();
        new TreeSet<>(homes)
                .forEach(home -> all.stream()
                        .filter(other -> !other.equals(home))
                        .forEach(other -> units.add(new Panel.Unit(home, other))));
        Panel panel = facts.panel(List.of(indicator), units, from, to);
        Map<At, Sum> sums = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            for (int year = from; year <= to; year++) {
                if (panel.cell(0, u, year).isOfItsYear()) {
                    sums.merge(
                            new At(units.get(u).home(), year),
                            new Sum(panel.value(0, u, year), 1),
                            (a, b) -> new Sum(a.value() + b.value(), a.of() + b.of()));
                }
            }
        }
        return new Whole(Kind.SUMMED, List.of(), sums);
    }

    Kind kind() {
        return kind;
    }

    /** The indicators that state it; empty where none does. */
    List<String> totals() {
        return totals;
    }

    /** What home has with all; 0 where that is not known. */
    double of(Country home, int year) {
        return Objects.requireNonNullElse(sums.get(new At(home, year)), new Sum(0, 0))
                .value();
    }

    /** How many partners it is summed over. */
    int partners(Country home, int year) {
        return Objects.requireNonNullElse(sums.get(new At(home, year)), new Sum(0, 0))
                .of();
    }
}
