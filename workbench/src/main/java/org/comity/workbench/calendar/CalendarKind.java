package org.comity.workbench.calendar;

import java.util.Locale;
import org.comity.desk.calendar.Occasion;

/** What a date of the calendar is: an occasion of some kind, or what another register gives. */
public enum CalendarKind {
    ELECTION,
    TERM_END,
    SUMMIT,
    VISIT,
    MEETING,
    TENDER,
    OTHER,
    /** The last day of an agreement, unless renewed; from the register of agreements. */
    EXPIRY,
    /** The last day for notice; from the register of agreements. */
    NOTICE,
    /** A promise is due; from the ledger of promises. */
    PROMISE;

    /** As addresses, files and bundles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an occasion. */
    public static CalendarKind of(Occasion.Sort sort) {
        return valueOf(sort.name());
    }

    /** Whether two countries meet. */
    public boolean isMeeting() {
        return this == VISIT || this == MEETING || this == SUMMIT;
    }

    /** Reads a word. @throws IllegalArgumentException when it is none, in one sentence */
    public static CalendarKind parse(String word) {
        for (CalendarKind kind : values()) {
            if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The calendar has no kind \"%s\"; it has %s."
                .formatted(
                        word,
                        String.join(
                                ", ",
                                java.util.Arrays.stream(values())
                                        .map(CalendarKind::word)
                                        .toList())));
    }
}
