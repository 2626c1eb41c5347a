package org.comity.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Solver;
import org.comity.methods.program.Solvers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrToolsTest {
    @BeforeEach
    void nativeLibraryOfThisPlatform() {
        assumeTrue(new OrTools().isUsable(), "OR-Tools has no native library for this platform here.");
    }

    private static Program knapsacks(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Program.Builder program = Program.builder();
        int n = 5 + random.nextInt(20);
        int[] at = new int[n];
        for (int j = 0; j < n; j++) {
            at[j] = program.binary("x" + j, random.nextInt(1, 60));
        }
        for (int i = 0; i < 4; i++) {
            double[] a = random.doubles(n, 1, 30).toArray();
            program.atMost("r" + i, 5.0 * n, at, a);
        }
        return program.build();
    }

    @Test
    void isFoundByItsName() {
        assertThat(Solvers.get("ortools")).isInstanceOf(OrTools.class);
    }

    @Test
    void agreesWithComitysOwnSolver() {
        Solver own = new BranchAndBound();
        Solver other = Solvers.get("ortools");
        for (long seed = 1; seed <= 100; seed++) {
            Program program = knapsacks(seed);
            Answer answer = other.solve(program, Options.DEFAULT);
            assertThat(answer.status()).isEqualTo(Answer.Status.SOLVED);
            assertThat(answer.objective())
                    .as("seed %d", seed)
                    .isCloseTo(own.solve(program, Options.DEFAULT).objective(), within(1e-6));
        }
    }

    @Test
    void anImpossibleProgramIsInfeasible() {
        Program.Builder program = Program.builder();
        int x = program.binary("x", 1);
        program.atLeast("two", 2, new int[] {x}, new double[] {1});
        assertThat(Solvers.get("ortools")
                        .solve(program.build(), Options.DEFAULT)
                        .status())
                .isEqualTo(Answer.Status.INFEASIBLE);
        assertThat(Solvers.get("ortools")
                        .solve(knapsacks(1), Options.DEFAULT.withFloor(1e6))
                        .status())
                .isEqualTo(Answer.Status.INFEASIBLE);
    }
}
