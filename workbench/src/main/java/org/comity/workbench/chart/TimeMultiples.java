package org.comity.workbench.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
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

    /**
     * A date to be marked on the axis.
     *
     * @param day on which it begins
     * @param label a few words
     * @param tip what is shown on pointing
     */
    public record Mark(LocalDate day, String label, String tip) {}

    /** The same as lines of one chart, on one scale and one axis of dates, with dates marked on it. */
    public String together(Locale locale, List<Mark> marks) {
        int first = points.stream()
                .filter(point -> point.interval().isPresent())
                .mapToInt(Point::year)
                .min()
                .orElse(0);
        int last = points.stream().mapToInt(Point::year).max().orElse(0);
        ArrayNode days = Template.rows();
        double end = Math.max(last, first + 1);
        for (Mark mark : marks) {
            if (mark.day().getYear() < first) {
                continue;
            }
            double at = mark.day().getYear()
                    + (mark.day().getDayOfYear() - 1.0) / mark.day().lengthOfYear();
            end = Math.max(end, at);
            days.addObject().put("at", at).put("label", mark.label()).put("tip", mark.tip());
        }
        List<String> panels = points.stream().map(Point::panel).distinct().toList();
        return Template.of("time-together")
                .fill(Map.of(
                        "axis", axis,
                        "panels", panels,
                        "colours", List.of(Colours.MARK, Colours.SCALE.get(2)),
                        "years", List.of(first, end),
                        "domain", List.of(from, to)))
                .data("points", values(locale, first))
                .data("marks", days)
                .toJson(description);
    }

    /**
     * One line with its band, wide enough to read single years; panels tell its points apart.
     *
     * @param panels the two kinds of points, the filled one first
     * @param marked years that a line is drawn at
     */
    public String band(Locale locale, List<String> panels, List<Integer> marked) {
        int first = points.stream().mapToInt(Point::year).min().orElse(0);
        int last = points.stream().mapToInt(Point::year).max().orElse(0);
        ArrayNode marks = Template.rows();
        marked.forEach(year -> marks.addObject().put("year", year));
        return Template.of("time-band")
                .fill(Map.of(
                        "axis",
                        axis,
                        "panels",
                        panels,
                        "years",
                        List.of(first, Math.max(last, first + 1)),
                        "domain",
                        List.of(from, to),
                        "range",
                        Colours.RANGE,
                        "mark",
                        Colours.MARK))
                .data("points", values(locale, first))
                .data("marks", marks)
                .toJson(description);
    }

    /**
     * A figure of a period with the level that it belongs to.
     *
     * @param day on which the period begins
     * @param value empty where none is known: the line breaks
     * @param level NaN where there is none
     */
    public record Dated(LocalDate day, OptionalDouble value, double level) {}

    /** One line over dates with its levels as steps; a dashed line stands at each date that is marked. */
    public static String dated(String description, String axis, List<Dated> points, List<Mark> marked, Locale locale) {
        ArrayNode values = Template.rows();
        for (Dated point : points) {
            ObjectNode value = values.addObject().put("day", point.day().toString());
            if (Double.isNaN(point.level())) {
                value.putNull("level");
            } else {
                value.put("level", point.level());
            }
            point.value()
                    .ifPresentOrElse(
                            figure -> value.put("value", figure)
                                    .put("tip", point.day() + ": " + String.format(locale, "%.4g", figure)),
                            () -> value.putNull("value").put("tip", point.day().toString()));
        }
        return Template.of("time-dated")
                .fill(Map.of("axis", axis, "line", Colours.SCALE.get(2), "mark", Colours.MARK))
                .data("points", values)
                .data("marks", marks(marked))
                .toJson(description);
    }

    /**
     * A figure of a panel with its range.
     *
     * @param line which of at most two lines, the first one drawn through and the other dashed
     * @param day on which its period begins
     * @param interval empty where none is known: the line breaks
     */
    public record Ranged(String panel, String line, LocalDate day, Optional<Interval> interval) {}

    /**
     * How panels over dates stand.
     *
     * @param columns panels beside each other
     * @param sameScale whether all have one axis; else each its own
     */
    public record Layout(int columns, boolean sameScale) {}

    /** Small panels over dates, each with one or two lines and their ranges; a dashed rule stands at each date that is marked. */
    public static String panels(
            String description, String axis, List<Ranged> points, List<Mark> marked, Layout layout, Locale locale) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        for (Ranged point : points) {
            ObjectNode value = values.addObject()
                    .put("panel", point.panel())
                    .put("line", point.line())
                    .put("day", point.day().toString());
            words.put(value, point.panel() + " " + point.line() + " " + point.day(), point.interval());
        }
        List<String> lines = points.stream().map(Ranged::line).distinct().toList();
        Map<String, Object> places = Map.of(
                "axis",
                axis,
                "columns",
                layout.columns(),
                "scales",
                layout.sameScale() ? "shared" : "independent",
                "panels",
                points.stream().map(Ranged::panel).distinct().toList(),
                "lines",
                lines,
                "legend",
                lines.size() < 2 ? NullNode.getInstance() : Map.of("title", "", "orient", "bottom"),
                "range",
                Colours.RANGE,
                "mark",
                Colours.MARK);
        return Template.of("time-panels")
                .fill(places)
                .data("points", values)
                .data("marks", marks(marked))
                .toJson(description);
    }

    private static ArrayNode marks(List<Mark> marked) {
        ArrayNode marks = Template.rows();
        marked.forEach(mark -> marks.addObject()
                .put("day", mark.day().toString())
                .put("label", mark.label())
                .put("tip", mark.tip()));
        return marks;
    }

    private ArrayNode values(Locale locale, int first) {
        Words words = new Words(locale);
        ArrayNode values = Template.rows();
        for (Point point : points) {
            if (point.year() < first) {
                continue;
            }
            ObjectNode value = values.addObject().put("panel", point.panel()).put("year", point.year());
            words.put(value, point.panel() + " " + point.year(), point.interval());
        }
        return values;
    }

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
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
                .data("points", values(locale, first))
                .toJson(description);
    }
}
