package org.comity.desk.calendar;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.model.Country;

/**
 * Something with a date that countries have to do with. Who travels is named by office, never by name. That an agreement
 * ends stands in the register of agreements and is not kept here again.
 *
 * @param kind what it is
 * @param begins a year, month, day or minute: {@code 2027}, {@code 2027-03}, {@code 2027-03-14}, {@code 2027-03-14T09:00}
 * @param ends the last day of a period, or when a time ends, written like {@code begins}; empty when there is one date
 * @param zone of times, as {@code Africa/Nairobi} or {@code UTC}; empty: the local time of the place
 * @param guest of a visit: whose office-holder travels
 * @param host where it takes place
 * @param countries others that it concerns: codes with blanks between them
 * @param club whose meeting it is, as {@code ASEAN}; empty for none
 * @param office of who travels or leads
 * @param source where it is announced: title and address
 * @param uid by which calendar programs know it; empty for one made here
 * @param occurrence which one of a series, as its calendar writes it; empty for what does not repeat
 * @param revision of the calendar that it was read from, from 0
 */
public record Occasion(
        String id,
        Sort kind,
        String title,
        String begins,
        String ends,
        String zone,
        State state,
        Optional<Country> guest,
        Optional<Country> host,
        String countries,
        String club,
        Office office,
        String place,
        String source,
        String text,
        String uid,
        String occurrence,
        int revision) {

    /** What an occasion is. */
    public enum Sort {
        ELECTION,
        /** The last day of an elected body or office. */
        TERM_END,
        SUMMIT,
        VISIT,
        MEETING,
        /** The last day for bids. */
        TENDER,
        OTHER
    }

    /** How firm the date is. */
    public enum State {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** Whose visit or meeting it is, by office. */
    public enum Office {
        NONE,
        HEAD_OF_STATE,
        HEAD_OF_GOVERNMENT,
        FOREIGN_MINISTER,
        MINISTER,
        PARLIAMENT,
        OFFICIALS
    }

    /** When it is. @throws IllegalArgumentException when the dates cannot be read, in one sentence */
    public Span span() {
        return Span.parse(begins, ends, zone);
    }

    /** Every country that it names: guest, host and others, in alphabetical order. */
    public List<Country> named() {
        TreeSet<Country> named = new TreeSet<>();
        guest.ifPresent(named::add);
        host.ifPresent(named::add);
        for (String code : countries.strip().split("\\s+")) {
            if (!code.isEmpty()) {
                named.add(Country.of(code));
            }
        }
        return List.copyOf(named);
    }

    public Occasion withId(String other) {
        return copy(other, revision);
    }

    public Occasion withRevision(int other) {
        return copy(id, other);
    }

    private Occasion copy(String newId, int newRevision) {
        return new Occasion(
                newId,
                kind,
                title,
                begins,
                ends,
                zone,
                state,
                guest,
                host,
                countries,
                club,
                office,
                place,
                source,
                text,
                uid,
                occurrence,
                newRevision);
    }

    /** What no occasion is kept without. @throws IllegalArgumentException in one sentence */
    public void check() {
        if (title.isBlank()) {
            throw new IllegalArgumentException("An occasion needs a title.");
        }
        if (revision < 0) {
            throw new IllegalArgumentException("The revision of an occasion is 0 or more, not %d.".formatted(revision));
        }
        span();
        named();
        if (kind == Sort.VISIT && (guest.isEmpty() || host.isEmpty() || guest.equals(host))) {
            throw new IllegalArgumentException(
                    "A visit needs its guest and its host, two countries: who travels, and where to.");
        }
    }
}
