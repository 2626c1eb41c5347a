package org.comity.data.sheet;

import java.util.List;

/** A sheet of a workbook: its name and the rows that hold anything. */
public record Sheet(String name, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as Excel counts, from 1
     * @param cells from the first column to the last one that holds anything
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text a number as it is stored, a date as 2027-03-31, all else as it stands; empty for none
     * @param isTyped whether somebody typed it: false for a formula or an error, whose text is not to be trusted
     */
    public record Cell(String text, boolean isTyped) {
        static final Cell EMPTY = new Cell("", true);
    }
}
