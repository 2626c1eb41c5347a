package org.comity.desk.dispute;

import java.time.LocalDate;

/**
 * Something that happened in a difference.
 *
 * @param dated on which day, or the first of several
 * @param text what happened, in neutral words; a source's own words in quotation marks
 * @param source title of the publication that says so
 * @param address where it can be read
 */
public record Incident(String id, String difference, LocalDate dated, String text, String source, String address) {
    public Incident {
        if (text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("An incident needs its text and its source.");
        }
    }
}
