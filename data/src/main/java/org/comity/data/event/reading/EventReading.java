package org.comity.data.event.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.duck.Duck;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.comity.model.Vintage;

/**
 * Reads the events of one source, as they were known on a day: a row counts from the day on which the source added it, where it
 * says so, else from the day on which its vintage was out. Sources are never read together. For use by one thread.
 */
public final class EventReading implements AutoCloseable {
    private static final double NANO = 1e9;
    private static final double ABOVE_ALL = 11; // Goldstein values end at 10

    private final HeldEvents held;
    private final Duck duck;

    /**
     * Which events of a pair.
     *
     * @param pair both directions are read
     * @param media whether rows stay in which an actor may be only a news agency
     * @param from first day
     * @param to last day
     */
    public record Asked(Pair pair, boolean media, LocalDate from, LocalDate to) {}

    private EventReading(HeldEvents held) {
        this.held = held;
        this.duck = held.duck();
    }

    /**
     * Opens the events of a source; empty where none may be read.
     *
     * @param pins which vintages may be read, whatever the day
     * @param threads at most so many; what is read is the same on any number
     */
    public static Optional<EventReading> open(
            FactStore store, String source, AsOf asOf, Predicate<Vintage> pins, int threads) {
        return HeldEvents.open(store, source, asOf, pins, threads).map(EventReading::new);
    }

    /** How much the source reported of every period, in order; periods of which it has no line are not there. */
    public List<Press> press(Frequency by) {
        held.coverOnce();
        List<Press> read = new ArrayList<>();
        duck.read(
                EventReading.class,
                "press.sql",
                row -> read.add(new Press(
                        day(row, 1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        0)),
                word(by));
        double mean = read.stream().mapToLong(Press::rows).average().orElse(1);
        return read.stream().map(one -> one.withVolume(one.rows() / mean)).toList();
    }

    /** Events of all pairs by period, each counted once, by the period's first day; periods without one are not there. */
    public SortedMap<LocalDate, Long> events(Frequency by, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Long> events = new TreeMap<>();
        duck.read(
                EventReading.class,
                "press-events.sql",
                row -> events.put(day(row, 1), row.getLong(2)),
                word(by),
                from,
                to);
        return events;
    }

    /** What is reported of a pair, both directions, in order of home, then of period; periods without a row are not there. */
    public List<PairPeriod> periods(Asked asked, Frequency by) {
        fill(asked);
        List<PairPeriod> periods = new ArrayList<>();
        duck.read(EventReading.class, "periods.sql", row -> periods.add(period(row)), word(by));
        return periods;
    }

    private static PairPeriod period(ResultSet row) throws SQLException {
        long events = row.getLong(10);
        long toned = row.getLong(19);
        double sum = row.getLong(17) / NANO;
        return new PairPeriod(
                Pair.of(row.getString(1), row.getString(2)),
                day(row, 3),
                row.getLong(4),
                whole(row, 5),
                quads(row, 6),
                events,
                row.getLong(11),
                row.getLong(12),
                quads(row, 13),
                sum,
                sum / events,
                toned == 0 ? OptionalDouble.empty() : OptionalDouble.of(row.getLong(18) / NANO / toned));
    }

    private static PairPeriod.Quads quads(ResultSet row, int first) throws SQLException {
        return new PairPeriod.Quads(
                row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    /** The events of a pair, both directions, each with all its rows, in order of day, home, root code. */
    public List<ReportedEvent> events(Asked asked) {
        fill(asked);
        ReportRows rows = new ReportRows(held.vintages());
        duck.read(EventReading.class, "reports.sql", rows);
        return rows.events();
    }

    /**
     * How many events are reported from home towards partner, or both ways, each counted once.
     *
     * @param classes quad classes, 1 to 4
     * @return empty where the source has no line of the days, which is not none
     */
    public OptionalLong count(Asked asked, boolean bothWays, Set<Integer> classes, boolean onlyNegative) {
        fill(asked);
        String list = classes.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
        long[] found = new long[2];
        duck.read(
                EventReading.class,
                "count-of-pair.sql",
                row -> {
                    found[0] = row.getLong(1);
                    found[1] = row.getLong(2);
                },
                asked.from(),
                asked.to(),
                bothWays,
                asked.pair().home().code(),
                list,
                onlyNegative ? 0.0 : ABOVE_ALL);
        return found[1] == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    private void fill(Asked asked) {
        String home = asked.pair().home().code();
        String partner = asked.pair().partner().code();
        duck.run(
                EventReading.class,
                "pair-table.sql",
                home,
                partner,
                home,
                partner,
                asked.from(),
                asked.to(),
                !asked.media());
    }

    /** The vintages that have a line of these days. */
    public List<Vintage> vintages(LocalDate from, LocalDate to) {
        List<Vintage> read = new ArrayList<>();
        duck.read(
                EventReading.class,
                "vintages-read.sql",
                row -> read.add(held.vintages().get(row.getInt(1))),
                from,
                to);
        return read;
    }

    static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static OptionalLong whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String word(Frequency by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        held.close();
    }
}
