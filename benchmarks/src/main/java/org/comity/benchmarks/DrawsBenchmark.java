package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.comity.methods.composite.Aggregation;
import org.comity.methods.composite.Composite;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Scale;
import org.comity.methods.composite.Tree;
import org.comity.methods.composite.Uncertainty;
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
 * scored as a whole by the same public classes; the ends of the ranges are then read off sorted draws.
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

    private final Tree tree = tree();
    private final List<Scale> scales = scales();
    private final Figures figures = figures(new SplittableRandom(1), ERROR);

    private static Tree tree() {
        int nodes = LEAVES + GOALS + 1;
        int[] parent = new int[nodes];
        double[] weight = new double[nodes];
        for (int n = 0; n < nodes - 1; n++) {
            parent[n] = n < LEAVES ? LEAVES + n % GOALS : nodes - 1;
            weight[n] = 1;
        }
        return Tree.of(LEAVES, parent, weight);
    }

    private static List<Scale> scales() {
        List<Scale> scales = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            scales.add(new Scale(0, 100, /* higherIsBetter= */ true));
        }
        return scales;
    }

    /** Nine figures in ten are there. */
    private Figures figures(SplittableRandom random, double error) {
        Figures.Builder made = Figures.builder(LEAVES, UNITS);
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            for (int unit = 0; unit < UNITS; unit++) {
                if (random.nextInt(10) > 0) {
                    made.set(leaf, unit, random.nextDouble(100), error, (long) leaf * UNITS + unit);
                }
            }
        }
        return made.build(scales);
    }

    /** As Comity does it. */
    @Benchmark
    public Draws paired() {
        return Uncertainty.run(
                figures, tree, new int[] {tree.root()}, new Uncertainty.Options(DRAWS, 1, 0.25, 0.1, true, 1));
    }

    /** The baseline. */
    @Benchmark
    public double oneByOne() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] low = new double[UNITS][DRAWS];
        double[][] high = new double[UNITS][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Aggregation root = draw % 2 == 0 ? Aggregation.ARITHMETIC : Aggregation.GEOMETRIC;
            long seed = random.nextLong();
            Composite.Scores worst = scored(seed, WORST, root);
            Composite.Scores best = scored(seed, BEST, root);
            for (int unit = 0; unit < UNITS; unit++) {
                low[unit][draw] = worst.value(tree.root(), unit);
                high[unit][draw] = best.value(tree.root(), unit);
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
    private Composite.Scores scored(long seed, double missing, Aggregation root) {
        SplittableRandom random = new SplittableRandom(seed);
        Figures.Builder made = Figures.builder(LEAVES, UNITS);
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            for (int unit = 0; unit < UNITS; unit++) {
                double error = random.nextGaussian(0, ERROR);
                made.set(leaf, unit, figures.has(leaf, unit) ? figures.value(leaf, unit) + error : missing);
            }
        }
        return Composite.score(made.build(scales), tree, Aggregation.ARITHMETIC, root);
    }
}
