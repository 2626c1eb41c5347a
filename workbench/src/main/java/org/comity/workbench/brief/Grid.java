package org.comity.workbench.brief;

import java.util.List;

/**
 * A table as the reader sees it: every cell is text in the reader's language.
 *
 * @param title what the table shows
 * @param heads of the columns
 * @param rows each as long as {@code heads}; the first cell names the row
 * @param shares of the width, one for each column; empty where the texts decide
 */
public record Grid(String title, List<Head> heads, List<List<String>> rows, List<Integer> shares) {
    public Grid {
        heads = List.copyOf(heads);
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** With columns as wide as their texts ask for. */
    public Grid(String title, List<Head> heads, List<List<String>> rows) {
        this(title, heads, rows, List.of());
    }

    /** A column's head; figures are set to the right. */
    public record Head(String text, boolean isFigure) {
        public static Head words(String text) {
            return new Head(text, false);
        }

        public static Head figure(String text) {
            return new Head(text, true);
        }
    }
}
