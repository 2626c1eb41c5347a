package org.comity.methods.signal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** PELT is exact: no segmentation at all costs less. */
class PeltPropertyTest {
    private static double[] figures(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double level = 4;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            level = random.nextInt(5) == 0 ? random.nextInt(20) : level;
            x[i] = level + random.nextInt(4);
        }
        return x;
    }

    private static SegmentCost cost(int kind, double[] x) {
        double[] exposures =
                new SplittableRandom(kind).doubles(x.length, 0.5, 2).toArray();
        SegmentCost plain = switch (kind % 5) {
            case 0 -> new GaussianCosts.Mean(x, 2);
            case 1 -> new GaussianCosts.MeanVariance(x, 1.5);
            case 2 -> new CountCosts.Poisson(x, exposures, 1.3);
            case 3 -> new CountCosts.NegativeBinomial(x, exposures, 3, 1);
            default -> new EmpiricalCost(x, 1);
        };
        return kind < 5 ? plain : SegmentCost.withLength(plain);
    }

    /** All segmentations, one after the other. */
    private static double least(SegmentCost cost, double penalty, int shortest, int from) {
        int n = cost.length();
        double least = cost.of(from, n);
        for (int at = from + shortest; at <= n - shortest; at++) {
            least = Math.min(least, cost.of(from, at) + penalty + least(cost, penalty, shortest, at));
        }
        return least;
    }

    @Property(tries = 400)
    void noSegmentationOfAllCostsLess(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 2, max = 13) int n,
            @ForAll @IntRange(max = 9) int kind,
            @ForAll @IntRange(min = 1, max = 4) int asked,
            @ForAll @DoubleRange(min = 0.1, max = 12) double penalty) {
        SegmentCost cost = cost(kind, figures(seed, n));
        int shortest = Math.max(asked, cost.shortest());
        Pelt pelt = new Pelt();
        int[] changes = pelt.changes(cost, penalty, asked);
        if (n < shortest) {
            assertThat(changes).isEmpty();
            return;
        }
        double least = least(cost, penalty, shortest, 0);
        assertThat(pelt.value(n)).isCloseTo(least, within(1e-9 * (1 + Math.abs(least))));
        double own = penalty * changes.length;
        int from = 0;
        for (int at : changes) {
            assertThat(at - from).isGreaterThanOrEqualTo(shortest);
            own += cost.of(from, at);
            from = at;
        }
        own += cost.of(from, n);
        assertThat(own).isCloseTo(least, within(1e-9 * (1 + Math.abs(least))));
    }

    @Property(tries = 200)
    void aboveTheCriticalPenaltyNothingIsLeftAndBelowItSomethingIs(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 8, max = 60) int n,
            @ForAll @IntRange(max = 4) int kind) {
        SegmentCost cost = cost(kind, figures(seed, n));
        Pelt pelt = new Pelt();
        double critical = pelt.critical(cost, 2);
        assertThat(pelt.changes(cost, critical * 1.000001 + 1e-9, 2)).isEmpty();
        if (critical > 1e-6) {
            assertThat(pelt.changes(cost, critical * 0.999999 - 1e-9, 2)).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void unitsAndOriginsOfFiguresMoveNoChange(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 24, max = 80) int n) {
        double[] x = figures(seed, n);
        double[] other = Arrays.stream(x).map(value -> 8 * value - 64).toArray();
        for (Cost cost : new Cost[] {Cost.MEAN, Cost.RANKS, Cost.EMPIRICAL}) {
            assertThat(places(Series.of(other), cost)).as("%s", cost).isEqualTo(places(Series.of(x), cost));
        }
    }

    @Property(tries = 60)
    void doublingAllReportsMovesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 40, max = 90) int n) {
        double[] counts = figures(seed, n);
        double[] coverage = new SplittableRandom(~seed).doubles(n, 50, 400).toArray();
        Series once = Series.of(counts).withExposures(coverage).withSeason(12, 3);
        Series twice = Series.of(Arrays.stream(counts).map(value -> 2 * value).toArray())
                .withExposures(Arrays.stream(coverage).map(value -> 2 * value).toArray())
                .withSeason(12, 3);
        var options = ChangePoints.Options.of(Cost.POISSON, new Penalty.Calibrated(0.05, 100, seed), 3);
        Segmentation first = ChangePoints.of(once, options);
        Segmentation second = ChangePoints.of(twice, options);
        assertThat(said(second)).isEqualTo(said(first));
    }

    private static String said(Segmentation found) {
        return "%.9f".formatted(found.p().orElse(-1))
                + found.changes().stream()
                        .map(change -> " %d %d %d %.9f"
                                .formatted(
                                        change.at(),
                                        change.low(),
                                        change.high(),
                                        change.p().orElseThrow()))
                        .collect(Collectors.joining());
    }

    private static String places(Series series, Cost cost) {
        return ChangePoints.of(series, ChangePoints.Options.of(cost, new Penalty.Bic(), 4)).changes().stream()
                .map(change -> change.at() + " ")
                .collect(Collectors.joining());
    }

    @Test
    void pruningLeavesALineOfWorkWhereChangesAreMany() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 20_000;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian() + (i / 50 % 2) * 4;
        }
        Pelt pelt = new Pelt();
        int[] changes = pelt.changes(new GaussianCosts.Mean(x, 1), 2 * Math.log(n), 2);
        assertThat(changes.length).isBetween(n / 50 - 3, n / 50 + 3);
        assertThat(pelt.visited())
                .as("segments looked at, of %d", (long) n * n / 2)
                .isLessThan(n * 200L);
    }
}
