package org.comity.desk.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A text that was read for commitments. Its candidates wait here until a person decides on each.
 *
 * @param title of the text
 * @param source title and address, as its commitments will name it
 * @param published when
 * @param home the side whose promises these are, where it is one country
 * @param partner the other side
 * @param sha256 of what was read, in hexadecimal
 */
public record Reading(
        String id,
        String title,
        String source,
        Optional<LocalDate> published,
        Optional<Country> home,
        Optional<Country> partner,
        String sha256) {
    public Reading {
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A text that is read needs its title and its source.");
        }
    }
}
