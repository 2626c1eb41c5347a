package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.GoalpostRecipe;
import org.comity.methods.composite.Uncertainty;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ranges of a world of pairs: 100 paired draws of the composite. The baseline {@code oneByOne} is the plain way:
 * for each draw the figures with their errors are made anew, once with what is missing at worst and once at best, and
 * the recipe is run on all of them; the ends of the ranges are then read off sorted draws.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DrawsBenchmark {
    private static final int UNITS = 640;
    private static final int LEAVES = 20;
    private static final int GOALS = 5;
    private static final int DRAWS = 100;
    private static final double ERROR = 4;
    private static final double WORST = 0;
    private static final double BEST = 100;

    private static final String WHOLE = "whole";

    private final Structure structure = structure();
    private final Recipe recipe = recipe();
    private final Figures figures = figures(new SplittableRandom(1));

    private static Structure structure() {
        List<Node> nodes = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            nodes.add(node("leaf" + leaf, 1, Optional.of("goal" + leaf % GOALS)));
        }
        for (int goal = 0; goal < GOALS; goal++) {
            nodes.add(node("goal" + goal, 2, Optional.of(WHOLE)));
        }
        nodes.add(node(WHOLE, 3, Optional.empty()));
        return Structure.of(nodes);
    }

    private static Node node(String code, int level, Optional<String> parent) {
        return new Node(code, code, level, 1, 1, "", OptionalDouble.empty(), Optional.empty(), parent);
    }

    private static Recipe recipe() {
        Map<String, Norm.Goalposts> posts = new LinkedHashMap<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            posts.put("leaf" + leaf, GoalpostRecipe.posts(WORST, BEST));
        }
        return GoalpostRecipe.of(posts);
    }

    private static List<String> units() {
        return IntStream.range(0, UNITS).mapToObj(unit -> "unit" + unit).toList();
    }

    /** Nine figures in ten are there. */
    private Figures figures(SplittableRandom random) {
        Figures.Builder made = Figures.builder(structure, units());
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            for (int unit = 0; unit < UNITS; unit++) {
                if (random.nextInt(10) > 0) {
                    made.set(leaf, unit, random.nextDouble(100), ERROR, (long) leaf * UNITS + unit);
                }
            }
        }
        return made.build();
    }

    /** As Comity does it. */
    @Benchmark
    public Draws paired() {
        return Uncertainty.run(
                recipe, figures, new int[] {structure.root()}, new Uncertainty.Options(DRAWS, 1, 0.25, 0.1, true, 1));
    }

    /** The baseline. */
    @Benchmark
    public double oneByOne() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] low = new double[UNITS][DRAWS];
        double[][] high = new double[UNITS][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            long seed = random.nextLong();
            double[] worst = scored(seed, WORST);
            double[] best = scored(seed, BEST);
            for (int unit = 0; unit < UNITS; unit++) {
                low[unit][draw] = worst[unit];
                high[unit][draw] = best[unit];
            }
        }
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            Arrays.sort(low[unit]);
            Arrays.sort(high[unit]);
            sum += high[unit][DRAWS * 95 / 100] - low[unit][DRAWS * 5 / 100];
        }
        return sum;
    }

    /** One draw of the errors, what is missing put at one end of its scale. */
    private double[] scored(long seed, double missing) {
        SplittableRandom random = new SplittableRandom(seed);
        Sheet sheet = figures.raw().data();
        Figures.Builder made = Figures.builder(structure, units());
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            for (int unit = 0; unit < UNITS; unit++) {
                double error = random.nextGaussian(0, ERROR);
                made.set(leaf, unit, sheet.has(leaf, unit) ? sheet.value(leaf, unit) + error : missing);
            }
        }
        Sheet scores = recipe.run(made.build().raw()).last().data();
        return scores.values(scores.find(WHOLE));
    }
}
