package org.comity.workbench.trust.principles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.promise.PairLedger;

/**
 * What the desk's registers hold of two countries, as the one who asks may read them.
 *
 * @param asked whether they were read at all; a public copy is made without them
 * @param on the day up to which visits and promises count
 * @param visits of either side to anybody in the years before the day, by who travelled
 * @param ledger of the pair; empty when the registers were not read
 * @param marks the handling marks of all of it, in alphabetical order
 */
public record Registers(
        boolean asked,
        LocalDate on,
        Map<Country, List<Visited>> visits,
        Optional<PairLedger> ledger,
        List<String> marks) {
    /** How many years back visits count. */
    public static final int YEARS = 5;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final Set<Office> LEADERS = Set.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT);
    private static final Set<Office> MINISTERS = Set.of(Office.FOREIGN_MINISTER, Office.MINISTER);

    public Registers {
        visits = java.util.Collections.unmodifiableMap(new TreeMap<>(visits));
        marks = List.copyOf(marks);
    }

    /** A visit: where to, by whom, and its last day. */
    public record Visited(Country host, Office office, LocalDate last) {}

    /** Who travelled. */
    enum Level {
        ALL,
        LEADERS,
        MINISTERS;

        boolean holds(Office office) {
            return switch (this) {
                case ALL -> true;
                case LEADERS -> Registers.LEADERS.contains(office);
                case MINISTERS -> Registers.MINISTERS.contains(office);
            };
        }
    }

    /** For everyone: the registers are not read. */
    public static Registers none(LocalDate on) {
        return new Registers(false, on, Map.of(), Optional.empty(), List.of());
    }

    /** The day on which a year is looked back from: its last one, or today while it lasts. */
    public static LocalDate day(int year, LocalDate today) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The year must be from %d to %d, not %d.".formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isAfter(today) ? today : last;
    }

    /** Reads what the actor may read. A visit counts by its last day. */
    public static Registers read(ReadTx tx, Pair pair, LocalDate on) {
        Map<Country, List<Visited>> visits = new TreeMap<>();
        TreeSet<String> marks = new TreeSet<>();
        for (Country guest : List.of(pair.home(), pair.partner())) {
            Query query =
                    Query.where("kind", Occasion.Sort.VISIT).and("guest", guest).orderBy("id");
            for (Kept<Occasion> kept : tx.list(Occasion.class, query)) {
                LocalDate last = kept.record().span().last();
                boolean counts = kept.record().state() != Occasion.State.CANCELLED
                        && !last.isAfter(on)
                        && last.isAfter(on.minusYears(YEARS));
                if (counts) {
                    visits.computeIfAbsent(guest, _ -> new ArrayList<>())
                            .add(new Visited(
                                    kept.record().host().orElseThrow(),
                                    kept.record().office(),
                                    last));
                    marks.add(kept.head().placing().mark());
                }
            }
        }
        PairLedger ledger = PairLedger.read(tx, pair, on);
        marks.addAll(ledger.marks());
        return new Registers(true, on, visits, Optional.of(ledger), List.copyOf(marks));
    }

    /** Whether a visit of that country to anybody is held: without one, none to a neighbour says nothing. */
    boolean holds(Country guest) {
        return !visits.getOrDefault(guest, List.of()).isEmpty();
    }

    int count(Country guest, Country host, Level level) {
        return (int) to(guest, host, level).count();
    }

    /** Days since the last visit ended; empty when none is held. */
    Optional<Long> days(Country guest, Country host, Level level) {
        return to(guest, host, level)
                .map(visit -> ChronoUnit.DAYS.between(visit.last(), on))
                .min(Long::compare);
    }

    private java.util.stream.Stream<Visited> to(Country guest, Country host, Level level) {
        return visits.getOrDefault(guest, List.of()).stream()
                .filter(visit -> visit.host().equals(host) && level.holds(visit.office()));
    }

    /** What a side promised the other; empty when the registers were not read. */
    Optional<PairLedger.Promised> promised(Country by) {
        return ledger.map(one -> one.given().by().equals(by) ? one.given() : one.received());
    }
}
