package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/**
 * A dot and its range for each row and column, all on one scale: how neighbours stand by goal.
 *
 * @param description one sentence for those who cannot see it
 * @param from where each axis begins
 * @param to where it ends
 * @param cells row by row; every row has every column
 */
public record IntervalGrid(String description, double from, double to, List<Cell> cells) {
    private static final int WIDEST = 560;

    public IntervalGrid {
        cells = List.copyOf(cells);
    }

    /** A cell; the interval is empty when there is no figure, which is then said in words. */
    public record Cell(String row, String column, Optional<Interval> interval) {}

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        for (Cell cell : cells) {
            words.put(
                    values.addObject().put("row", cell.row()).put("column", cell.column()),
                    cell.row() + ", " + cell.column(),
                    cell.interval());
        }
        List<String> columns = cells.stream().map(Cell::column).distinct().toList();
        return Template.of("interval-grid")
                .fill(Map.of(
                        "width", Math.min(200, WIDEST / Math.max(1, columns.size()) - 12),
                        "columns", columns,
                        "order", cells.stream().map(Cell::row).distinct().toList(),
                        "domain", List.of(from, to),
                        "ticks", List.of(from, (from + to) / 2, to),
                        "range", Colours.RANGE,
                        "mark", Colours.MARK,
                        "missing", words.missing()))
                .data("cells", values)
                .toJson(description);
    }
}
