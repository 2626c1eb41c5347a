package org.comity.workbench.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.data.Facts;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.chart.TimeMultiples.Ranged;

/** What was known and what may come as one fan for each direction of a target; its rule marks the last period that was known. */
final class OutlookChart {
    private static final int LAST_YEAR = 9999;
    /** How many periods before the forecast are drawn. */
    private static final int MONTHS = 36;

    private final Workbench workbench;
    private final Messages texts;
    private final Names names;

    OutlookChart(Workbench workbench, Messages texts, Names names) {
        this.workbench = workbench;
        this.texts = texts;
        this.names = names;
    }

    /** The fans of a target. */
    Finding.Chart of(Target target, Pair pair, List<Frozen> forecasts) {
        List<Ranged> points = new ArrayList<>();
        List<Pair> ways = target.isDirected() ? List.of(pair, pair.turned()) : List.of(pair);
        for (Pair way : ways) {
            List<Frozen> mine = forecasts.stream()
                    .filter(one -> one.pair().equals(target.isDirected() ? way : way.canonical()))
                    .sorted(Comparator.comparingInt(Frozen::horizon))
                    .toList();
            if (!mine.isEmpty()) {
                points.addAll(fan(target, way, mine));
            }
        }
        List<TimeMultiples.Mark> marks = forecasts.stream()
                .map(Frozen::origin)
                .distinct()
                .map(origin -> new TimeMultiples.Mark(
                        start(origin), texts.text("outlook.origin"), texts.text("outlook.origin")))
                .toList();
        String title = texts.text(
                "outlook.title",
                Map.of(
                        "what",
                        workbench.catalogue().getIndicator(target.indicator()).label()));
        return new Finding.Chart(
                "outlook_" + target.indicator().substring(target.indicator().indexOf('.') + 1),
                title,
                "forecasts",
                TimeMultiples.panels(
                        title,
                        workbench.catalogue().getIndicator(target.indicator()).unit(),
                        points,
                        marks,
                        new TimeMultiples.Layout(2, true),
                        texts.locale()));
    }

    private List<Ranged> fan(Target target, Pair way, List<Frozen> forecasts) {
        String arrow = target.isDirected() ? " → " : " ⇄ ";
        String panel = names.name(way.home()) + arrow + names.name(way.partner());
        Period origin = forecasts.getFirst().origin();
        SortedMap<Period, Double> known = known(target, way);
        Period first = Series.step(origin, -MONTHS);
        List<Ranged> points = new ArrayList<>();
        if (!known.isEmpty()) {
            for (Period at = first; at.compareTo(known.lastKey()) <= 0; at = Series.step(at, 1)) {
                points.add(new Ranged(
                        panel,
                        texts.text("outlook.known"),
                        start(at),
                        Optional.ofNullable(known.get(at)).map(Interval::exact)));
            }
        }
        for (Frozen one : forecasts) {
            Ensemble figure = one.rate().times(Freezer.wholeExposure(target, one.period()));
            points.add(new Ranged(
                    panel,
                    texts.text("outlook.forecast"),
                    start(one.period()),
                    Optional.of(new Interval(figure.quantile(0.5), figure.quantile(0.05), figure.quantile(0.95)))));
        }
        return points;
    }

    /** The figures of the pair that are held now: where the forecast is older, they show what came. */
    private SortedMap<Period, Double> known(Target target, Pair way) {
        SortedMap<Period, Double> known = new TreeMap<>();
        List<Pair> asked = target.isDirected() ? List.of(way) : List.of(way.canonical());
        for (Pair one : asked) {
            for (Observation figure : workbench
                    .facts()
                    .observations(new Facts.Query(
                            List.of(target.indicator()), Set.of(one.home()), Set.of(one.partner()), 0, LAST_YEAR))) {
                if (figure.value().isPresent()) {
                    known.merge(figure.period(), figure.value().getAsDouble(), Double::sum);
                }
            }
        }
        return known;
    }

    private static LocalDate start(Period period) {
        return period.sub() == 0
                ? LocalDate.of(period.year(), 1, 1)
                : period.lastDay().withDayOfMonth(1);
    }
}
