package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.comity.methods.composite.kernel.Sobol;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.sensitivity.Indices.Measure;

/** What must hold for any figures, choices and seeds. */
class SensitivityPropertyTest {
    private static final List<String> POOL = List.of(
            "treat=own|5|off",
            "normalise=0.5|1|2",
            "aggregate=amean|gmean when normalise=0.5|1",
            "without=none|A1|B",
            "weights=0.25@1,2",
            "errors=5%");

    private static List<Choice> some(long seed, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>(POOL.subList(0, most));
        if (random.nextBoolean()) {
            texts.remove(random.nextInt(most) == 1 ? 0 : most - 1);
        }
        return texts.stream().map(Toy::choice).toList();
    }

    /** A replication is what the recipe with its options is, whatever was computed before it. */
    @Property(tries = 20)
    void aReplicationIsThePlainRunOfItsOptions(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int threads) {
        Stage raw = Toy.raw(seed, 7);
        List<Choice> choices = some(seed, 3);
        Replications all = MonteCarlo.run(
                Toy.recipe(), raw, choices, List.of("Index"), 40, new Pace(seed, threads, (runs, of) -> {}));
        List<double[]> plain = plain(raw);
        for (int run = 0; run < 40; run++) {
            double[] scores = new double[7];
            for (int unit = 0; unit < 7; unit++) {
                scores[unit] = all.scoresOf("Index", "U" + unit)[run];
            }
            assertThat(plain).anyMatch(one -> Arrays.equals(one, scores));
        }
    }

    private static List<double[]> plain(Stage raw) {
        List<double[]> all = new ArrayList<>();
        for (double cap : new double[] {9, 5, Double.POSITIVE_INFINITY}) {
            for (double power : new double[] {0.5, 1, 2}) {
                for (boolean geometric : new boolean[] {false, true}) {
                    List<Step> steps = List.of(new Toy.Cap(cap), new Toy.Power(power), new Toy.Mean(geometric));
                    all.add(new Recipe(steps).run(raw).last().data().values(6));
                }
            }
        }
        return all;
    }

    @Property(tries = 15)
    void identicalAlternativesHaveIndexZeroExactly(@ForAll long seed) {
        Stage raw = Toy.raw(seed, 9);
        List<Choice> choices = Toy.choices("treat=5|5|5.0", "normalise=0.5|1|2", "aggregate=amean|gmean");
        Sensitivity.Options options = new Sensitivity.Options(32, 20, seed % 2 == 0);
        Pace pace = new Pace(seed, 2, (runs, of) -> {});
        for (Indices indices : List.of(
                Sensitivity.sobol(Toy.recipe(), raw, choices, "", new Target.RankChange(), options, pace),
                Sensitivity.shapley(Toy.recipe(), raw, choices, "", new Target.ScoreOf("U1"), options, pace),
                Sensitivity.exact(Toy.recipe(), raw, choices, "", new Target.RankOf("U2"), pace))) {
            indices.lines().stream()
                    .filter(line -> line.choice().equals("treat"))
                    .forEach(line -> {
                        assertThat(line.value()).isZero();
                        assertThat(line.q05()).isZero();
                        assertThat(line.q95()).isZero();
                    });
        }
    }

    @Property(tries = 15)
    void exactIndicesAreOrderedAndShapleyAddsUp(@ForAll long seed) {
        Stage raw = Toy.raw(seed, 8);
        List<Choice> choices = Toy.choices("treat=own|5|off", "normalise=0.5|1|2", "aggregate=amean|gmean");
        Indices exact = Sensitivity.exact(Toy.recipe(), raw, choices, "", new Target.ScoreOf("U0"), Pace.of(1));
        double sum = 0;
        for (Choice choice : choices) {
            double first =
                    exact.find(choice.name(), Measure.FIRST).orElseThrow().value();
            double total =
                    exact.find(choice.name(), Measure.TOTAL).orElseThrow().value();
            double shapley =
                    exact.find(choice.name(), Measure.SHAPLEY).orElseThrow().value();
            assertThat(first).isBetween(-1e-12, total + 1e-12);
            assertThat(shapley).isBetween(first - 1e-12, total + 1e-12);
            sum += shapley;
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
    }

    @Property(tries = 10)
    void samplingAgreesWithListingAll(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        Stage raw = Toy.raw(seed, 8);
        List<Choice> choices = Toy.choices("normalise=0.5|1|2", "aggregate=amean|gmean when normalise=0.5|1");
        Target target = new Target.ScoreOf("U0");
        Indices exact = Sensitivity.exact(Toy.recipe(), raw, choices, "", target, Pace.of(1));
        Indices sampled = Sensitivity.shapley(
                Toy.recipe(), raw, choices, "", target, new Sensitivity.Options(2000, 0, false), Pace.of(1));
        for (Choice choice : choices) {
            assertThat(sampled.find(choice.name(), Measure.SHAPLEY)
                            .orElseThrow()
                            .value())
                    .isEqualTo(
                            exact.find(choice.name(), Measure.SHAPLEY)
                                    .orElseThrow()
                                    .value(),
                            within(0.1));
        }
    }

    @Property(tries = 10)
    void studiesAreTheSameOnAnyNumberOfThreads(@ForAll long seed) {
        Stage raw = Toy.raw(seed, 6);
        List<Choice> choices = some(seed, POOL.size());
        Sensitivity.Options options = new Sensitivity.Options(16, 10, true);
        Target target = new Target.RankChange();
        for (int threads = 2; threads <= 3; threads++) {
            Pace one = new Pace(seed, 1, (runs, of) -> {});
            Pace more = new Pace(seed, threads, (runs, of) -> {});
            assertThat(Sensitivity.sobol(Toy.recipe(), raw, choices, "", target, options, more))
                    .isEqualTo(Sensitivity.sobol(Toy.recipe(), raw, choices, "", target, options, one));
            assertThat(Sensitivity.shapley(Toy.recipe(), raw, choices, "", target, options, more))
                    .isEqualTo(Sensitivity.shapley(Toy.recipe(), raw, choices, "", target, options, one));
        }
    }

    /** The first 2^k points of a dimension lie one in each of 2^k equal parts, with any shift. */
    @Property(tries = 60)
    void sobolPointsFillEachDimensionEvenly(
            @ForAll @IntRange(max = Sobol.DIMENSIONS - 1) int dimension,
            @ForAll @IntRange(min = 1, max = 10) int k,
            @ForAll long shift) {
        boolean[] hit = new boolean[1 << k];
        for (int index = 0; index < hit.length; index++) {
            hit[(int) (Sobol.place(dimension, index, shift) * hit.length)] = true;
        }
        assertThat(hit).containsOnly(true);
    }
}
