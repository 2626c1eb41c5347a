package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each of some against each other, in one scale of colour; grey where there is no figure, blank where there can be none.
 *
 * @param description one sentence for those who cannot see it
 * @param legend what the classes measure, with its unit
 * @param scale of the colours
 * @param rows in the order to be drawn
 * @param columns in the order to be drawn
 * @param cells in any order; what is not among them stays blank
 */
public record HeatMatrix(
        String description, String legend, Scale scale, List<String> rows, List<String> columns, List<Cell> cells) {
    private static final int WIDEST = 620;
    private static final int NARROWEST_STEP = 16;
    private static final int WIDEST_STEP = 52;
    /** Pixels of a column in which a short number can be read. */
    private static final int READABLE = 34;

    public HeatMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** How values become colours. */
    public enum Scale {
        /** From 0 to 100 in fifths, whatever is shown. */
        SCORES,
        /** Figures in any unit, about as many in each class. */
        FIGURES,
        /** On both sides of zero by the same bounds. */
        DIFFERENCES
    }

    /** Which style a value has among others: {@code heat-0} to {@code heat-4}, {@code gap-0} to {@code gap-6}. */
    public static DoubleFunction<String> styles(Scale scale, double[] values) {
        HeatClasses classes = HeatClasses.of(scale, values);
        return value -> classes.style(classes.classOf(value));
    }

    /**
     * A cell; without a value it is missing.
     *
     * @param text the value in short, written into the cell where there is room
     * @param tip what is shown on pointing
     */
    public record Cell(String row, String column, OptionalDouble value, String text, String tip) {}

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
        Words words = new Words(locale);
        int step = Math.clamp(WIDEST / Math.max(1, columns.size()), NARROWEST_STEP, WIDEST_STEP);
        HeatClasses classes = HeatClasses.of(
                scale,
                cells.stream().flatMapToDouble(cell -> cell.value().stream()).toArray());
        boolean missing = cells.stream().anyMatch(cell -> cell.value().isEmpty());
        ArrayNode values = Template.rows();
        for (Cell cell : cells) {
            ObjectNode row = values.addObject().put("row", cell.row()).put("column", cell.column());
            row.put("tip", cell.tip());
            if (cell.value().isEmpty()) {
                row.put("class", words.text("legend.missing")).put("text", "").put("ink", "#111111");
            } else {
                int index = classes.classOf(cell.value().getAsDouble());
                row.put("class", classes.label(index, locale))
                        .put("text", step < READABLE ? "" : cell.text())
                        .put("ink", classes.isDark(index) ? "#ffffff" : "#111111");
            }
        }
        return Template.of("heat-matrix")
                .fill(Map.of(
                        "step", step,
                        "rows", rows,
                        "columns", columns,
                        "classes", classes.labels(locale, missing),
                        "colours", classes.colours(missing),
                        "legend", legend,
                        "size", step < 44 ? 9 : 11))
                .data("cells", values)
                .toJson(description);
    }
}
