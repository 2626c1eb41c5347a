package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.kernel.Draw;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;
import org.comity.methods.composite.step.Normalising;

/** What must hold of scores and ranges for any figures. */
class CompositePropertyTest {
    private static final int LEAVES = 6;
    private static final String WHOLE = "whole";
    private static final Structure STRUCTURE = structure();
    private static final int ROOT = STRUCTURE.root();

    /** Two goals of three indicators each, with weights that differ. */
    private static Structure structure() {
        List<Node> nodes = new ArrayList<>();
        double[] weights = {1, 2, 1, 1, 1, 3};
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            nodes.add(node(code(leaf), 1, leaf % 2 == 0 ? 1 : -1, weights[leaf], leaf < 3 ? "one" : "two"));
        }
        nodes.add(node("one", 2, 1, 1, WHOLE));
        nodes.add(node("two", 2, 1, 2, WHOLE));
        nodes.add(node(WHOLE, 3, 1, 1, ""));
        return Structure.of(nodes);
    }

    private static Node node(String code, int level, int direction, double weight, String parent) {
        return new Node(
                code,
                code,
                level,
                direction,
                weight,
                "",
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(parent).filter(above -> !above.isEmpty()));
    }

    private static String code(int leaf) {
        return "leaf" + leaf;
    }

    private static Recipe recipe(double times, double plus) {
        Map<String, Norm.Goalposts> posts = new HashMap<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            posts.put(code(leaf), GoalpostRecipe.posts(times * -5 + plus, times * 20 + plus));
        }
        return GoalpostRecipe.of(posts);
    }

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
        return figures(cells, times, plus, 0.5, false);
    }

    private static Figures figures(double[][] cells, double times, double plus, double error, boolean turned) {
        int units = cells[0].length;
        Figures.Builder builder = Figures.builder(
                STRUCTURE, IntStream.range(0, units).mapToObj(u -> "unit" + u).toList());
        for (int u = 0; u < units; u++) {
            int at = turned ? units - 1 - u : u;
            builder.key(at, u);
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                if (!Double.isNaN(cells[leaf][u])) {
                    builder.set(leaf, at, times * cells[leaf][u] + plus, times * error, 1000L * leaf + u);
                }
            }
        }
        return builder.build();
    }

    private static Sheet score(double[][] cells) {
        return score(figures(cells, 1, 0), recipe(1, 0));
    }

    private static Sheet score(Figures figures, Recipe recipe) {
        return GoalpostRecipe.run(recipe, figures.raw()).orElseThrow().last().data();
    }

    private static double whole(Sheet scores, int unit) {
        return scores.value(scores.find(WHOLE), unit);
    }

    @Property(tries = 100)
    void scoresStayBetweenTheirChildren(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int units) {
        Sheet scores = score(world(seed, units));
        for (String code : List.of("one", "two", WHOLE)) {
            int[] children = IntStream.of(STRUCTURE.children(STRUCTURE.find(code)))
                    .map(child -> scores.find(STRUCTURE.node(child).code()))
                    .filter(column -> column >= 0)
                    .toArray();
            for (int u = 0; u < units; u++) {
                int unit = u;
                DoubleSummaryStatistics below = IntStream.of(children)
                        .filter(column -> scores.has(column, unit))
                        .mapToDouble(column -> scores.value(column, unit))
                        .summaryStatistics();
                if (below.getCount() > 0) {
                    assertThat(scores.value(scores.find(code), u))
                            .isBetween(below.getMin() - 1e-9, below.getMax() + 1e-9);
                }
            }
        }
    }

    @Property(tries = 100)
    void aChangeOfUnitChangesNothing(@ForAll long seed, @ForAll @IntRange(min = -3, max = 6) int power) {
        double[][] cells = world(seed, 7);
        double times = Math.pow(10, power);
        Sheet there = score(figures(cells, times, 3), recipe(times, 3));
        Sheet here = score(cells);
        for (int u = 0; u < 7; u++) {
            assertThat(whole(there, u)).isCloseTo(whole(here, u), within(1e-8));
        }
    }

    @Property(tries = 100)
    void aBetterFigureNeverLowersAScore(@ForAll long seed, @ForAll @IntRange(min = 0, max = LEAVES - 1) int leaf) {
        double[][] cells = world(seed, 5);
        double before = whole(score(cells), 0);
        if (!Double.isNaN(cells[leaf][0])) {
            cells[leaf][0] += leaf % 2 == 0 ? 3 : -3;
            assertThat(whole(score(cells), 0)).isGreaterThanOrEqualTo(before - 1e-9);
        }
    }

    /** One draw of no noise is the recipe itself, on every aggregate. */
    @Property(tries = 100)
    void aDrawWithoutNoiseIsTheRecipe(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int units) {
        double[][] cells = world(seed, units);
        Figures figures = figures(cells, 1, 0, 0, false);
        int[] nodes = {ROOT, STRUCTURE.find("one"), STRUCTURE.find("two")};
        Draws draws = Uncertainty.run(
                recipe(1, 0), figures, nodes, new Uncertainty.Options(1, seed, 0, 0, /* geometricToo= */ false, 1));
        Sheet scores = score(figures, recipe(1, 0));
        for (int k = 0; k < nodes.length; k++) {
            int column = scores.find(STRUCTURE.node(nodes[k]).code());
            for (int u = 0; u < units; u++) {
                assertThat(draws.has(k, u)).isEqualTo(scores.has(column, u));
                if (draws.has(k, u)) {
                    assertThat(draws.base(k, u)[0]).isCloseTo(scores.value(column, u), within(1e-10));
                }
            }
        }
    }

    /** A draw of weights is the recipe run with these weights. */
    @Property(tries = 50)
    void aDrawWithGivenWeightsIsTheRecipeWithThem(@ForAll long seed) {
        double[][] cells = world(seed, 9);
        Figures figures = figures(cells, 1, 0, 0, false);
        Uncertainty.Options options = new Uncertainty.Options(5, seed, 0.25, 0, /* geometricToo= */ false, 1);
        Draws draws = Uncertainty.run(recipe(1, 0), figures, new int[] {ROOT}, options);
        for (int d = 0; d < options.draws(); d++) {
            double[] weights = new double[STRUCTURE.nodes().size()];
            Draw.weights(Streams.stream(seed, d), STRUCTURE.weights(), options.weightSpread(), weights);
            Stage weighed = figures.raw().with(STRUCTURE.weighing(weights));
            Sheet scores = GoalpostRecipe.run(recipe(1, 0), weighed)
                    .orElseThrow()
                    .last()
                    .data();
            for (int u = 0; u < 9; u++) {
                assertThat(draws.base(0, u)[d]).isCloseTo(whole(scores, u), within(1e-10));
            }
        }
    }

    /** What is missing at worst, or at best, is the recipe with figures at that goalpost. */
    @Property(tries = 50)
    void boundsAreTheRecipeWithWhatIsMissingAtAGoalpost(@ForAll long seed) {
        double[][] cells = world(seed, 9);
        Draws draws = Uncertainty.run(
                recipe(1, 0),
                figures(cells, 1, 0, 0, false),
                new int[] {ROOT},
                new Uncertainty.Options(1, seed, 0, 0, /* geometricToo= */ false, 1));
        Sheet worst = score(figures(filled(cells, -5, 20), 1, 0), recipe(1, 0));
        Sheet best = score(figures(filled(cells, 20, -5), 1, 0), recipe(1, 0));
        for (int u = 0; u < 9; u++) {
            assertThat(draws.low(0, u)[0]).isCloseTo(whole(worst, u), within(1e-10));
            assertThat(draws.high(0, u)[0]).isCloseTo(whole(best, u), within(1e-10));
        }
    }

    private static double[][] filled(double[][] cells, double upward, double downward) {
        double[][] filled = new double[LEAVES][];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            double by = leaf % 2 == 0 ? upward : downward;
            filled[leaf] = Arrays.stream(cells[leaf])
                    .map(value -> Double.isNaN(value) ? by : value)
                    .toArray();
        }
        return filled;
    }

    @Property(tries = 5)
    void anyOtherRecipeIsRefused(@ForAll long seed) {
        Recipe other = new Recipe(List.of(Normalising.parse("minmax:0,100"), Aggregating.arithmetic()));
        assertThatThrownBy(
                        () -> Uncertainty.run(other, figures(world(seed, 3), 1, 0), new int[] {ROOT}, options(seed, 1)))
                .hasMessageContaining("need a recipe of goalposts");
    }

    @Property(tries = 30)
    void drawsDoNotDependOnTheOrderOfUnitsNorOnThreads(@ForAll long seed) {
        int units = 300;
        double[][] cells = world(seed, units);
        Draws here =
                Uncertainty.run(recipe(1, 0), figures(cells, 1, 0, 0.5, false), new int[] {ROOT}, options(seed, 1));
        Draws there =
                Uncertainty.run(recipe(1, 0), figures(cells, 1, 0, 0.5, true), new int[] {ROOT}, options(seed, 2));
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

    @Property(tries = 50)
    void everyDrawLiesBetweenItsBounds(@ForAll long seed) {
        double[][] cells = world(seed, 9);
        Draws draws = Uncertainty.run(recipe(1, 0), figures(cells, 1, 0), new int[] {ROOT}, options(seed, 1));
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
        Draws.Range before = Uncertainty.run(recipe(1, 0), figures(cells, 1, 0), new int[] {ROOT}, noErrors)
                .range(0, 0);
        cells[5][0] = Double.NaN;
        Draws.Range after = Uncertainty.run(recipe(1, 0), figures(cells, 1, 0), new int[] {ROOT}, noErrors)
                .range(0, 0);
        assertThat(after.low()).isLessThanOrEqualTo(before.low() + 1e-9);
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high() - 1e-9);
    }
}
