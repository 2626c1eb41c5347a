package org.comity.data.reading;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Places.Place;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Indicator.Absence;
import org.comity.model.Indicator.Level;
import org.comity.model.Panel;
import org.comity.model.Panel.Cell;
import org.comity.model.Panel.Unit;
import org.comity.model.Status;
import org.duckdb.DuckDBAppender;

/** Fills a panel: observed figures first, then zeros by coverage, then figures carried from years before. */
final class PanelReader {
    private static final byte ABSENT = code(Cell.ABSENT);
    private static final byte OBSERVED = code(Cell.OBSERVED);
    private static final byte CARRIED = code(Cell.CARRIED);
    private static final byte ZERO = code(Cell.ZERO_BY_COVERAGE);
    /** While it is filled: the source says that it has no figure, so that coverage does not make it a zero. */
    private static final byte NOT_REPORTED = -1;

    private final List<String> indicators;
    private final List<Unit> units;
    private final int firstYear;
    private final int years;
    private final int before;
    private final Map<Unit, Integer> unitIndex = new HashMap<>();
    private final Map<String, Country> countries = new HashMap<>();
    private final double[] values;
    private final double[] errors;
    private final byte[] cells;

    /** The panel, with {@code before} years ahead of the first from which figures may be carried. */
    private PanelReader(List<String> indicators, List<Unit> units, int firstYear, int lastYear, int before) {
        this.indicators = indicators;
        this.units = units;
        this.firstYear = firstYear - before;
        this.years = lastYear - firstYear + 1 + before;
        this.before = before;
        for (int i = 0; i < units.size(); i++) {
            unitIndex.put(units.get(i), i);
        }
        int size = Math.multiplyExact(Math.multiplyExact(indicators.size(), units.size()), years);
        values = new double[size];
        errors = new double[size];
        cells = new byte[size];
    }

    static Panel read(
            Duck duck, Places places, List<String> indicators, List<Unit> units, int firstYear, int lastYear) {
        List<Place> held = places.of(indicators);
        int before = held.stream()
                .mapToInt(place -> place.indicator().carryForward())
                .max()
                .orElse(0);
        PanelReader reader = new PanelReader(indicators, units, firstYear, lastYear, before);
        if (!held.isEmpty()) {
            reader.want(duck);
            reader.observed(duck, places, held, /* once= */ false);
            reader.observed(duck, places, held, /* once= */ true);
            for (Place place : held) {
                reader.complete(place.indicator(), places.years(place));
            }
        }
        return reader.panel();
    }

    /** Tells DuckDB the units, in both orders: a symmetric figure stands under one of them. */
    private void want(Duck duck) {
        Set<Unit> both = new LinkedHashSet<>(units);
        units.forEach(unit -> both.add(new Unit(/* home= */ unit.partner(), /* partner= */ unit.home())));
        duck.run(PanelReader.class, "units-table.sql");
        try (DuckDBAppender out = duck.temporary("units")) {
            for (Unit unit : both) {
                out.beginRow();
                out.append(unit.home().code());
                out.append(unit.partner().code());
                out.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The wanted units could not be told.", e);
        }
    }

    /** Reads those that do not change by year from any year, apart from the others, whose years are few. */
    private void observed(Duck duck, Places places, List<Place> all, boolean once) {
        List<Place> held = all.stream()
                .filter(place -> once == (place.indicator().frequency() == Frequency.ONCE))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        places.want(duck, held);
        int from = once ? 0 : firstYear;
        int to = once ? 9999 : firstYear + years - 1;
        int[] positions = held.stream()
                .mapToInt(place -> indicators.indexOf(place.indicator().id()))
                .toArray();
        duck.read(
                PanelReader.class,
                "panel.sql",
                row -> {
                    if (!places.isRead(held.get(row.getInt(1)), row.getInt(4))) {
                        return;
                    }
                    Indicator indicator = held.get(row.getInt(1)).indicator();
                    String partner = row.getString(3);
                    Status status = row.getString(7) == null ? Status.OBSERVED : Status.parse(row.getString(7));
                    put(
                            indicator,
                            positions[row.getInt(1)],
                            row.getString(2),
                            partner == null ? row.getString(2) : partner,
                            row.getInt(4),
                            new Figure(row.getDouble(5), row.getDouble(6), status));
                },
                from,
                to);
    }

    private record Figure(double value, double error, Status status) {}

    private void put(Indicator indicator, int position, String home, String partner, int year, Figure figure) {
        Unit unit =
                new Unit(countries.computeIfAbsent(home, Country::of), countries.computeIfAbsent(partner, Country::of));
        put(indicator, position, unitIndex.get(unit), year, figure);
        if (indicator.level() == Level.PAIR) {
            put(
                    indicator,
                    position,
                    unitIndex.get(new Unit(/* home= */ unit.partner(), /* partner= */ unit.home())),
                    year,
                    figure);
        }
    }

    private void put(
            Indicator indicator,
            int position,
            @org.jspecify.annotations.Nullable Integer unit,
            int year,
            Figure figure) {
        if (unit == null) {
            return;
        }
        int first = indicator.frequency() == Frequency.ONCE ? firstYear : year;
        int last = indicator.frequency() == Frequency.ONCE ? firstYear + years - 1 : year;
        if (first < firstYear || last >= firstYear + years) {
            return;
        }
        int at = (position * units.size() + unit) * years + first - firstYear;
        Arrays.fill(values, at, at + last - first + 1, figure.value());
        Arrays.fill(errors, at, at + last - first + 1, figure.error());
        Arrays.fill(cells, at, at + last - first + 1, cell(figure.status()));
    }

    private static byte cell(Status status) {
        return switch (status) {
            case OBSERVED, PROVISIONAL, ESTIMATED, IMPUTED -> OBSERVED;
            case CARRIED -> CARRIED;
            case NOT_APPLICABLE -> code(Cell.NOT_APPLICABLE);
            case NOT_REPORTED -> NOT_REPORTED;
        };
    }

    private void complete(Indicator indicator, Places.Years edition) {
        int position = indicators.indexOf(indicator.id());
        if (indicator.coverage().absence() == Absence.ZERO) {
            // an edition that ends before the coverage of the newest one knows nothing of the years after it
            int from = Math.max(
                    firstYear, Math.max(edition.first(), indicator.coverage().firstYear()));
            int to = Math.min(
                    firstYear + years - 1,
                    Math.min(edition.last(), indicator.coverage().lastYear()));
            for (int year = from; year <= to; year++) {
                zeros(indicator.level(), position, year);
            }
        }
        for (int unit = 0; unit < units.size(); unit++) {
            carry((position * units.size() + unit) * years, indicator.carryForward());
        }
    }

    /** Where the source covers countries that were there, and lists nothing, it is a zero. */
    private void zeros(Level level, int position, int year) {
        Set<Country> alive = new HashSet<>();
        Countries.embedded().alive(LocalDate.of(year, 12, 31)).forEach(life -> alive.add(life.country()));
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int at = (position * units.size() + i) * years + year - firstYear;
            boolean fits = unit.isCountry() == (level == Level.COUNTRY);
            if (cells[at] == ABSENT && fits && alive.contains(unit.home()) && alive.contains(unit.partner())) {
                cells[at] = ZERO;
            }
        }
    }

    /** Fills gaps of {@code cells[from, from + years)} from at most {@code reach} years before. */
    private void carry(int from, int reach) {
        int last = -1;
        for (int at = from; at < from + years; at++) {
            if (cells[at] == NOT_REPORTED) {
                cells[at] = ABSENT;
            }
            if (cells[at] == OBSERVED || cells[at] == ZERO) {
                last = at;
            } else if (cells[at] == ABSENT && last >= 0 && at - last <= reach) {
                values[at] = values[last];
                errors[at] = errors[last];
                cells[at] = CARRIED;
            }
        }
    }

    /** The number of a cell's state as {@link Panel} takes it. */
    @SuppressWarnings("EnumOrdinal") // the panel's contract is the ordinal
    private static byte code(Cell cell) {
        return (byte) cell.ordinal();
    }

    private Panel panel() {
        int kept = years - before;
        int rows = indicators.size() * units.size();
        double[] someValues = new double[rows * kept];
        double[] someErrors = new double[rows * kept];
        byte[] someCells = new byte[rows * kept];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * years + before, someValues, row * kept, kept);
            System.arraycopy(errors, row * years + before, someErrors, row * kept, kept);
            System.arraycopy(cells, row * years + before, someCells, row * kept, kept);
        }
        return new Panel(indicators, units, firstYear + before, kept, someValues, someErrors, someCells);
    }
}
