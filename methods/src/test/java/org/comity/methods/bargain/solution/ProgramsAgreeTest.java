package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Solver;
import org.comity.methods.program.Solvers;
import org.junit.jupiter.api.Test;

/** Sweeps and mixed-integer programs are written apart from each other; they must name the same deals. */
class ProgramsAgreeTest {
    @Test
    void onIndivisibleIssues() {
        agree(BranchAndBound.NAME, 1, 200, false);
    }

    @Test
    void onDivisibleIssues() {
        agree(BranchAndBound.NAME, 1001, 1200, true);
    }

    /** OR-Tools where it is there; Comity's own solver always is. */
    @Test
    void withEverySolver() {
        for (Solver solver : Solvers.list()) {
            agree(solver.name(), 1, 40, false);
            agree(solver.name(), 1001, 1040, true);
        }
    }

    private static void agree(String solver, long from, long to, boolean divisible) {
        int found = 0;
        for (long seed = from; seed <= to; seed++) {
            Problem problem = RandomProblems.of(seed, 5, divisible);
            SolveOptions options = SolveOptions.DEFAULT
                    .withShelving(RandomProblems.shelving(seed, problem))
                    .withCap(1000);
            List<Standard> all = List.of(Standard.values());
            List<Outcome> sweeps = Solutions.solve(problem, all, options);
            List<Outcome> programs = Solutions.solve(problem, all, options.withSolver(solver));
            for (int s = 0; s < all.size(); s++) {
                Outcome a = sweeps.get(s);
                Outcome b = programs.get(s);
                String where = "%s, seed %d, %s".formatted(solver, seed, a.standard());
                assertThat(a.status()).as(where).isEqualTo(b.status());
                assertThat(b.deals()).as(where).hasSameSizeAs(a.deals());
                if (a.found()) {
                    found++;
                    assertThat(a.certificate().objective())
                            .as(where)
                            .isCloseTo(b.certificate().objective(), within(1e-8));
                    for (int p = 0; p < problem.parties().size() && !divisible; p++) {
                        assertThat(a.first().values().get(p))
                                .as(where)
                                .isEqualTo(b.first().values().get(p));
                    }
                    assertThat(b.certificate().proved()).as(where).isTrue();
                    assertThat(b.certificate().solver()).isEqualTo(solver);
                }
            }
        }
        assertThat(found).isGreaterThan((int) (to - from) / 2);
    }
}
