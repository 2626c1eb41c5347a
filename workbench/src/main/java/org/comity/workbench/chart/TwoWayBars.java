package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two bars for each row, away from the middle: home to partner one way, partner to home the other. Both sides on
 * one scale.
 *
 * @param description one sentence for those who cannot see it
 * @param axis what is measured, with its unit
 * @param towards the name of the right-hand side, home to partner
 * @param back the name of the left-hand side, partner to home
 * @param axisFormat d3's number format of the axis, for example {@code ~s} or {@code .0%}
 * @param rows in the order to be drawn
 */
public record TwoWayBars(
        String description, String axis, String towards, String back, String axisFormat, List<Row> rows) {
    public TwoWayBars {
        rows = List.copyOf(rows);
    }

    /** A row; a side is empty when there is no figure, which is then said in words. Figures are not negative. */
    public record Row(String label, OptionalDouble towards, OptionalDouble back) {}

    /**
     * The Vega-Lite specification, data included.
     *
     * @param print how a figure is printed where the reader points at it
     */
    public String toJson(Locale locale, DoubleFunction<String> print) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        double largest = 0;
        for (Row row : rows) {
            put(
                    values.addObject().put("label", row.label()).put("way", -1).put("side", back),
                    row.back(),
                    words,
                    print);
            put(
                    values.addObject().put("label", row.label()).put("way", 1).put("side", towards),
                    row.towards(),
                    words,
                    print);
            largest = Math.max(
                    largest, Math.max(row.back().orElse(0), row.towards().orElse(0)));
        }
        double end = largest == 0 ? 1 : largest * 1.05;
        ArrayNode zero = Template.rows();
        zero.addObject().put("zero", 0);
        return Template.of("two-way-bars")
                .fill(Map.of(
                        "axis", axis,
                        "order", rows.stream().map(Row::label).toList(),
                        "domain", List.of(-end, end),
                        "sides", List.of(back, towards),
                        "labels", "replace(format(abs(datum.value), '" + axisFormat + "'), 'G', 'B')",
                        "missing", words.missing()))
                .data("rows", values)
                .data("zero", zero)
                .toJson(description);
    }

    private static void put(ObjectNode row, OptionalDouble figure, Words words, DoubleFunction<String> print) {
        String label = row.get("label").stringValue();
        String side = row.get("side").stringValue();
        if (figure.isEmpty()) {
            row.putNull("signed").put("tip", words.text("missing.tip", Map.of("label", label + ", " + side)));
            return;
        }
        row.put("signed", row.get("way").intValue() * figure.getAsDouble());
        row.put(
                "tip",
                words.text(
                        "side.tip", Map.of("label", label, "side", side, "value", print.apply(figure.getAsDouble()))));
    }
}
