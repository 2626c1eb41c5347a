package org.comity.desk.dispute;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A matter on which two or more sides say different things: a dispute or a contested fact. What each side says is a
 * {@link Quotation}; nothing here says who is right.
 *
 * @param title neutral: not the name that one side alone uses
 * @param home one of the parties
 * @param partner another one; further parties are those of the quotations
 * @param kind of matter
 * @param differOn what they differ on, as {@code status, number, date, name, line}; several with commas
 * @param status where it stands, in neutral words
 * @param shelvedUntil when it comes back to the table; empty while it is not shelved
 */
public record Difference(
        String id,
        String title,
        Country home,
        Country partner,
        Kind kind,
        String differOn,
        String status,
        Optional<LocalDate> shelvedUntil) {
    /** What a difference is about. */
    public enum Kind {
        FACT,
        TERRITORY,
        RIVER,
        SEA,
        TRADE,
        PEOPLE,
        DEBT,
        MATTER
    }

    public Difference {
        if (home.equals(partner)) {
            throw new IllegalArgumentException("A difference needs two parties, not %s twice.".formatted(home));
        }
    }
}
