package org.comity.methods.signal.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/** Finds the changes of level of one series: season and coverage first, then PELT, then the doubt about each change. */
public final class ChangePoints {
    private static final double SHARE = 0.95;
    private static final double LARGE_SIZE = 1e6;

    private ChangePoints() {}

    /**
     * How to look.
     *
     * @param shortest fewest periods between two changes, at least 1
     * @param size of the negative binomial distribution for one unit of mean exposure; empty: estimated from differences
     * @param correlated whether neighbouring periods may hang together: then costs are divided by the long-run variance of
     *     an AR(1); else periods are taken as independent
     */
    public record Options(Cost cost, Penalty penalty, int shortest, OptionalDouble size, boolean correlated) {
        public Options {
            if (shortest < 1) {
                throw new IllegalArgumentException("A segment has 1 period or more, not %d.".formatted(shortest));
            }
            if (size.isPresent() && !(size.getAsDouble() > 0)) {
                throw new IllegalArgumentException("A size is above 0, not %s.".formatted(size.getAsDouble()));
            }
        }

        public static Options of(Cost cost, Penalty penalty, int shortest) {
            return new Options(cost, penalty, shortest, OptionalDouble.empty(), true);
        }
    }

    /**
     * The changes of a series.
     *
     * @throws IllegalArgumentException for counts below 0
     */
    public static Segmentation of(Series series, Options options) {
        boolean counts = options.cost().isOfCounts();
        if (counts && Arrays.stream(series.values()).anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("Counts are 0 or more. Maybe you want the cost \"ranks\".");
        }
        int[] known = series.known();
        Series whole = series.only(known);
        Series plain = Seasonal.without(whole, counts);
        Series figures = options.cost() == Cost.RANKS ? plain.with(scores(plain.values()), plain.exposures()) : plain;
        Scatter scatter = scatter(figures, options);
        SegmentCost cost = cost(figures, options, scatter);
        int shortest = Math.max(options.shortest(), cost.shortest());
        if (scatter.dispersion() == 0 || figures.length() < 2 * shortest) {
            return none(plain, options, scatter, plain != whole);
        }
        Pelt pelt = new Pelt();
        Null chance = options.penalty() instanceof Penalty.Calibrated calibrated
                ? Null.of(
                        figures,
                        scatter.correlation(),
                        shortest,
                        calibrated,
                        drawn -> cost(drawn, options, scatter(drawn, options)))
                : null;
        double penalty = penalty(options, figures.length(), chance);
        SegmentCost searched = options.penalty() instanceof Penalty.Mbic ? SegmentCost.withLength(cost) : cost;
        List<Integer> at =
                Arrays.stream(pelt.changes(searched, penalty, shortest)).boxed().toList();
        OptionalDouble p =
                chance == null ? OptionalDouble.empty() : OptionalDouble.of(chance.p(pelt.critical(cost, shortest)));
        SegmentCost shown =
                options.cost() == Cost.RANKS ? new EmpiricalCost(plain.values(), scatter.inflation()) : cost;
        return segmentation(new Found(cost, shown, at, shortest, chance), known, penalty, scatter, plain != whole, p);
    }

    private record Found(
            SegmentCost cost,
            SegmentCost shown,
            List<Integer> at,
            int shortest,
            @Nullable Null chance) {}

    private static Segmentation segmentation(
            Found found, int[] known, double penalty, Scatter scatter, boolean seasonal, OptionalDouble p) {
        int n = found.cost().length();
        List<Change> changes = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        List<Integer> at = found.at();
        for (int i = 0; i <= at.size(); i++) {
            int from = i == 0 ? 0 : at.get(i - 1);
            int to = i == at.size() ? n : at.get(i);
            levels.add(found.shown().level(from, to));
        }
        for (int i = 0; i < at.size(); i++) {
            int from = i == 0 ? 0 : at.get(i - 1);
            int to = i == at.size() - 1 ? n : at.get(i + 1);
            int[] interval =
                    Location.of(found.cost(), from, to, found.shortest()).interval(SHARE);
            double saving = found.cost().gain(from, at.get(i), to);
            // what one saves between its neighbours is more than its share of what all save: it is no surer than they
            // are together
            OptionalDouble own = found.chance() == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.max(found.chance().p(saving), p.orElse(0)));
            changes.add(new Change(
                    known[at.get(i)],
                    known[Math.min(interval[0], at.get(i))],
                    known[Math.max(interval[1], at.get(i))],
                    levels.get(i),
                    levels.get(i + 1),
                    saving,
                    own));
        }
        return new Segmentation(changes, levels, penalty, scatter.dispersion(), scatter.correlation(), seasonal, p);
    }

    private static Segmentation none(Series series, Options options, Scatter scatter, boolean seasonal) {
        List<Level> levels = series.length() == 0
                ? List.of()
                : List.of(cost(
                                series,
                                options,
                                new Scatter(Math.max(scatter.dispersion(), Double.MIN_NORMAL), scatter.correlation()))
                        .level(0, series.length()));
        OptionalDouble p =
                options.penalty() instanceof Penalty.Calibrated ? OptionalDouble.of(1) : OptionalDouble.empty();
        return new Segmentation(List.of(), levels, 0, scatter.dispersion(), scatter.correlation(), seasonal, p);
    }

    private static Scatter scatter(Series series, Options options) {
        Scatter scatter =
                Scatter.of(series.values(), series.exposures(), options.cost().isOfCounts());
        return options.correlated() ? scatter : new Scatter(scatter.dispersion() * (1 - scatter.correlation()), 0);
    }

    static SegmentCost cost(Series series, Options options, Scatter scatter) {
        double[] x = series.values();
        double scale = Math.max(scatter.dispersion() * scatter.inflation(), Double.MIN_NORMAL);
        return switch (options.cost()) {
            case MEAN, RANKS -> new GaussianCosts.Mean(x, scale);
            case MEAN_VARIANCE -> new GaussianCosts.MeanVariance(x, scatter.inflation());
            case EMPIRICAL -> new EmpiricalCost(x, scatter.inflation());
            case POISSON -> new CountCosts.Poisson(x, series.exposures(), scale);
            case NEGATIVE_BINOMIAL ->
                new CountCosts.NegativeBinomial(
                        x, series.exposures(), options.size().orElseGet(() -> size(x, scatter)), scatter.inflation());
        };
    }

    /** From variance = mean (1 + rate / size). */
    private static double size(double[] counts, Scatter scatter) {
        double mean = Arrays.stream(counts).average().orElse(0);
        double over = scatter.dispersion() - 1;
        return over <= 0 || mean <= 0 ? LARGE_SIZE : Math.min(LARGE_SIZE, mean / over);
    }

    private static double penalty(Options options, int n, @Nullable Null chance) {
        int parameters = options.cost().parameters();
        return switch (options.penalty()) {
            case Penalty.Fixed fixed -> fixed.value();
            case Penalty.Bic _ -> (parameters + 1) * Math.log(n);
            case Penalty.Mbic _ -> (parameters + 2) * Math.log(n);
            case Penalty.Calibrated calibrated -> Objects.requireNonNull(chance).penalty(calibrated.falseAlarms());
        };
    }

    /** Normal scores of the ranks, ties at their mean rank: van der Waerden (1952). */
    private static double[] scores(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] scores = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int low = lower(sorted, x[i], false);
            int high = lower(sorted, x[i], true);
            double share = (low + high + 1) / 2.0 / (x.length + 1);
            scores[i] = Math.sqrt(2) * Erf.erfInv(2 * share - 1);
        }
        return scores;
    }

    /** How many lie below, or below and at. */
    private static int lower(double[] sorted, double value, boolean orAt) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orAt && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
