package org.comity.desk.promise;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A promise as it was published.
 *
 * @param text its words
 * @param actor who promised; {@code unstated} when the text names nobody
 * @param action what is to be done, in short
 * @param counterpart to whom
 * @param home the side that promised, where it is a country
 * @param partner the other side
 * @param topic for grouping
 * @param due by when; empty when the text gives no date
 * @param deadline the deadline in its own words
 * @param published when
 * @param source title and address
 * @param place where in the source, as {@code line 12}
 * @param vague whether it says nothing that can be assessed; counted apart
 * @param agreement the agreement that holds it
 * @param supersededBy the promise that took its place
 */
public record Commitment(
        String id,
        String text,
        String actor,
        String action,
        String counterpart,
        Optional<Country> home,
        Optional<Country> partner,
        String topic,
        Optional<LocalDate> due,
        String deadline,
        Optional<LocalDate> published,
        String source,
        String place,
        boolean vague,
        Optional<String> agreement,
        Optional<String> supersededBy) {
    /** The actor of a text that names none. */
    public static final String UNSTATED = "unstated";

    public Commitment {
        if (text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A promise needs its text and its source.");
        }
    }
}
