package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of scores and ranges for any figures. */
class CompositePropertyTest {
    private static final int LEAVES = 6;
    private static final Tree TREE =
            Tree.of(LEAVES, new int[] {6, 6, 6, 7, 7, 7, 8, 8, -1}, new double[] {1, 2, 1, 1, 1, 3, 1, 2, 0});
    private static final int ROOT = TREE.root();

    /** Random figures, about a quarter of them missing, the first leaf always there. */
    private static double[][] world(long seed, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cells = new double[LEAVES][units];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            for (int u = 0; u < units; u++) {
                boolean missing = leaf > 0 && random.nextInt(4) == 0;
                cells[leaf][u] = missing ? Double.NaN : random.nextDouble(-5, 20);
            }
        }
        return cells;
    }

    private static Figures figures(double[][] cells, double times, double plus) {
        int units = cells[0].length;
        Figures.Builder builder = Figures.builder(LEAVES, units);
        List<Scale> scales = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            scales.add(new Scale(times * -5 + plus, times * 20 + plus, leaf % 2 == 0));
            for (int u = 0; u < units; u++) {
                if (!Double.isNaN(cells[leaf][u])) {
                    builder.set(leaf, u, times * cells[leaf][u] + plus, times * 0.5, 1000L * leaf + u);
                }
            }
        }
        return builder.build(scales);
    }

    private static Composite.Scores score(double[][] cells) {
        return Composite.score(figures(cells, 1, 0), TREE, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
    }

    @Property(tries = 100)
    void scoresStayBetweenTheirChildren(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int units) {
        Composite.Scores scores = score(world(seed, units));
        for (int node = LEAVES; node <= ROOT; node++) {
            for (int u = 0; u < units; u++) {
                int unit = u;
                double[] below = TREE.children(node).stream()
                        .filter(child -> scores.has(child, unit))
                        .mapToDouble(child -> scores.value(child, unit))
                        .toArray();
                if (below.length > 0) {
                    double low = IntStream.range(0, below.length)
                            .mapToDouble(i -> below[i])
                            .min()
                            .orElseThrow();
                    double high = IntStream.range(0, below.length)
                            .mapToDouble(i -> below[i])
                            .max()
                            .orElseThrow();
                    assertThat(scores.value(node, u)).isBetween(low - 1e-9, high + 1e-9);
                }
            }
        }
    }

    @Property(tries = 100)
    void aChangeOfUnitChangesNothing(@ForAll long seed, @ForAll @IntRange(min = -3, max = 6) int power) {
        double[][] cells = world(seed, 7);
        Composite.Scores there = Composite.score(
                figures(cells, Math.pow(10, power), 3), TREE, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        Composite.Scores here = score(cells);
        for (int u = 0; u < 7; u++) {
            assertThat(there.value(ROOT, u)).isCloseTo(here.value(ROOT, u), within(1e-8));
        }
    }

    @Property(tries = 100)
    void aBetterFigureNeverLowersAScore(@ForAll long seed, @ForAll @IntRange(min = 0, max = LEAVES - 1) int leaf) {
        double[][] cells = world(seed, 5);
        double before = score(cells).value(ROOT, 0);
        if (!Double.isNaN(cells[leaf][0])) {
            cells[leaf][0] += leaf % 2 == 0 ? 3 : -3;
            assertThat(score(cells).value(ROOT, 0)).isGreaterThanOrEqualTo(before - 1e-9);
        }
    }

    @Property(tries = 100)
    void harmonicThenGeometricThenArithmetic(@ForAll long seed) {
        double[][] cells = world(seed, 5);
        for (double[] column : cells) {
            for (int u = 0; u < column.length; u++) {
                column[u] = Math.clamp(column[u], -4.7, 19.7); // scores of at least the floor
            }
        }
        Figures figures = figures(cells, 1, 0);
        Composite.Scores arithmetic = Composite.score(figures, TREE, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        Composite.Scores geometric = Composite.score(figures, TREE, Aggregation.GEOMETRIC, Aggregation.GEOMETRIC);
        Composite.Scores harmonic = Composite.score(figures, TREE, Aggregation.HARMONIC, Aggregation.HARMONIC);
        for (int u = 0; u < 5; u++) {
            assertThat(geometric.value(ROOT, u)).isLessThanOrEqualTo(arithmetic.value(ROOT, u) + 1e-9);
            assertThat(harmonic.value(ROOT, u)).isLessThanOrEqualTo(geometric.value(ROOT, u) + 1e-9);
        }
    }

    @Property(tries = 30)
    void drawsDoNotDependOnTheOrderOfUnitsNorOnThreads(@ForAll long seed) {
        int units = 300;
        double[][] cells = world(seed, units);
        Draws here = Uncertainty.run(keyed(cells, false), TREE, new int[] {ROOT}, options(seed, 1));
        Draws there = Uncertainty.run(keyed(cells, true), TREE, new int[] {ROOT}, options(seed, 2));
        for (int u = 0; u < units; u++) {
            assertThat(there.low(0, units - 1 - u)).isEqualTo(here.low(0, u));
            assertThat(there.high(0, units - 1 - u)).isEqualTo(here.high(0, u));
        }
        assertThat(here.sample(0, new int[] {0, 1, 2}).rankRanges())
                .isEqualTo(there.sample(0, new int[] {units - 1, units - 2, units - 3})
                        .rankRanges());
    }

    private static Uncertainty.Options options(long seed, int threads) {
        return new Uncertainty.Options(20, seed, 0.25, 0.1, true, threads);
    }

    private static Figures keyed(double[][] cells, boolean turned) {
        int units = cells[0].length;
        Figures.Builder builder = Figures.builder(LEAVES, units);
        List<Scale> scales = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            scales.add(new Scale(-5, 20, leaf % 2 == 0));
            for (int u = 0; u < units; u++) {
                int at = turned ? units - 1 - u : u;
                builder.key(at, u);
                if (!Double.isNaN(cells[leaf][u])) {
                    builder.set(leaf, at, cells[leaf][u], 0.5, 1000L * leaf + u);
                }
            }
        }
        return builder.build(scales);
    }

    @Property(tries = 50)
    void everyDrawLiesBetweenItsBounds(@ForAll long seed) {
        double[][] cells = world(seed, 9);
        Draws draws = Uncertainty.run(figures(cells, 1, 0), TREE, new int[] {ROOT}, options(seed, 1));
        for (int u = 0; u < 9; u++) {
            double[] low = draws.low(0, u);
            double[] high = draws.high(0, u);
            for (int d = 0; d < low.length; d++) {
                assertThat(low[d]).isBetween(0.0, high[d]);
                assertThat(high[d]).isLessThanOrEqualTo(100 + 1e-9);
            }
        }
    }

    @Property(tries = 50)
    void lessIsKnownTheWiderIsTheRange(@ForAll long seed) {
        double[][] cells = world(seed, 3);
        Uncertainty.Options noErrors = options(seed, 1);
        Draws.Range before = Uncertainty.run(figures(cells, 1, 0), TREE, new int[] {ROOT}, noErrors)
                .range(0, 0);
        cells[5][0] = Double.NaN;
        Draws.Range after = Uncertainty.run(figures(cells, 1, 0), TREE, new int[] {ROOT}, noErrors)
                .range(0, 0);
        assertThat(after.low()).isLessThanOrEqualTo(before.low() + 1e-9);
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high() - 1e-9);
    }
}
