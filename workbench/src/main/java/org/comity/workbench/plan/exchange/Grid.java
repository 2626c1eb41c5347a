package org.comity.workbench.plan.exchange;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param header the columns' names
 */
public record Grid(String sheet, List<String> header, List<Line> lines) {
    public Grid {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param number of its line in the file, or of its row in the sheet, from 1
     * @param cells texts, at most as many as the header has
     * @param untyped positions of cells that hold a formula or an error instead of a text
     */
    public record Line(int number, List<String> cells, List<Integer> untyped) {
        public Line {
            cells = List.copyOf(cells);
            untyped = List.copyOf(untyped);
        }
    }
}
