package org.comity.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A dense, immutable slice of observations for computing: indicators x units x years, primitive values and a
 * presence mask. A cell without a figure is absent in the mask; its value is never read. NaN never stands for missing.
 */
public final class Panel {
    /** How a cell came to hold, or not hold, its value. */
    public enum Cell {
        ABSENT,
        OBSERVED,
        CARRIED,
        /** The source covers the cell and lists nothing, which it declares to mean zero. */
        ZERO_BY_COVERAGE,
        NOT_APPLICABLE;

        /** Whether the source says it of that very year: a figure, or a zero that it means by listing nothing. */
        public boolean isOfItsYear() {
            return switch (this) {
                case OBSERVED, ZERO_BY_COVERAGE -> true;
                case ABSENT, CARRIED, NOT_APPLICABLE -> false;
            };
        }
    }

    /**
     * A row of the panel: a pair, or a country alone.
     *
     * @param home the country or the pair's home
     * @param partner the pair's partner; the same as home for a country alone
     */
    public record Unit(Country home, Country partner) {
        public static Unit of(Pair pair) {
            return new Unit(pair.home(), pair.partner());
        }

        public static Unit of(Country country) {
            return new Unit(country, country);
        }

        public boolean isCountry() {
            return home.equals(partner);
        }
    }

    private final List<String> indicators;
    private final List<Unit> units;
    private final int firstYear;
    private final int years;
    private final double[] values;
    private final double[] standardErrors;
    private final byte[] cells;
    private final BitSet present;

    /**
     * Copies what it is given.
     *
     * @param values length indicators x units x years, year fastest, then unit, then indicator
     * @param standardErrors the same shape; 0 where the source has none
     * @param cells the same shape; the ordinal of a {@link Cell}
     */
    public Panel(
            List<String> indicators,
            List<Unit> units,
            int firstYear,
            int years,
            double[] values,
            double[] standardErrors,
            byte[] cells) {
        int size = Math.multiplyExact(Math.multiplyExact(indicators.size(), units.size()), years);
        if (values.length != size || standardErrors.length != size || cells.length != size) {
            throw new IllegalArgumentException("values, standardErrors and cells must be %d long, not %d, %d and %d."
                    .formatted(size, values.length, standardErrors.length, cells.length));
        }
        this.indicators = List.copyOf(indicators);
        this.units = List.copyOf(units);
        this.firstYear = firstYear;
        this.years = years;
        this.values = values.clone();
        this.standardErrors = standardErrors.clone();
        this.cells = cells.clone();
        this.present = new BitSet(size);
        for (int i = 0; i < size; i++) {
            Cell cell = Cell.values()[cells[i]];
            present.set(i, cell != Cell.ABSENT && cell != Cell.NOT_APPLICABLE);
        }
    }

    public List<String> indicators() {
        return indicators;
    }

    public List<Unit> units() {
        return units;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    /** Whether the cell holds a number. Indexes count from 0; {@code year} is the calendar year. */
    public boolean has(int indicator, int unit, int year) {
        return present.get(index(indicator, unit, year));
    }

    /** The cell's number; throws when there is none. */
    public double value(int indicator, int unit, int year) {
        int index = index(indicator, unit, year);
        if (!present.get(index)) {
            throw new IllegalStateException(
                    "%s has no figure for %s in %d.".formatted(indicators.get(indicator), units.get(unit), year));
        }
        return values[index];
    }

    /** The source's standard error, 0 where it gives none. */
    public double standardError(int indicator, int unit, int year) {
        return standardErrors[index(indicator, unit, year)];
    }

    public Cell cell(int indicator, int unit, int year) {
        return Cell.values()[cells[index(indicator, unit, year)]];
    }

    private int index(int indicator, int unit, int year) {
        if (indicator < 0
                || indicator >= indicators.size()
                || unit < 0
                || unit >= units.size()
                || year < firstYear
                || year >= firstYear + years) {
            throw new IndexOutOfBoundsException("No cell (%d, %d, %d).".formatted(indicator, unit, year));
        }
        return (indicator * units.size() + unit) * years + (year - firstYear);
    }

    @Override
    public String toString() {
        return "Panel[%s x %d units x %d-%d]".formatted(indicators, units.size(), firstYear, lastYear());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Panel that
                && indicators.equals(that.indicators)
                && units.equals(that.units)
                && firstYear == that.firstYear
                && years == that.years
                && Arrays.equals(cells, that.cells)
                && Arrays.equals(values, that.values)
                && Arrays.equals(standardErrors, that.standardErrors);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Arrays.hashCode(cells);
    }
}
