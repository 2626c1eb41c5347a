package org.comity.workbench.chart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Work drawn: pieces of it as bars over time, how much of it there is by month, and what no other choice beats. */
public final class WorkCharts {
    private WorkCharts() {}

    /**
     * One bar for each piece of work from its start to the day it is due, and a line for today.
     *
     * @param description one sentence for those who cannot see it
     * @param today where the line stands
     * @param bars in the order to be drawn
     */
    public record Gantt(String description, LocalDate today, List<Bar> bars) {
        private static final Map<State, String> COLOUR =
                Map.of(State.OPEN, Colours.RANGE, State.LATE, "#d08c2e", State.CLOSED, Colours.UNCLEAR_RANGE);

        public Gantt {
            bars = List.copyOf(bars);
        }

        /** How a bar is drawn. */
        public enum State {
            OPEN,
            LATE,
            CLOSED
        }

        /** A piece of work. */
        public record Bar(String label, LocalDate from, LocalDate until, State state) {}

        /** The Vega-Lite specification, data included. */
        public String toJson(Locale locale) {
            Words words = new Words(locale);
            Map<String, Integer> seen = new HashMap<>();
            ArrayNode values = Template.rows();
            for (Bar bar : bars) {
                int before = seen.merge(bar.label(), 1, Integer::sum);
                ObjectNode row = values.addObject()
                        .put("label", before == 1 ? bar.label() : bar.label() + " (" + before + ")")
                        .put("from", bar.from().toString())
                        .put("until", bar.until().plusDays(1).toString()) // the day it is due is still within
                        .put("colour", COLOUR.get(bar.state()));
                row.put(
                        "tip",
                        words.text(
                                "gantt." + bar.state().name().toLowerCase(Locale.ROOT),
                                Map.of(
                                        "label", bar.label(),
                                        "from", bar.from().toString(),
                                        "until", bar.until().toString())));
            }
            ArrayNode now = Template.rows();
            now.addObject()
                    .put("today", today.toString())
                    .put("tip", words.text("gantt.today", Map.of("day", today.toString())));
            return Template.of("gantt")
                    .fill(Map.of(
                            "order",
                            values.valueStream()
                                    .map(v -> v.path("label").asString())
                                    .toList()))
                    .data("rows", values)
                    .data("now", now)
                    .toJson(description);
        }
    }

    /**
     * Work by month in two parts, one upon the other, and a line at what there is.
     *
     * @param description one sentence for those who cannot see it
     * @param capacity working days a month; empty when not known
     * @param bars month by month
     */
    public record Load(String description, Optional<Double> capacity, List<Month> bars) {
        public Load {
            bars = List.copyOf(bars);
        }

        /** A month, as {@code 2027-03}, with its working days. */
        public record Month(String month, double own, double support) {}

        /** The Vega-Lite specification, data included. */
        public String toJson(Locale locale) {
            Words words = new Words(locale);
            String own = words.text("load.own");
            String support = words.text("load.support");
            ArrayNode values = Template.rows();
            for (Month bar : bars) {
                put(values, bar.month(), own, bar.own(), words, 0);
                put(values, bar.month(), support, bar.support(), words, 1);
            }
            ArrayNode line = Template.rows();
            line.addObject() // where it is not known, a line that is not seen: an axis over nothing is found fault with
                    .put("days", capacity.orElse(0.0))
                    .put("shown", capacity.isPresent() ? 1 : 0)
                    .put(
                            "tip",
                            capacity.map(days -> words.text("load.capacity", Map.of("days", days)))
                                    .orElse(""));
            return Template.of("load-bars")
                    .fill(Map.of("axis", words.text("load.axis"), "parts", List.of(own, support)))
                    .data("rows", values)
                    .data("line", line)
                    .toJson(description);
        }

        private static void put(ArrayNode values, String month, String part, double days, Words words, int place) {
            values.addObject()
                    .put("month", month)
                    .put("part", part)
                    .put("place", place)
                    .put("days", days)
                    .put("tip", words.text("load.tip", Map.of("month", month, "part", part, "days", days)));
        }
    }

    /**
     * Points that no other beats in two aims, joined by steps: between two points nothing better is known to be possible.
     *
     * @param description one sentence for those who cannot see it
     * @param across what is measured from left to right
     * @param up what is measured upwards
     * @param points in any order
     */
    public record Frontier(String description, String across, String up, List<Point> points) {
        public Frontier {
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

    /** Packages of a negotiation drawn: what two parties make of each, and what each standard gives every party. */
    public static final class Packages {
        private Packages() {}

        /**
         * A package.
         *
         * @param across its value to the party on the axis across
         * @param up its value to the party on the axis upwards
         * @param mark the standard that names it; empty for one that is only efficient
         * @param tip shown on pointing
         */
        public record Worth(double across, double up, String mark, String tip) {}

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
        public record Efficient(
                String description, String across, String up, double leastAcross, double leastUp, List<Worth> points) {
            public Efficient {
                points = List.copyOf(points);
            }

            /** The Vega-Lite specification, data included. */
            public String toJson() {
                ArrayNode rows = Template.rows();
                ArrayNode marks = Template.rows();
                for (Worth point : points) {
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
}
