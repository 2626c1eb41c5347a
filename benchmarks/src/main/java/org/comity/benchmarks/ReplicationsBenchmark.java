package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.sensitivity.Choice;
import org.comity.methods.composite.sensitivity.MonteCarlo;
import org.comity.methods.composite.sensitivity.Pace;
import org.comity.methods.composite.sensitivity.Replications;
import org.comity.methods.composite.step.Imputation;
import org.comity.methods.composite.step.Normalising;
import org.comity.methods.composite.step.Outliers;
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
 * A hundred replications with noisy weights of an index of 200 units and 100 indicators. The baseline {@code wholeRecipe}
 * is the plain way: the recipe is run from its start each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReplicationsBenchmark {
    private static final int UNITS = 200;
    private static final int INDICATORS = 100;
    private static final int REPLICATIONS = 100;

    private final Stage raw = raw();
    private final Recipe recipe = new Recipe(List.of(
            Imputation.parse("mean"),
            Outliers.parse("winmax=5,skew=2,kurt=3.5"),
            Normalising.parse("minmax:0,100"),
            Aggregating.parse("amean")));
    private final List<Choice> choices = List.of(Choice.noise(java.util.Map.of(), 0.25));

    private static Stage raw() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            units.add("U" + unit);
        }
        List<Node> nodes = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        double[][] values = new double[INDICATORS][UNITS];
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            nodes.add(node("I" + indicator, 1, "P" + indicator / 10));
            codes.add("I" + indicator);
            for (int unit = 0; unit < UNITS; unit++) {
                double figure = Math.exp(random.nextGaussian(0, indicator % 2 == 0 ? 1 : 0.3));
                values[indicator][unit] = random.nextInt(20) == 0 ? Double.NaN : figure;
            }
        }
        for (int pillar = 0; pillar < INDICATORS / 10; pillar++) {
            nodes.add(node("P" + pillar, 2, "S" + pillar / 5));
        }
        nodes.add(node("S0", 3, "Index"));
        nodes.add(node("S1", 3, "Index"));
        nodes.add(node("Index", 4, ""));
        Rows rows = Rows.of(units);
        return Stage.of(Structure.of(nodes), Sheet.of(rows, codes, values), Side.none(rows));
    }

    private static Node node(String code, int level, String parent) {
        Optional<String> above = parent.isEmpty() ? Optional.empty() : Optional.of(parent);
        return new Node(code, code, level, 1, 1, "", OptionalDouble.empty(), Optional.empty(), above);
    }

    /** As Comity does it. */
    @Benchmark
    public Replications fromTheChoiceOn() {
        return MonteCarlo.run(recipe, raw, choices, List.of(), REPLICATIONS, Pace.of(1));
    }

    /** The baseline. */
    @Benchmark
    public double wholeRecipe() {
        double sum = 0;
        SplittableRandom random = new SplittableRandom(1);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            double[] weights = raw.structure().weights();
            for (int node = 0; node < weights.length; node++) {
                weights[node] *= random.nextDouble(0.75, 1.25);
            }
            Stage end = recipe.run(raw.with(raw.structure().weighing(weights))).last();
            sum += end.data().value(end.data().column("scores", "Index"), 0);
        }
        return sum;
    }
}
