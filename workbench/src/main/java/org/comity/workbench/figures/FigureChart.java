package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;

/** The figures over time, one small panel for each country or direction, all on one scale. */
final class FigureChart {
    private static final int MOST_PANELS = 24;

    /** A 95 % interval is 1.96 standard errors to either side. */
    private static final double NORMAL_95 = 1.959964;

    private FigureChart() {}

    /** Empty when there is nothing to draw: no yearly figure, or too many panels to read. */
    static Optional<Finding.Chart> of(Indicator indicator, Table table, Messages messages, Names names, Locale locale) {
        if (indicator.frequency() != Frequency.YEAR) {
            return Optional.empty();
        }
        List<TimeMultiples.Point> points = new ArrayList<>();
        Columns at = new Columns(table);
        for (List<Object> row : table.rows()) {
            if (row.get(at.reporter) instanceof Table.Blank && row.get(at.item) instanceof Table.Blank) {
                points.add(new TimeMultiples.Point(
                        panel(row, at, names), Math.toIntExact((Long) row.get(at.year)), at.interval(row)));
            }
        }
        var drawn = points.stream().flatMap(point -> point.interval().stream()).toList();
        long panels = points.stream().map(TimeMultiples.Point::panel).distinct().count();
        if (drawn.isEmpty() || panels > MOST_PANELS) {
            return Optional.empty();
        }
        double low = Math.min(0, drawn.stream().mapToDouble(Interval::low).min().getAsDouble());
        double high = drawn.stream().mapToDouble(Interval::high).max().getAsDouble();
        String title = messages.text("show.chart", Map.of("indicator", indicator.label()));
        String spec =
                new TimeMultiples(title, indicator.unit(), low, high > low ? high : low + 1, points).toJson(locale);
        return Optional.of(new Finding.Chart("time", title, table.name(), spec));
    }

    private static String panel(List<Object> row, Columns at, Names names) {
        String home = names.name(Country.of(row.get(at.home).toString()));
        return row.get(at.partner) instanceof String partner ? home + " → " + names.name(Country.of(partner)) : home;
    }

    private static final class Columns {
        private final int home;
        private final int partner;
        private final int year;
        private final int value;
        private final int standardError;
        private final int low;
        private final int high;
        private final int reporter;
        private final int item;

        Columns(Table table) {
            home = Figures.index(table, "home");
            partner = Figures.index(table, "partner");
            year = Figures.index(table, "year");
            value = Figures.index(table, "value");
            standardError = Figures.index(table, "standard_error");
            low = Figures.index(table, "low");
            high = Figures.index(table, "high");
            reporter = Figures.index(table, "reporter");
            item = Figures.index(table, "item");
        }

        /** The source's own bounds, else those of its standard error, else the figure alone. */
        Optional<Interval> interval(List<Object> row) {
            if (!(row.get(value) instanceof Double figure)) {
                return Optional.empty();
            }
            if (row.get(low) instanceof Double least && row.get(high) instanceof Double most) {
                return Optional.of(new Interval(figure, Math.min(least, figure), Math.max(most, figure)));
            }
            if (row.get(standardError) instanceof Double error) {
                return Optional.of(new Interval(figure, figure - NORMAL_95 * error, figure + NORMAL_95 * error));
            }
            return Optional.of(Interval.exact(figure));
        }
    }
}
