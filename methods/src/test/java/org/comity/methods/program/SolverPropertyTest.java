package org.comity.methods.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold of every answer, on seeded random programs. */
class SolverPropertyTest {
    private static final Options EXACT = Options.DEFAULT;

    private static void equalsBruteForce(Solver solver, int cases) {
        int infeasible = 0;
        for (long seed = 1; seed <= cases; seed++) {
            Program program = Programs.random(seed);
            Optional<Double> best = Programs.best(program);
            Answer answer = solver.solve(program, EXACT);
            if (best.isEmpty()) {
                infeasible++;
                assertThat(answer.status()).as("seed %d", seed).isEqualTo(Answer.Status.INFEASIBLE);
            } else {
                assertThat(answer.status()).as("seed %d", seed).isEqualTo(Answer.Status.SOLVED);
                assertThat(answer.objective()).as("seed %d", seed).isCloseTo(best.get(), within(1e-7));
                assertThat(answer.bound()).as("seed %d", seed).isBetween(best.get() - 1e-7, best.get() + 1e-6);
            }
        }
        assertThat(infeasible).isBetween(cases / 100, cases / 2);
    }

    @Test
    void branchAndBoundEqualsBruteForce() {
        equalsBruteForce(new BranchAndBound(), 3000);
    }

    /** A bound that is too low would be a false proof; a small limit on nodes shows bounds half-way. */
    @Test
    void boundsHoldWhereverTheSearchIsStopped() {
        for (long seed = 1; seed <= 500; seed++) {
            Program program = Programs.random(seed);
            Optional<Double> best = Programs.best(program);
            Answer answer = new BranchAndBound()
                    .solve(program, EXACT.withNodes(1 + seed % 5).withGap(0.1));
            best.ifPresent(value -> assertThat(answer.bound()).isGreaterThanOrEqualTo(value - 1e-7));
            assertThat(answer.gap().orElse(0.0)).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void onlyValuesAboveTheFloorAreOfUse() {
        for (long seed = 1; seed <= 300; seed++) {
            Program program = Programs.random(seed);
            Optional<Double> best = Programs.best(program);
            if (best.isPresent()) {
                Answer reached = new BranchAndBound().solve(program, EXACT.withFloor(best.get() + 1e-6));
                assertThat(reached.status()).as("seed %d", seed).isEqualTo(Answer.Status.INFEASIBLE);
                Answer below = new BranchAndBound().solve(program, EXACT.withFloor(best.get() - 1e-3));
                assertThat(below.objective()).as("seed %d", seed).isCloseTo(best.get(), within(1e-7));
            }
        }
    }

    /** A continuous column that stands for the least of several sums, as in a fair spread. */
    @Test
    void mixedColumnsEqualBruteForce() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 3 + random.nextInt(7);
            double[][] share = new double[3][n];
            double[] cost = random.doubles(n, 1, 10).toArray();
            double budget = random.nextDouble(5, 30);
            for (double[] row : share) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 1000);
                }
            }
            Answer answer = new BranchAndBound().solve(leastOf(share, cost, budget), EXACT);
            assertThat(answer.objective()).as("seed %d", seed).isCloseTo(bruteLeast(share, cost, budget), within(1e-4));
        }
    }

    private static Program leastOf(double[][] share, double[] cost, double budget) {
        Program.Builder program = Program.builder();
        int n = cost.length;
        int[] at = new int[n];
        for (int j = 0; j < n; j++) {
            at[j] = program.binary("x" + j, 0);
        }
        int least = program.column("least", 0, 10_000, false, 1);
        program.atMost("budget", budget, at, cost);
        for (double[] row : share) {
            int[] all = java.util.Arrays.copyOf(at, n + 1);
            double[] a = java.util.Arrays.copyOf(row, n + 1);
            all[n] = least;
            a[n] = -1;
            program.atLeast("least", 0, all, a);
        }
        return program.build();
    }

    private static double bruteLeast(double[][] share, double[] cost, double budget) {
        double best = 0;
        for (int set = 0; set < 1 << cost.length; set++) {
            double paid = 0;
            double[] sums = new double[share.length];
            for (int j = 0; j < cost.length; j++) {
                if ((set >> j & 1) == 1) {
                    paid += cost[j];
                    for (int c = 0; c < sums.length; c++) {
                        sums[c] += share[c][j];
                    }
                }
            }
            if (paid <= budget) {
                best = Math.max(best, java.util.Arrays.stream(sums).min().orElseThrow());
            }
        }
        return best;
    }
}
