package org.comity.methods.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/** Games whose value is published in closed form. */
class ShapleyOracleTest {
    private static BitSet all(int sets) {
        BitSet all = new BitSet();
        all.set(0, sets);
        return all;
    }

    @Test
    @Oracle(
            source = "Littlechild and Owen (1973), A Simple Expression for the Shapley Value in a Special Case",
            where = "the airport game: each step of the cost is shared by those who need it")
    void theCostOfARunwayIsSharedStepByStep() {
        double[] need = {3, 5, 9};
        double[] cost = new double[8];
        for (int set = 0; set < cost.length; set++) {
            for (int i = 0; i < need.length; i++) {
                cost[set] = (set & 1 << i) == 0 ? cost[set] : Math.max(cost[set], need[i]);
            }
        }
        assertThat(Shapley.parts(3, cost, all(8)).orElseThrow())
                .containsExactly(new double[] {3 / 3.0, 3 / 3.0 + 2 / 2.0, 3 / 3.0 + 2 / 2.0 + 4}, within(1e-12));
    }

    @Test
    @Oracle(
            source = "Shapley (1953), A Value for n-Person Games",
            where = "axiom 2: who adds nothing gets nothing; axiom 1: equals get the same")
    void whoAddsNothingGetsNothingAndEqualsGetTheSame() {
        double[] majority = {0, 0, 0, 1, 0, 0, 0, 1}; // the first two together win, the third never matters
        assertThat(Shapley.parts(3, majority, all(8)).orElseThrow())
                .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
    }
}
