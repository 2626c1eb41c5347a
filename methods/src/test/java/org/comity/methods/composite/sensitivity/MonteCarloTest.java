package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final Stage RAW = Toy.raw(1, 12);
    private static final List<Choice> MANY = Toy.choices(
            "normalise=0.5|1|2",
            "weights=0.25@1,2",
            "aggregate=amean|gmean when normalise=0.5|1",
            "errors=5%",
            "treat={6..9}",
            "without=none|A1|B");

    private static Replications run(List<Choice> choices, int count, int threads) {
        return MonteCarlo.run(Toy.recipe(), RAW, choices, List.of("Index", "A"), count, Pace.of(threads));
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        Replications one = run(MANY, 300, 1);
        for (int threads = 2; threads <= 3; threads++) {
            Replications more = run(MANY, 300, threads);
            for (String node : one.nodes()) {
                for (String unit : one.units()) {
                    assertThat(more.scoresOf(node, unit)).isEqualTo(one.scoresOf(node, unit)); // bit for bit
                }
                assertThat(more.ranks(node)).isEqualTo(one.ranks(node));
            }
        }
    }

    @Test
    void ranksAreWithinATime() {
        Rows rows = new Rows(List.of("X", "Y", "X", "Y"), List.of("2019", "2019", "2020", "2020"));
        double[][] values = {{1, 2, 8, 5}, {1, 2, 8, 5}, {1, 2, 8, 5}, {1, 2, 8, 5}};
        Stage raw = Stage.of(Toy.structure(), Sheet.of(rows, List.of("A1", "A2", "B1", "B2"), values), Side.none(rows));
        List<Interval> ranks = MonteCarlo.run(Toy.recipe(), raw, MANY, List.of("Index"), 20, Pace.of(1))
                .ranks("Index");
        assertThat(ranks).extracting(line -> line.rank().orElseThrow()).containsExactly(2, 1, 1, 2);
        assertThat(ranks).extracting(Interval::q95).allMatch(rank -> rank <= 2);
    }

    @Test
    void moreThanTheMemoryHoldsIsRefused() {
        assertThatThrownBy(() -> MonteCarlo.run(Toy.recipe(), RAW, MANY, List.of("Index"), 1_000_000_000, Pace.of(1)))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("ask for fewer");
    }

    @Test
    void anotherSeedGivesOtherNumbers() {
        Replications one = run(MANY, 50, 1);
        Replications other =
                MonteCarlo.run(Toy.recipe(), RAW, MANY, List.of("Index"), 50, new Pace(2, 1, (runs, of) -> {}));
        assertThat(one.scoresOf("Index", "U0")).isNotEqualTo(other.scoresOf("Index", "U0"));
    }

    @Test
    void moreReplicationsBeginWithTheSame() {
        double[] few = run(MANY, 20, 1).scoresOf("Index", "U3");
        double[] many = run(MANY, 60, 2).scoresOf("Index", "U3");
        assertThat(Arrays.copyOf(many, 20)).isEqualTo(few);
    }

    @Test
    void stepsBeforeAChoiceAreNotComputedAgain() {
        AtomicInteger caps = new AtomicInteger();
        AtomicInteger powers = new AtomicInteger();
        Recipe counted = new Recipe(List.of(
                new Toy.Counted(new Toy.Cap(9), caps), new Toy.Counted(new Toy.Power(1), powers), new Toy.Mean(false)));
        MonteCarlo.run(counted, RAW, Toy.choices("weights=0.25"), List.of(), 500, Pace.of(1));
        assertThat(caps).hasValue(2); // once for the recipe itself, once for all replications
        assertThat(powers).hasValue(2);
    }

    @Test
    void noiseStaysWithinItsShareOnItsLevelsOnly() {
        // with one pillar's figures at 0 the index is proportional to the other's relative weight
        double[][] values = {{1, 1}, {1, 1}, {0, 0}, {0, 0}};
        Replications noisy = MonteCarlo.run(
                new Recipe(List.of(new Toy.Mean(false))),
                Toy.raw(values),
                Toy.choices("weights=0.2@2"),
                List.of("Index", "A"),
                2000,
                Pace.of(1));
        assertThat(noisy.scoresOf("A", "U0")).containsOnly(1.0);
        double[] index = noisy.scoresOf("Index", "U0");
        Arrays.sort(index);
        assertThat(index[0]).isBetween(0.8 / (0.8 + 1.8), 0.8 / (0.8 + 1.8) + 0.01); // weights 1 and 1.5
        assertThat(index[1999]).isBetween(1.2 / (1.2 + 1.2) - 0.01, 1.2 / (1.2 + 1.2));
    }

    @Test
    void aFailedReplicationIsToldAndNotDropped() {
        Stage raw = Toy.raw(new double[][] {{1, 2, 0}, {1, 2, 3}, {3, 2, 1}, {1, 5, 2}});
        Replications some =
                MonteCarlo.run(Toy.recipe(), raw, Toy.choices("aggregate=amean|gmean"), List.of(), 200, Pace.of(2));
        assertThat(some.failedShare()).isEqualTo(0.5, within(0.1));
        assertThat(some.failed()).allSatisfy(failed -> {
            assertThat(failed.choices()).isEqualTo("aggregate=gmean");
            assertThat(failed.reason()).isEqualTo("aggregate: indicator A1, unit U2: it has no geometric mean.");
            assertThat(some.scoresOf("Index", "U0")[failed.replication()]).isNaN();
        });
        assertThat(some.ranks("Index"))
                .allSatisfy(line -> assertThat(line.replications())
                        .isEqualTo(200 - some.failed().size()));
    }

    @Test
    void aDrawnParameterThatMakesNoStepIsAFailureOfItsReplicationOnly() {
        Choice sometimes = Choice.parameter("power", "normalise", -1, 1, power -> new Toy.Power(power < 0 ? 0 : power));
        Replications some = MonteCarlo.run(
                Toy.recipe(), RAW, List.of(Toy.choice("treat=5|9"), sometimes), List.of(), 200, Pace.of(1));
        assertThat(some.failed()).hasSizeBetween(60, 140);
        assertThat(some.failed().getFirst().reason()).isEqualTo("normalise: the power is 0; take another.");
    }

    @Test
    void whenAllFailTheStudyDoes() {
        assertThatThrownBy(() -> MonteCarlo.run(
                        Toy.recipe(),
                        Toy.raw(new double[][] {{1, 0}, {1, 2}, {3, 2}, {1, 5}}),
                        Toy.choices("aggregate=gmean"),
                        List.of(),
                        5,
                        Pace.of(1)))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("all 5 failed; number 0 with aggregate=gmean: aggregate: indicator A1, unit U1");
    }

    @Test
    void aUnitThatSomeReplicationsScreenOutCountsWhereItIs() {
        Recipe screened = new Recipe(List.of(new Toy.Screen(0), new Toy.Mean(false)));
        Stage raw = Toy.raw(new double[][] {{1, 5, 3}, {1, 2, 3}, {3, 2, 1}, {1, 5, 2}});
        Choice screen = Choice.of("screen", List.of(new Toy.Screen(0), new Toy.Screen(2)));
        List<Interval> ranks = MonteCarlo.run(screened, raw, List.of(screen), List.of(), 100, Pace.of(1))
                .ranks("Index");
        assertThat(ranks.get(0).unit()).isEqualTo("U0");
        assertThat(ranks.get(0).replications()).isBetween(30, 70);
        assertThat(ranks.get(1).replications()).isEqualTo(100);
        assertThat(ranks.get(0).rank()).hasValue(3);
    }

    @Test
    void quantilesAreOfTypeSevenAndRanksShareTheSmallerNumber() {
        // type 7 of 1 2 3 4: 5 % lies at 1 + 0.15
        assertThat(Ranks.quantile(new double[] {1, 2, 3, 4}, 0.05)).isEqualTo(1.15, within(1e-15));
        assertThat(Ranks.together(new double[] {3, 5, Double.NaN, 5, 1, 3})).containsExactly(3, 1, Double.NaN, 1, 5, 3);
        assertThat(Ranks.together(new double[] {1, 1 + Math.ulp(1.0)}))
                .containsExactly(2, 1); // nothing is rounded before
    }

    @Test
    void errorsHaveTheGivenSizeAndOnlyWhereGiven() {
        Sheet sizes = Sheet.of(RAW.data().rows(), List.of("A1"), new double[][] {cells(0.5)});
        Recipe raw = new Recipe(List.of(new Toy.Mean(false)));
        Replications erring = MonteCarlo.run(
                raw, RAW, List.of(Choice.errors("file.csv", sizes)), List.of("A1", "A2"), 4000, Pace.of(2));
        double[] drawn = erring.scoresOf("A1", "U0");
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double deviation =
                Math.sqrt(Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum() / 3999);
        assertThat(mean).isEqualTo(RAW.data().value(0, 0), within(4 * 0.5 / Math.sqrt(4000)));
        assertThat(deviation).isEqualTo(0.5, within(4 * 0.5 / Math.sqrt(2 * 4000)));
        assertThat(erring.scoresOf("A2", "U0")).containsOnly(RAW.data().value(1, 0));
        assertThat(erring.scoresOf("A1", "U1")).containsOnly(RAW.data().value(0, 1));
    }

    private static double[] cells(double first) {
        double[] cells = new double[RAW.data().rows().count()];
        Arrays.fill(cells, Double.NaN);
        cells[0] = first;
        return cells;
    }

    @Test
    void errorsOfAnUnknownUnitAreRefused() {
        Sheet sizes = Sheet.of(
                org.comity.methods.composite.recipe.Rows.of(List.of("Nowhere")), List.of("A1"), new double[][] {{1}});
        assertThatThrownBy(() ->
                        MonteCarlo.run(Toy.recipe(), RAW, List.of(Choice.errors("f", sizes)), List.of(), 5, Pace.of(1)))
                .hasMessage("errors: indicator A1, unit Nowhere: it has an error and no figures.");
    }

    @Test
    void progressRises() {
        List<Integer> told = new ArrayList<>();
        MonteCarlo.run(Toy.recipe(), RAW, MANY, List.of(), 250, new Pace(1, 3, (runs, of) -> told.add(runs)));
        assertThat(told).isSorted().endsWith(250).hasSizeBetween(50, 101);
    }

    @Test
    void whatDoesNotFitIsToldInOneSentence() {
        assertThatThrownBy(() -> run(Toy.choices("impute=own"), 5, 1))
                .hasMessage("choices: choice impute changes the step impute, which the recipe has not; add it to the"
                        + " recipe first.");
        assertThatThrownBy(() -> run(Toy.choices("treat=1|2", "other: treat=3"), 5, 1))
                .hasMessageContaining("changes the same step as choice treat");
        assertThatThrownBy(() -> run(Toy.choices("treat=1|2", "treat=3"), 5, 1)).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> run(Toy.choices("treat=1|2 when normalise=1", "normalise=1"), 5, 1))
                .hasMessageContaining("must be a choice before it");
        assertThatThrownBy(() -> run(Toy.choices("normalise=1|2", "treat=1 when normalise=3"), 5, 1))
                .hasMessageContaining("its options are 1, 2");
        assertThatThrownBy(() -> run(Toy.choices("without=Nowhere"), 5, 1)).hasMessageContaining("Nowhere");
    }
}
