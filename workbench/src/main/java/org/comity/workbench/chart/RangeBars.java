package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bar for each row from low to high, with a mark at the value.
 *
 * @param description one sentence for those who cannot see it
 * @param axis what is measured, with its unit
 * @param from where the axis begins
 * @param to where it ends
 * @param rows in the order to be drawn
 */
public record RangeBars(String description, String axis, double from, double to, List<Row> rows) {
    public RangeBars {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label unique in the chart
     * @param interval empty when there is no figure, which is then said in words
     * @param group a short remark at the end of the row, such as the letter of its group; empty for none
     * @param certain false draws it in grey
     */
    public record Row(String label, Optional<Interval> interval, String group, boolean certain) {}

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        for (Row row : rows) {
            ObjectNode value = values.addObject().put("label", row.label()).put("group", row.group());
            words.put(value, row.label(), row.interval());
            value.put("range", row.certain() ? Colours.RANGE : Colours.UNCLEAR_RANGE);
            value.put("mark", row.certain() ? Colours.MARK : Colours.UNCLEAR_MARK);
        }
        ArrayNode zero = Template.rows();
        if (from <= 0 && to >= 0) {
            zero.addObject().put("zero", 0);
        }
        return Template.of("range-bars")
                .fill(Map.of(
                        "axis", axis,
                        "domain", List.of(from, to),
                        "order", rows.stream().map(Row::label).toList(),
                        "missing", words.missing()))
                .data("rows", values)
                .data("zero", zero)
                .toJson(description);
    }
}
