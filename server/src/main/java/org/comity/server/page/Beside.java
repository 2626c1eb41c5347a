package org.comity.server.page;

import java.util.List;
import java.util.Optional;

/**
 * Several homes, or several pairs, beside each other: each row on one scale.
 *
 * @param heads one for each column after the first
 * @param rows each with as many cells
 */
public record Beside(List<Head> heads, List<Row> rows) {
    /** Whose column it is, and the address of its page. */
    public record Head(String label, String address) {}

    /**
     * A row.
     *
     * @param label what is compared
     * @param unit beside it; empty for none
     */
    public record Row(String label, String unit, List<Cell> cells) {}

    /**
     * A cell: a bar where it is a score, else words.
     *
     * @param remark in small letters; empty for none
     * @param missing whether there is nothing to show
     */
    public record Cell(Optional<RangeBar> bar, String text, String remark, boolean missing) {
        /** A score's bar; missing where there is none. */
        public static Cell of(Optional<RangeBar> bar, Language language) {
            return bar.isPresent()
                    ? new Cell(bar, "", "", false)
                    : new Cell(Optional.empty(), language.text("missing"), "", true);
        }

        /** Words, and what is to be said beside them. */
        public static Cell of(String text, String remark) {
            return new Cell(Optional.empty(), text, remark, false);
        }

        /** Nothing to show. */
        public static Cell missing(Language language) {
            return of(Optional.empty(), language);
        }
    }
}
