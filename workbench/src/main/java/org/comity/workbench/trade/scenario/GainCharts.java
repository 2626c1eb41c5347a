package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.RangeBars;
import org.comity.workbench.chart.TimeMultiples;

/** The charts of a who-gains Finding, each of the first scenario. */
final class GainCharts {
    private static final double LEAST_ROOM = 0.01; // per cent
    private static final double ROOM = 0.05;

    private final Gains first;
    private final Names names;
    private final Messages texts;

    GainCharts(Gains first, Names names, Messages texts) {
        this.first = first;
        this.names = names;
        this.texts = texts;
    }

    /** Bars of the parties' welfare, in the first scenario. */
    Finding.Chart bars() {
        List<RangeBars.Row> rows = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int party : first.parties()) {
            Gains.Interval welfare = first.welfare(party);
            Interval bar = shown(welfare);
            low = Math.min(low, bar.low());
            high = Math.max(high, bar.high());
            rows.add(new RangeBars.Row(name(party), Optional.of(bar), "", welfare.low() > 0 || welfare.high() < 0));
        }
        String title =
                texts.text("scenario.chart", Map.of("name", first.scenario().name()));
        double room = Math.max(LEAST_ROOM, (high - low) * ROOM);
        return new Finding.Chart(
                "gains",
                title,
                "gains",
                new RangeBars(
                                title,
                                texts.text(first.hasDraws() ? "scenario.axis" : "scenario.axis.nodraws"),
                                low - (low < 0 ? room : 0),
                                high + room,
                                rows)
                        .toJson(texts.locale()));
    }

    /** Welfare of each party by year of the phase-in, from nothing before it; empty where all is in force at once. */
    Optional<Finding.Chart> path() {
        if (first.path().isEmpty()) {
            return Optional.empty();
        }
        List<TimeMultiples.Point> points = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int party : first.parties()) {
            points.add(new TimeMultiples.Point(name(party), 0, Optional.of(new Interval(0, 0, 0))));
            for (int year = 0; year < first.path().size(); year++) {
                Interval welfare = shown(first.welfareAfter(year, party));
                low = Math.min(low, welfare.low());
                high = Math.max(high, welfare.high());
                points.add(new TimeMultiples.Point(name(party), year + 1, Optional.of(welfare)));
            }
        }
        String title = texts.text(
                first.hasDraws() ? "scenario.chart.path" : "scenario.chart.path.nodraws",
                Map.of("name", first.scenario().name()));
        double room = Math.max(LEAST_ROOM, (high - low) * ROOM);
        return Optional.of(new Finding.Chart(
                "path",
                title,
                "path",
                new TimeMultiples(title, "%", low - (low < 0 ? room : 0), high + room, points).toJson(texts.locale())));
    }

    private String name(int country) {
        return names.name(first.baseline().countries().get(country));
    }

    /** A band that holds its line: the estimate may lie outside nine draws in ten. */
    private static Interval shown(Gains.Interval welfare) {
        if (!welfare.hasRange()) {
            return Interval.exact(welfare.value());
        }
        return new Interval(
                welfare.value(), Math.min(welfare.low(), welfare.value()), Math.max(welfare.high(), welfare.value()));
    }
}
