package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small panels over time, all on one scale. A year without a figure breaks the line.
 *
 * @param description one sentence for those who cannot see it
 * @param axis what is measured, with its unit; empty for none
 * @param from where each axis begins
 * @param to where it ends
 * @param points panel by panel, in order of year; years without a figure included
 */
public record TimeMultiples(String description, String axis, double from, double to, List<Point> points) {
    private static final int COLUMNS = 3;

    public TimeMultiples {
        points = List.copyOf(points);
    }

    /** A panel's figure of a year. */
    public record Point(String panel, int year, Optional<Interval> interval) {}

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        for (Point point : points) {
            ObjectNode value = values.addObject().put("panel", point.panel()).put("year", point.year());
            words.put(value, point.panel() + " " + point.year(), point.interval());
        }
        int first = points.stream().mapToInt(Point::year).min().orElse(0);
        int last = points.stream().mapToInt(Point::year).max().orElse(0);
        return Template.of("time-multiples")
                .fill(Map.of(
                        "axis",
                        axis,
                        "columns",
                        COLUMNS,
                        "panels",
                        points.stream().map(Point::panel).distinct().toList(),
                        "width",
                        165,
                        "years",
                        List.of(first, Math.max(last, first + 1)),
                        "domain",
                        List.of(from, to),
                        "range",
                        Colours.RANGE,
                        "mark",
                        Colours.MARK))
                .data("points", values)
                .toJson(description);
    }
}
