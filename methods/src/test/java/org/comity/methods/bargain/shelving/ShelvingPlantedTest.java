package org.comity.methods.bargain.shelving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Solver;
import org.comity.methods.program.Solvers;
import org.junit.jupiter.api.Test;

/** Cases of 2 to 6 parties and up to 40 issues whose smallest set is known by how they were made. */
class ShelvingPlantedTest {
    private static void findsWhatWasPlanted(String solver, long cases) {
        ShelvingOptions options = ShelvingOptions.DEFAULT.withSolver(solver).withThresholds(false);
        int shelving = 0;
        for (long seed = 1; seed <= cases; seed++) {
            int parties = 2 + (int) (seed % 5);
            int issues = 8 + (int) (seed * 7 % 33);
            Cases.Planted planted = Cases.planted(seed, parties, issues);
            ShelvingAnswer byCount = SmallestShelving.smallest(
                    planted.problem(), ShelvingAim.COUNT, new double[parties], options.withSets(20));
            assertThat(byCount.proved()).as("seed %d", seed).isTrue();
            assertThat(byCount.sets().getFirst().size()).as("seed %d", seed).isEqualTo(planted.count());
            assertThat((long) byCount.sets().size()).as("seed %d", seed).isEqualTo(Math.min(20, planted.countSets()));
            assertThat(byCount.complete()).as("seed %d", seed).isEqualTo(planted.countSets() <= 20);
            ShelvingAnswer byWeight = SmallestShelving.smallest(
                    planted.problem(), ShelvingAim.WEIGHT, new double[parties], options.withSets(5));
            assertThat(byWeight.proved()).as("seed %d", seed).isTrue();
            assertThat(byWeight.sets().getFirst().size()).as("seed %d", seed).isCloseTo(planted.weight(), within(1e-9));
            shelving += planted.count() > 0 ? 1 : 0;
        }
        assertThat(shelving).isGreaterThan((int) (cases / 2));
    }

    @Test
    void comitysOwnSolverFindsThemWithProof() {
        findsWhatWasPlanted(BranchAndBound.NAME, 200);
    }

    /** OR-Tools is one of them where its module is on the class path. */
    @Test
    void everySolverFindsThemWithProof() {
        for (Solver solver : Solvers.list()) {
            findsWhatWasPlanted(solver.name(), 10);
        }
    }
}
