package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.DataException;
import org.comity.data.Facts;
import org.comity.methods.signal.predict.History;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;

/**
 * Reads the figures of a target. A pair without a row in a period that the source covers is zero only where the indicator says
 * so; days that a period lacks are less exposure.
 */
final class SeriesReader {
    private static final int LAST_YEAR = 9999;
    /** How the mapping writes of how many days a figure is the sum. */
    private static final Pattern DAYS = Pattern.compile("\\d+ of (\\d+) days");

    private final Workbench workbench;

    SeriesReader(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What was read of a pair and of a period. */
    private record Cells(SortedMap<Pair, Map<Period, Double>> values, SortedMap<Period, Integer> days) {}

    /**
     * The series.
     *
     * @param until the last period read; empty for all held
     * @throws DataException when nothing is held
     */
    Series read(Target target, NeighbourRule rule, Optional<Period> until) {
        Cells cells = cells(target, until);
        if (cells.days().isEmpty()) {
            throw new DataException("Nothing is held of %s; import the source: comity data import %s FILE."
                    .formatted(target.indicator(), target.source()));
        }
        List<Period> periods = periods(cells.days());
        Set<Pair> near = neighbours(target, rule, periods.getLast().year());
        boolean keepsOthers = target.isCounts() && !target.isDirected();
        SortedMap<Pair, Map<Period, Double>> kept = new TreeMap<>(cells.values());
        if (!keepsOthers) {
            kept.keySet().retainAll(near);
        }
        List<Pair> pairs = List.copyOf(kept.keySet());
        boolean[] scored = new boolean[pairs.size()];
        for (int i = 0; i < scored.length; i++) {
            scored[i] = near.contains(pairs.get(i));
        }
        return new Series(target, pairs, periods, scored, history(target, kept.values(), periods, cells.days()));
    }

    private Cells cells(Target target, Optional<Period> until) {
        SortedMap<Pair, Map<Period, Double>> values = new TreeMap<>();
        SortedMap<Period, Integer> days = new TreeMap<>();
        var query = new Facts.Query(List.of(target.indicator()), Set.of(), Set.of(), 0, LAST_YEAR);
        for (Observation figure : workbench.facts().observations(query)) {
            boolean isLate =
                    until.map(last -> figure.period().compareTo(last) > 0).orElse(false);
            if (figure.value().isEmpty()
                    || figure.partner().isEmpty()
                    || isLate
                    || figure.home().equals(figure.partner().get())) {
                continue;
            }
            Pair pair = new Pair(figure.home(), figure.partner().get());
            values.computeIfAbsent(target.isDirected() ? pair : pair.canonical(), _ -> new HashMap<>())
                    .merge(figure.period(), figure.value().getAsDouble(), Double::sum);
            days.merge(figure.period(), days(figure), Math::min);
        }
        return new Cells(values, days);
    }

    /** Of how many days the figure is made: as the row says, else all of the period. */
    private static int days(Observation figure) {
        int all = calendarDays(figure.period());
        Matcher said = DAYS.matcher(figure.text().orElse(""));
        return said.matches() ? Math.max(1, Math.min(all, Integer.parseInt(said.group(1)))) : all;
    }

    static int calendarDays(Period period) {
        return period.sub() == 0
                ? period.lastDay().lengthOfYear()
                : period.lastDay().lengthOfMonth();
    }

    private static List<Period> periods(SortedMap<Period, Integer> days) {
        List<Period> all = new ArrayList<>();
        for (Period at = days.firstKey(); at.compareTo(days.lastKey()) <= 0; at = Series.step(at, 1)) {
            all.add(at);
        }
        return all;
    }

    private Set<Pair> neighbours(Target target, NeighbourRule rule, int year) {
        Set<Pair> near = new TreeSet<>();
        for (List<Neighbour> partners :
                Borders.of(workbench, year, rule).byHome().values()) {
            for (Neighbour one : partners) {
                Pair pair = new Pair(one.home(), one.partner());
                near.add(target.isDirected() ? pair : pair.canonical());
            }
        }
        return near;
    }

    private History history(
            Target target,
            Collection<Map<Period, Double>> rows,
            List<Period> periods,
            SortedMap<Period, Integer> days) {
        Indicator indicator = workbench.catalogue().getIndicator(target.indicator());
        boolean isAbsentZero = indicator.coverage().absence() == Indicator.Absence.ZERO;
        double[][] values = new double[rows.size()][periods.size()];
        boolean[][] known = new boolean[rows.size()][periods.size()];
        int i = 0;
        for (Map<Period, Double> row : rows) {
            for (int t = 0; t < periods.size(); t++) {
                Double value = row.get(periods.get(t));
                known[i][t] = value != null || (isAbsentZero && days.containsKey(periods.get(t)));
                values[i][t] = value == null ? 0 : value;
            }
            i++;
        }
        double[] exposure = new double[periods.size()];
        for (int t = 0; t < exposure.length; t++) {
            exposure[t] = exposure(target, periods.get(t), days.getOrDefault(periods.get(t), 1));
        }
        return new History(values, known, exposure, target.season(), target.isCounts());
    }

    /** Counts are whole periods'; a score is the sum of its days, in months of the mean length. */
    static double exposure(Target target, Period period, int days) {
        return target.isCounts() ? 1 : days / (365.25 / 12);
    }
}
