package org.comity.workbench.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;

/**
 * All figures that a frame needs for some relations: pair indicators for both directions, country indicators, and the
 * fits of expected flows. Immutable; made by {@link InputReader} from a store, or by hand.
 */
final class Inputs {
    private final Framework framework;
    private final Panel pairs;
    private final Panel countries;
    private final Map<String, Indicator> indicators;
    private final FlowFits fits;
    private final Map<Panel.Unit, Integer> pairNumbers;
    private final Map<Panel.Unit, Integer> countryNumbers;

    Inputs(Framework framework, Panel pairs, Panel countries, List<Indicator> indicators, FlowFits fits) {
        this.framework = framework;
        this.pairs = pairs;
        this.countries = countries;
        this.indicators = new HashMap<>();
        indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
        this.fits = fits;
        this.pairNumbers = numbers(pairs);
        this.countryNumbers = numbers(countries);
    }

    private Inputs(Inputs same, Framework framework, FlowFits fits) {
        this.framework = framework;
        this.pairs = same.pairs;
        this.countries = same.countries;
        this.indicators = same.indicators;
        this.fits = fits;
        this.pairNumbers = same.pairNumbers;
        this.countryNumbers = same.countryNumbers;
    }

    private static Map<Panel.Unit, Integer> numbers(Panel panel) {
        Map<Panel.Unit, Integer> numbers = new HashMap<>();
        panel.units().forEach(unit -> numbers.put(unit, numbers.size()));
        return numbers;
    }

    /** The same figures with other fits. */
    Inputs with(FlowFits others) {
        return new Inputs(this, framework, others);
    }

    /** The same figures by a frame of the same measures: with other weights, names or reasons. */
    Inputs by(Framework other) {
        return new Inputs(this, other, fits);
    }

    Framework framework() {
        return framework;
    }

    FlowFits fits() {
        return fits;
    }

    Indicator indicator(String id) {
        return Objects.requireNonNull(indicators.get(id), id);
    }

    /** A source cell as the panel has it in a year. */
    record Reading(double value, double standardError, int year, Figure.State state) {}

    Optional<Reading> read(String indicator, Pair pair, int year) {
        return read(pairs, indicator, pairNumbers.get(Panel.Unit.of(pair)), year);
    }

    Optional<Reading> read(String indicator, Country country, int year) {
        return read(countries, indicator, countryNumbers.get(Panel.Unit.of(country)), year);
    }

    private static Optional<Reading> read(
            Panel panel, String indicator, @org.jspecify.annotations.Nullable Integer unit, int year) {
        int row = panel.indicators().indexOf(indicator);
        if (unit == null || row < 0 || year < panel.firstYear() || year > panel.lastYear()) {
            return Optional.empty();
        }
        return switch (panel.cell(row, unit, year)) {
            case ABSENT, NOT_APPLICABLE -> Optional.empty();
            case OBSERVED -> Optional.of(reading(panel, row, unit, year, year, Figure.State.OBSERVED));
            case ZERO_BY_COVERAGE -> Optional.of(reading(panel, row, unit, year, year, Figure.State.ZERO_BY_COVERAGE));
            case CARRIED ->
                Optional.of(reading(panel, row, unit, year, sourceYear(panel, row, unit, year), Figure.State.CARRIED));
        };
    }

    private static Reading reading(Panel panel, int row, int unit, int year, int from, Figure.State state) {
        return new Reading(panel.value(row, unit, year), panel.standardError(row, unit, year), from, state);
    }

    /** The year that a carried figure was observed in; the panel's first year when it lies before. */
    private static int sourceYear(Panel panel, int row, int unit, int year) {
        for (int y = year - 1; y > panel.firstYear(); y--) {
            if (panel.cell(row, unit, y).isOfItsYear()) {
                return y;
            }
        }
        return panel.firstYear();
    }
}
