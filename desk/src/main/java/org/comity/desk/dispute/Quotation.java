package org.comity.desk.dispute;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * What one side, or a third source, says of a difference, in its own published words.
 *
 * @param party the side that says it; empty for a third source
 * @param name what this side calls the matter; empty when it uses no name of its own
 * @param text its words, quoted
 * @param dated when they were published
 * @param source title of the publication
 * @param address where it can be read
 * @param number the number that it states, where it states one
 * @param unit of the number
 */
public record Quotation(
        String id,
        String difference,
        Optional<Country> party,
        String name,
        String text,
        LocalDate dated,
        String source,
        String address,
        Optional<Double> number,
        String unit) {
    public Quotation {
        if (text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A quotation needs its text and its source.");
        }
    }
}
