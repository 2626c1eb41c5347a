package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.promise.StateReport;
import org.comity.methods.compliance.State;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * The ledger of two countries: what each promised the other, and what each of three voices says came of it by a day. The
 * voices stand side by side; there is no count over them.
 *
 * @param on the day
 * @param given what home promised to partner
 * @param received what partner promised to home
 */
public record PairLedger(Pair pair, LocalDate on, Promised given, Promised received) {

    /** Who says what came of a promise, seen from the promise. */
    public enum Voice {
        /** The side that promised. */
        OWN,
        /** The side to which it was promised. */
        OTHER,
        /** Anybody else. */
        THIRD
    }

    /**
     * The promises of one side to the other.
     *
     * @param by who promised
     * @param to to whom
     * @param voices how they were kept by the word of each; every voice is there
     * @param ledger the promises one by one
     */
    public record Promised(Country by, Country to, Map<Voice, Count> voices, Ledger ledger) {
        public Promised {
            voices = Collections.unmodifiableMap(new EnumMap<>(voices));
        }

        static Promised of(Country by, Country to, Ledger ledger) {
            Map<Voice, Count> voices = new EnumMap<>(Voice.class);
            ledger.sides().forEach((side, tally) -> voices.put(voice(side), Count.of(tally)));
            return new Promised(by, to, voices, ledger);
        }

        /** Reports are kept by the sides of their promise: home is who promised. */
        private static Voice voice(StateReport.Side side) {
            return switch (side) {
                case HOME -> Voice.OWN;
                case PARTNER -> Voice.OTHER;
                case THIRD -> Voice.THIRD;
            };
        }

        public Count count(Voice voice) {
            return Objects.requireNonNull(voices.get(voice));
        }

        /** All of them, whatever is said of them. */
        public int promises() {
            return ledger.lines().size();
        }
    }

    /**
     * How promises were kept by the word of one voice; whole numbers of promises, each promise in just one of those after
     * {@code promises}.
     *
     * @param promises all of them
     * @param kept delivered by the date
     * @param late delivered after it
     * @param part due, and drafted, agreed or in force, no more
     * @param broken not delivered by the date
     * @param open not yet due
     * @param unclear the voice says that it cannot be assessed
     * @param superseded another promise took its place
     * @param silent the voice says nothing that holds
     * @param vague the promise says nothing that could be assessed
     */
    public record Count(
            int promises,
            int kept,
            int late,
            int part,
            int broken,
            int open,
            int unclear,
            int superseded,
            int silent,
            int vague) {
        static Count of(Tally tally) {
            return new Count(
                    tally.promises(),
                    tally.count(State.DELIVERED),
                    tally.count(State.DELIVERED_AFTER_THE_DATE),
                    tally.count(State.DRAFTED) + tally.count(State.AGREED) + tally.count(State.IN_FORCE),
                    tally.count(State.NOT_DELIVERED_BY_THE_DATE),
                    tally.count(State.NOT_YET_DUE),
                    tally.count(State.CANNOT_BE_ASSESSED),
                    tally.count(State.SUPERSEDED),
                    tally.silent(),
                    tally.vague());
        }

        /** Those due and assessable: kept, late, in part or broken. Any share is one of these. */
        public int due() {
            return kept + late + part + broken;
        }
    }

    /** Reads the promises of either side to the other, of those that the actor may read, as they stand on a day. */
    public static PairLedger read(ReadTx tx, Pair pair, LocalDate on) {
        return new PairLedger(
                pair, on, promised(tx, pair.home(), pair.partner(), on), promised(tx, pair.partner(), pair.home(), on));
    }

    private static Promised promised(ReadTx tx, Country by, Country to, LocalDate on) {
        return Promised.of(by, to, Ledger.read(tx, LedgerFilter.of(by, to), on));
    }

    /** The same from the other side. */
    public PairLedger turned() {
        return new PairLedger(pair.turned(), on, /* given= */ received, /* received= */ given);
    }

    /** Home's promises, then partner's. */
    public List<Promised> both() {
        return List.of(given, received);
    }

    /** Whether neither side promised the other anything that the actor may read. */
    public boolean isEmpty() {
        return given.promises() + received.promises() == 0;
    }

    /** The handling marks of all promises, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        both().forEach(side -> marks.addAll(side.ledger().marks()));
        return List.copyOf(marks);
    }
}
