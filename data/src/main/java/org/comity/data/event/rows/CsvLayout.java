package org.comity.data.event.rows;

import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a file of comma-separated values hold what, and how its words are read.
 *
 * @param columns what a column holds ({@code home}, {@code partner}, {@code day}, the event under that name, and as far as they are there {@code
 *     id}, {@code known}, {@code tone}, {@code mentions}, {@code sources}, {@code articles}, {@code place}, {@code place_country}, {@code
 *     home_type}, {@code partner_type}, {@code link}) to its name
 * @param codes the source's words for events to CAMEO codes; a word that is not among them is a code itself
 * @param states UCDP: an event counts where two states fight, as code 190; empty for others
 */
public record CsvLayout(Map<String, String> columns, Map<String, String> codes, Optional<States> states) {
    public CsvLayout {
        columns = Map.copyOf(columns);
        codes = Map.copyOf(codes);
    }

    /**
     * How UCDP GED says who fights.
     *
     * @param violence the column of the type of violence, 1 for fighting in which a state takes part
     * @param name the column that names the first state as "Government of", where its number is not given
     */
    public record States(String violence, String name) {}
}
