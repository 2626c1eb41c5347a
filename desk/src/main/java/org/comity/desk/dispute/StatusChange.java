package org.comity.desk.dispute;

import java.time.LocalDate;

/**
 * Where a difference stood from a day on.
 *
 * @param dated since when
 * @param status in neutral words
 * @param source title of the publication that says so
 * @param address where it can be read
 */
public record StatusChange(
        String id, String difference, LocalDate dated, String status, String source, String address) {
    public StatusChange {
        if (status.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A change of status needs its words and its source.");
        }
    }
}
