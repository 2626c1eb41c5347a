package org.comity.workbench.brief;

import java.util.List;

/**
 * A table as the reader sees it: every cell is text in the reader's language.
 *
 * @param title what the table shows
 * @param heads of the columns
 * @param rows each as long as {@code heads}; the first cell names the row
 */
record Grid(String title, List<Head> heads, List<List<String>> rows) {
    Grid {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column's head; figures are set to the right. */
    record Head(String text, boolean isFigure) {
        static Head words(String text) {
            return new Head(text, false);
        }

        static Head figure(String text) {
            return new Head(text, true);
        }
    }
}
