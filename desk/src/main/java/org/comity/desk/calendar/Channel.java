package org.comity.desk.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A standing way in which two sides reach each other: a hotline, a dialogue that meets, a joint commission. Each use of it is
 * an {@link Occasion} of any kind whose {@code club} is the channel's title or id.
 *
 * @param title what both call it, or both names
 * @param home one of the two
 * @param partner the other one
 * @param office whose channel it is
 * @param opened when it was set up, where that is known
 * @param closed when it was ended; empty while it stands
 * @param source title and address
 */
public record Channel(
        String id,
        Kind kind,
        String title,
        Country home,
        Country partner,
        Occasion.Office office,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        String source,
        String text) {
    /** What a channel is. */
    public enum Kind {
        HOTLINE,
        DIALOGUE,
        COMMISSION,
        OTHER
    }

    public Channel {
        if (home.equals(partner)) {
            throw new IllegalArgumentException("A channel needs two sides, not %s twice.".formatted(home));
        }
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A channel needs its title and its source.");
        }
    }

    /** Whether it stands on a day; one whose opening is not known is taken to have stood before. */
    public boolean stands(LocalDate on) {
        return opened.filter(on::isBefore).isEmpty()
                && closed.filter(day -> !on.isBefore(day)).isEmpty();
    }
}
