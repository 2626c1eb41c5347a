package org.comity.workbench.chart;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/**
 * Points that no other beats in two aims, joined by steps: between two points nothing better is known to be possible.
 *
 * @param description one sentence for those who cannot see it
 * @param across what is measured from left to right
 * @param up what is measured upwards
 * @param points in any order
 */
public record FrontierPoints(String description, String across, String up, List<Point> points) {
    public FrontierPoints {
        points = List.copyOf(points);
    }

    /** A point; {@code tip} is shown on pointing. */
    public record Point(double across, double up, String tip) {}

    /** The Vega-Lite specification, data included. */
    public String toJson() {
        ArrayNode values = Template.rows();
        for (Point point : points) {
            values.addObject()
                    .put("across", point.across())
                    .put("up", point.up())
                    .put("tip", point.tip());
        }
        return Template.of("frontier-points")
                .fill(Map.of("across", across, "up", up, "mark", Colours.MARK, "line", Colours.RANGE))
                .data("rows", values)
                .toJson(description);
    }
}
