package org.comity.workbench.security.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.methods.signal.change.Change;
import org.comity.methods.signal.change.Segmentation;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Period;

/**
 * One series as it was looked at, for those who judge what was found.
 *
 * @param kind what it tells of, in neutral words: {@code material_conflict}, {@code score}; the indicator's id where it has none
 * @param pair home -> partner of the figures; of an undirected indicator home as it was asked for
 * @param direction {@code home_to_partner}, {@code partner_to_home} or {@code undirected}
 * @param isLooked whether enough is known to look for changes
 * @param p chance that a series without any change shows one as strong as the strongest here
 * @param shifts in order of time
 * @param last the latest period that the source has of home
 * @param latest what the latest period tells; empty where that is not known or the series was not looked at
 */
public record SeriesLook(
        Indicator indicator,
        String kind,
        Pair pair,
        String direction,
        boolean isLooked,
        OptionalDouble p,
        List<Shift> shifts,
        Period last,
        Optional<Latest> latest) {
    private static final int FEWEST_BEFORE = 10;

    public SeriesLook {
        shifts = List.copyOf(shifts);
    }

    /**
     * A change of level; levels are a day of the period where figures are sums over days, else a period, at mean coverage.
     *
     * @param place of the period, from 0 for the last one: 0, 1 ... periods ago
     * @param words what happened to the reports
     * @param sourceBreak the day on which the source itself changed, where the interval holds it
     */
    public record Shift(
            Period period,
            int place,
            Period low,
            Period high,
            double before,
            double after,
            OptionalDouble p,
            String words,
            Optional<String> sourceBreak) {}

    /**
     * The latest figure against the pair's own past, both a day or at mean coverage.
     *
     * @param figure the latest
     * @param level of the stretch that it ends
     * @param percentile5 5th percentile of all figures before it
     * @param percentile95 95th percentile of them
     * @param hasSides whether a low figure tells as much as a high one: scores, not counts
     * @param p twice the share of all figures, itself with them, that are as far out on its side, at most 1; of counts on the high side only, once
     * @param words how it stands to the level
     */
    public record Latest(
            double figure,
            double level,
            double percentile5,
            double percentile95,
            boolean hasSides,
            double p,
            String words) {
        /** Whether it lies beyond the pair's own percentiles. */
        public boolean isUnusual() {
            return figure > percentile95 || (hasSides && figure < percentile5);
        }
    }

    static SeriesLook of(Looked one, ChangeWords words) {
        PairSeries series = one.series();
        int end = series.grid().count() - 1;
        List<Shift> shifts = new ArrayList<>();
        one.found().ifPresent(found -> found.changes().forEach(change -> shifts.add(shift(one, change, words))));
        Pair pair = new Pair(series.home(), series.partner());
        return new SeriesLook(
                one.indicator(),
                one.spec().words().orElse(one.indicator().id()),
                series.side() == PairSeries.Side.PARTNER_TO_HOME ? pair.turned() : pair,
                ChangeWords.direction(one),
                one.found().isPresent(),
                one.p(),
                shifts,
                series.grid().period(end),
                one.found().flatMap(found -> latest(one, found, words)));
    }

    private static Shift shift(Looked one, Change change, ChangeWords words) {
        PairSeries.Grid grid = one.series().grid();
        return new Shift(
                grid.period(change.at()),
                grid.count() - 1 - change.at(),
                grid.period(change.low()),
                grid.period(change.high()),
                change.before().value(),
                change.after().value(),
                change.p(),
                words.change(one, change),
                words.sourceBreak(one, change));
    }

    private static Optional<Latest> latest(Looked one, Segmentation found, ChangeWords words) {
        PairSeries series = one.series();
        int end = series.grid().count() - 1;
        double[] past = java.util.stream.IntStream.range(0, end)
                .filter(t -> series.exposures()[t] > 0)
                .mapToDouble(t -> rate(one, t))
                .sorted()
                .toArray();
        if (series.exposures()[end] <= 0 || past.length < FEWEST_BEFORE) {
            return Optional.empty();
        }
        double figure = rate(one, end);
        boolean hasSides = one.spec().coverage() != SeriesFile.Coverage.MEDIAN && !isOfCounts(one);
        double level = found.levels().getLast().value();
        return Optional.of(new Latest(
                figure,
                level,
                percentile(past, 0.05),
                percentile(past, 0.95),
                hasSides,
                p(past, figure, hasSides),
                words.latest(one, level, figure, series.grid().period(end))));
    }

    private static boolean isOfCounts(Looked one) {
        return org.comity.methods.signal.change.Cost.valueOf(one.cost().name()).isOfCounts();
    }

    /** Counts are at the mean coverage of the known periods, as their levels are; a score is a daily mean already. */
    private static double rate(Looked one, int place) {
        if (one.spec().coverage() != SeriesFile.Coverage.MEDIAN) {
            return one.series().values()[place];
        }
        double mean = Arrays.stream(one.series().exposures())
                .filter(exposure -> exposure > 0)
                .average()
                .orElse(1);
        return one.series().values()[place] / (one.series().exposures()[place] / mean);
    }

    private static double p(double[] past, double figure, boolean hasSides) {
        double n = past.length + 1.0;
        double high = (1 + Arrays.stream(past).filter(x -> x >= figure).count()) / n;
        double low = (1 + Arrays.stream(past).filter(x -> x <= figure).count()) / n;
        return hasSides ? Math.min(1, 2 * Math.min(high, low)) : high;
    }

    /** Of ascending values, between the nearest two by a straight line. */
    private static double percentile(double[] sorted, double share) {
        double at = share * sorted.length - 0.5;
        int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + Math.max(0, Math.min(1, at - below)) * (sorted[above] - sorted[below]);
    }
}
