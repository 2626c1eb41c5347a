package org.comity.workbench.chart;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** Packages of a negotiation drawn: what two parties make of each, and what each standard gives every party. */
public final class PackageCharts {
    private PackageCharts() {}

    /**
     * A package.
     *
     * @param across its value to the party on the axis across
     * @param up its value to the party on the axis upwards
     * @param mark the standard that names it; empty for one that is only efficient
     * @param tip shown on pointing
     */
    public record Point(double across, double up, String mark, String tip) {}

    /**
     * Packages by their value to two parties, those of the standards marked, with lines at the values of no agreement.
     *
     * @param description one sentence for those who cannot see it
     * @param across what is measured from left to right
     * @param up what is measured upwards
     * @param leastAcross the value of no agreement
     * @param leastUp the value of no agreement
     * @param points in any order
     */
    public record Frontier(
            String description, String across, String up, double leastAcross, double leastUp, List<Point> points) {
        public Frontier {
            points = List.copyOf(points);
        }

        /** The Vega-Lite specification, data included. */
        public String toJson() {
            ArrayNode rows = Template.rows();
            ArrayNode marks = Template.rows();
            for (Point point : points) {
                (point.mark().isEmpty() ? rows : marks)
                        .addObject()
                        .put("across", point.across())
                        .put("up", point.up())
                        .put("mark", point.mark())
                        .put("tip", point.mark().isEmpty() ? point.tip() : point.mark() + ": " + point.tip());
            }
            ArrayNode least = Template.rows();
            least.addObject().put("across", leastAcross).put("up", leastUp);
            return Template.of("package-frontier")
                    .fill(Map.of(
                            "across", across,
                            "up", up,
                            "mark", Colours.MARK,
                            "point", Colours.RANGE,
                            "rule", Colours.UNCLEAR_MARK))
                    .data("rows", rows)
                    .data("marks", marks)
                    .data("least", least)
                    .toJson(description);
        }
    }

    /** What a party gains of its best, from 0 to 1, by a standard. */
    public record Gain(String standard, String party, double gain, String tip) {}

    /**
     * A row for each standard, a mark in it for each party, told apart by shape.
     *
     * @param description one sentence for those who cannot see it
     * @param axis what is measured
     * @param gains in the order of the rows
     */
    public record Gains(String description, String axis, List<Gain> gains) {
        public Gains {
            gains = List.copyOf(gains);
        }

        /** The Vega-Lite specification, data included. */
        public String toJson() {
            ArrayNode rows = Template.rows();
            for (Gain gain : gains) {
                rows.addObject()
                        .put("standard", gain.standard())
                        .put("party", gain.party())
                        .put("gain", gain.gain())
                        .put("tip", gain.party() + ", " + gain.standard() + ": " + gain.tip());
            }
            return Template.of("package-gains")
                    .fill(Map.of(
                            "axis",
                            axis,
                            "order",
                            gains.stream().map(Gain::standard).distinct().toList(),
                            "parties",
                            gains.stream().map(Gain::party).distinct().toList(),
                            "mark",
                            Colours.MARK))
                    .data("rows", rows)
                    .toJson(description);
        }
    }
}
