package org.comity.workbench.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.Interval;

/** An indicator's figures among some countries. */
final class Flows {
    /** How many years back from the last that is held a year is looked for. */
    private static final int YEARS = 40;

    private static final double ENOUGH = 0.5;

    private final Workbench workbench;
    private final Indicator indicator;

    Flows(Workbench workbench, Indicator indicator) {
        if (indicator.frequency() != Frequency.YEAR && indicator.frequency() != Frequency.ONCE) {
            throw new IllegalArgumentException(
                    "%s is no figure of a year, and a matrix shows one year; take an indicator that is."
                            .formatted(indicator.id()));
        }
        this.workbench = workbench;
        this.indicator = indicator;
    }

    /** Whether each country has a figure of its own, and none with another. */
    boolean isOfCountries() {
        return indicator.level() == Indicator.Level.COUNTRY;
    }

    /** Whether the source has one figure for both sides. */
    boolean isSymmetric() {
        return indicator.level() == Indicator.Level.PAIR;
    }

    private List<Panel.Unit> units(List<Country> members) {
        if (isOfCountries()) {
            return members.stream().map(Panel.Unit::of).toList();
        }
        List<Panel.Unit> units = new ArrayList<>();
        for (Country home : members) {
            for (Country partner : members) {
                if (!home.equals(partner)) {
                    units.add(Panel.Unit.of(new Pair(home, partner)));
                }
            }
        }
        return units;
    }

    /** The last year in which at least half of the cells have a figure of their own; else the last with the most. */
    int year(List<Country> members) {
        int last = workbench
                .facts()
                .lastYear(indicator.id())
                .orElseThrow(() ->
                        new IllegalArgumentException("Nothing of %s is held; to get it: comity data import %s FILE"
                                .formatted(indicator.id(), indicator.source())));
        Panel panel = workbench.facts().panel(List.of(indicator.id()), units(members), last - YEARS + 1, last);
        int best = last;
        int most = 0;
        for (int year = last; year > last - YEARS; year--) {
            int observed = 0;
            for (int unit = 0; unit < panel.units().size(); unit++) {
                observed += panel.cell(0, unit, year) == Panel.Cell.OBSERVED ? 1 : 0;
            }
            if (observed >= ENOUGH * panel.units().size()) {
                return year;
            }
            if (observed > most) {
                most = observed;
                best = year;
            }
        }
        return best;
    }

    /** A figure of a unit, in the terms of a cell. */
    record Reading(Optional<Interval> value, Cell.State state, Optional<Integer> year) {}

    /** The figures of a year by unit: of countries alone, or of ordered pairs. */
    Map<Panel.Unit, Reading> read(List<Country> members, int year) {
        List<Panel.Unit> units = units(members);
        int first = year - indicator.carryForward();
        Panel panel = workbench.facts().panel(List.of(indicator.id()), units, first, year);
        LocalDate day = LocalDate.of(year, 12, 31);
        Map<Panel.Unit, Reading> readings = new LinkedHashMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            boolean there = isAlive(units.get(unit).home(), day)
                    && isAlive(units.get(unit).partner(), day);
            readings.put(
                    units.get(unit),
                    there || panel.has(0, unit, year)
                            ? reading(panel, unit, year)
                            : new Reading(Optional.empty(), Cell.State.NOT_APPLICABLE, Optional.empty()));
        }
        return readings;
    }

    private boolean isAlive(Country country, LocalDate day) {
        return workbench
                .countries()
                .find(country)
                .map(life -> life.isAlive(day))
                .orElse(false);
    }

    private static Reading reading(Panel panel, int unit, int year) {
        return switch (panel.cell(0, unit, year)) {
            case ABSENT -> new Reading(Optional.empty(), Cell.State.MISSING, Optional.empty());
            case NOT_APPLICABLE -> new Reading(Optional.empty(), Cell.State.NOT_APPLICABLE, Optional.empty());
            case OBSERVED -> held(panel, unit, year, Cell.State.OBSERVED, year);
            case ZERO_BY_COVERAGE -> held(panel, unit, year, Cell.State.ZERO_BY_COVERAGE, year);
            case CARRIED -> held(panel, unit, year, Cell.State.CARRIED, since(panel, unit, year));
        };
    }

    private static Reading held(Panel panel, int unit, int year, Cell.State state, int observed) {
        return new Reading(Optional.of(Interval.exact(panel.value(0, unit, year))), state, Optional.of(observed));
    }

    private static int since(Panel panel, int unit, int year) {
        int from = year;
        while (from > panel.firstYear() && panel.cell(0, unit, from) == Panel.Cell.CARRIED) {
            from--;
        }
        return from;
    }
}
