package org.comity.methods.composite.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.ToyStages;

/** What must hold of weights for any figures. */
class WeightingPropertyTest {
    private static final String TREE = "a 1 1 P; b 1 2 P; c 1 1 P; d 1 3 Q; e 1 1 Q; P 2 2 I; Q 2 1 I; I 3 1";
    private static final String[] WAYS = {"factors:1,2", "arcii", "arcii:0.7", "optimise:1", "benefit-of-doubt:P"};

    /** Figures with a common part, so that all correlate. */
    private static double[][] figures(long seed, double times) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] figures = new double[5][12];
        for (int row = 0; row < 12; row++) {
            double common = random.nextDouble(1, 5);
            for (int column = 0; column < 5; column++) {
                figures[column][row] = times * (common + random.nextDouble(0, 4));
            }
        }
        return figures;
    }

    @Property(tries = 60)
    void theUnitOfMeasureDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int way) {
        Weighting step = Weighting.parse(WAYS[way]);
        double[] here =
                step.apply(ToyStages.stage(TREE, figures(seed, 1))).structure().weights();
        double[] there = step.apply(ToyStages.stage(TREE, figures(seed, 1024)))
                .structure()
                .weights();
        for (int node = 0; node < here.length; node++) {
            assertThat(there[node]).isCloseTo(here[node], within(1e-6));
        }
    }

    @Property(tries = 60)
    void weightsOfComponentsSumToOneInEachGroup(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int way) {
        Stage made = Weighting.parse(WAYS[way]).apply(ToyStages.stage(TREE, figures(seed, 1)));
        double[] weights = made.structure().weights();
        for (int parent = 5; parent < 8; parent++) {
            double sum = 0;
            for (int child : made.structure().children(parent)) {
                assertThat(weights[child]).isBetween(0.0, 1.0);
                sum += weights[child];
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 40)
    void nobodyScoresMoreThanOneAndSomebodyDoes(@ForAll long seed) {
        Stage made = Weighting.parse("benefit-of-doubt:P").apply(ToyStages.stage(TREE, figures(seed, 1)));
        double most = 0;
        for (var line : java.util.Objects.requireNonNull(made.tables().get("benefit of the doubt"))
                .lines()) {
            most = Math.max(most, (double) line.get(1));
        }
        assertThat(most).isCloseTo(1, within(1e-8));
    }
}
