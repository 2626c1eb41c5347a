package org.comity.workbench.security.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.change.PairSeries.Grid;
import org.comity.workbench.security.change.PairSeries.Side;
import org.comity.workbench.security.change.SeriesFile.Coverage;

/** Reads all series of one indicator between home and its partners, and the reporting behind each period. */
final class SeriesReader {
    private static final int LAST_YEAR = 9999;
    private static final int FEWEST_REFERENCES = 5;
    private static final double LEAST_MEAN = 5;
    private static final Pattern DAYS = Pattern.compile("\\d+ of (\\d+) days");

    private final Workbench workbench;
    private final Country home;

    SeriesReader(Workbench workbench, Country home) {
        this.workbench = workbench;
        this.home = home;
    }

    /**
     * The series of an indicator, by partner and side.
     *
     * @param coverage of each period, mean 1; empty where it is not known or not asked for
     */
    record Read(List<PairSeries> series, List<Observation> figures, List<Double> coverage) {}

    Read read(Indicator indicator, Coverage coverage) {
        boolean directed = indicator.level() == Indicator.Level.DIRECTED_PAIR;
        List<Observation> figures = new ArrayList<>(figures(indicator, Set.of(home), Set.of()));
        if (directed) {
            figures.addAll(figures(indicator, Set.of(), Set.of(home)));
        }
        if (figures.isEmpty()) {
            return new Read(List.of(), List.of(), List.of());
        }
        var numbers = figures.stream()
                .mapToInt(figure -> Grid.number(figure.period()))
                .summaryStatistics();
        Grid grid = new Grid(indicator.frequency(), numbers.getMin(), numbers.getMax() - numbers.getMin() + 1);
        Map<String, PairSeries> series = new LinkedHashMap<>();
        boolean zero = indicator.coverage().absence() == Indicator.Absence.ZERO;
        for (Observation figure : figures) {
            add(series, figure, grid, directed, zero, coverage);
        }
        List<PairSeries> all = series.values().stream()
                .sorted(Comparator.comparing(PairSeries::partner).thenComparing(PairSeries::side))
                .toList();
        return new Read(all, figures, coverage == Coverage.MEDIAN ? weigh(all, grid) : List.of());
    }

    private List<Observation> figures(Indicator indicator, Set<Country> homes, Set<Country> partners) {
        return workbench
                .facts()
                .observations(new Facts.Query(List.of(indicator.id()), homes, partners, 0, LAST_YEAR))
                .stream()
                .filter(figure ->
                        figure.partner().isPresent() && figure.reporter().isEmpty())
                .toList();
    }

    private void add(
            Map<String, PairSeries> series,
            Observation figure,
            Grid grid,
            boolean directed,
            boolean zero,
            Coverage coverage) {
        boolean there = figure.home().equals(home);
        Country partner = there ? figure.partner().orElseThrow() : figure.home();
        Side side = !directed ? Side.UNDIRECTED : there ? Side.HOME_TO_PARTNER : Side.PARTNER_TO_HOME;
        PairSeries one = series.computeIfAbsent(partner.code() + side, _ -> {
            PairSeries fresh = new PairSeries(home, partner, side, grid);
            Arrays.fill(fresh.exposures(), zero ? 1 : 0);
            return fresh;
        });
        if (figure.value().isEmpty()) {
            return;
        }
        int at = Grid.number(figure.period()) - grid.first();
        double value = figure.value().getAsDouble();
        if (coverage == Coverage.DAYS) {
            int present = daysPresent(figure).orElse(0);
            one.exposures()[at] = present > 0 ? 1 : 0;
            one.values()[at] = present > 0 ? value / present : 0;
        } else {
            one.exposures()[at] = 1;
            one.values()[at] += value; // classes of one period together
        }
    }

    /** How many days of the period the source has, where the figure says so. */
    static OptionalInt daysPresent(Observation figure) {
        Matcher days = DAYS.matcher(figure.text().orElse(""));
        return days.matches() ? OptionalInt.of(Integer.parseInt(days.group(1))) : OptionalInt.empty();
    }

    /**
     * How much was reported in each period: the median, over series with 5 or more a period, of the count to the series' own
     * mean (the size factors of Anders and Huber 2010, Genome Biology 11:R106, with means), each series with the weight of its
     * mean: in years in which most pairs had no report the large ones still tell. Where even that is 0, what all of them had to
     * their means. A change of one pair moves it little, one of the press moves it whole. Fewer than five such series cannot
     * tell, and weigh all periods the same.
     */
    private static List<Double> weigh(List<PairSeries> all, Grid grid) {
        List<PairSeries> large = all.stream()
                .filter(one -> one.known() == grid.count() && one.total() / grid.count() >= LEAST_MEAN)
                .toList();
        if (large.size() < FEWEST_REFERENCES) {
            return List.of();
        }
        double[] factors = new double[grid.count()];
        double mean = 0;
        for (int t = 0; t < factors.length; t++) {
            factors[t] = factor(large, t) * grid.count();
            mean += factors[t] / factors.length;
        }
        if (!(mean > 0)) {
            return List.of();
        }
        List<Double> coverage = new ArrayList<>();
        for (int t = 0; t < factors.length; t++) {
            double factor = factors[t] / mean;
            coverage.add(factor);
            for (PairSeries one : all) {
                one.exposures()[t] *= factor;
            }
        }
        return coverage;
    }

    /** The median of figure to total, each with the weight of the total; where it is 0, the sum of figures to that of totals. */
    private static double factor(List<PairSeries> large, int period) {
        List<PairSeries> ascending = large.stream()
                .sorted(Comparator.comparingDouble(one -> one.values()[period] / one.total()))
                .toList();
        double all = large.stream().mapToDouble(PairSeries::total).sum();
        double below = 0;
        for (PairSeries one : ascending) {
            below += one.total();
            if (2 * below >= all && one.values()[period] > 0) {
                return one.values()[period] / one.total();
            }
            if (2 * below >= all) {
                break;
            }
        }
        return large.stream().mapToDouble(one -> one.values()[period]).sum() / all;
    }

    /** Whether series of this frequency can be looked at. */
    static boolean isFit(Indicator indicator) {
        return (indicator.frequency() == Frequency.MONTH || indicator.frequency() == Frequency.YEAR)
                && indicator.level() != Indicator.Level.COUNTRY;
    }
}
