package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.junit.jupiter.api.Test;

/** With margins every package gives each party its reservation value and its margin, and is what trying all deals names. */
class MarginsTest {
    /** Up to half of what a party can gain, in steps that make margins and values meet; nothing for some. */
    private static Margins margins(long seed, Problem problem, BruteForce free) {
        SplittableRandom random = new SplittableRandom(seed + 9_000_000);
        List<Double> margins = new ArrayList<>();
        for (int p = 0; p < problem.parties().size(); p++) {
            double room = free.best(p) - problem.reservation(p);
            double margin = random.nextInt(3) * room / 4;
            margins.add(random.nextBoolean() ? Math.rint(margin) : margin);
        }
        return new Margins(margins);
    }

    @Test
    void everyStandardNamesWhatTryingAllDealsNames() {
        int bound = 0;
        int impossible = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce free = new BruteForce(problem, shelving);
            Margins margins = margins(seed, problem, free);
            BruteForce all = new BruteForce(problem, shelving, margins.points());
            SolveOptions options = SolveOptions.DEFAULT
                    .withShelving(shelving)
                    .withMargins(margins)
                    .withCap(5000);
            for (Outcome outcome : Solutions.solve(problem, List.of(Standard.values()), options)) {
                String where = "seed %d, %s".formatted(seed, outcome.standard());
                List<Deal> expected = all.best(outcome.standard());
                assertThat(outcome.deals().stream().map(ValuedDeal::deal).toList())
                        .as(where)
                        .isEqualTo(expected);
                assertThat(outcome.certificate().proved()).as(where).isTrue();
                impossible += expected.isEmpty() && !free.accepted.isEmpty() ? 1 : 0;
                bound += expected.equals(free.best(outcome.standard())) ? 0 : 1;
            }
        }
        assertThat(bound).isGreaterThan(200);
        assertThat(impossible).isGreaterThan(100);
    }

    @Test
    void theFrontierIsThatOfDealsWithTheMargins() {
        int fewer = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce free = new BruteForce(problem, shelving);
            Margins margins = margins(seed, problem, free);
            BruteForce all = new BruteForce(problem, shelving, margins.points());
            Frontier frontier = Frontier.of(
                    problem, FrontierOptions.DEFAULT.withShelving(shelving).withMargins(margins));
            List<double[]> expected = all.frontier(true);
            assertThat(frontier.complete()).isTrue();
            assertThat(frontier.points()).as("seed %d", seed).hasSameSizeAs(expected);
            double[] slack = IntStream.range(0, problem.parties().size())
                    .mapToDouble(all::slack)
                    .toArray();
            for (Frontier.Point point : frontier.points()) {
                double[] values =
                        point.values().stream().mapToDouble(Double::doubleValue).toArray();
                assertThat(expected.stream().anyMatch(e -> BruteForce.isEqual(e, values, slack)))
                        .as("seed %d", seed)
                        .isTrue();
            }
            fewer += expected.size() < free.frontier(true).size() ? 1 : 0;
        }
        assertThat(fewer).isGreaterThan(100);
    }

    /** Also where issues are shared out: margins are kept, and no sharing by quarters that keeps them is better. */
    @Test
    void sharedIssuesKeepMarginsToo() {
        int packages = 0;
        for (long seed = 2; seed <= 1000; seed += 2) {
            Problem problem = RandomProblems.of(seed, 4, true);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            Margins margins = margins(seed, problem, new BruteForce(problem, shelving));
            BruteForce all = new BruteForce(problem, shelving, margins.points());
            SolveOptions options = SolveOptions.DEFAULT.withShelving(shelving).withMargins(margins);
            for (Outcome outcome : Solutions.solve(problem, List.of(Standard.values()), options)) {
                String where = "seed %d, %s".formatted(seed, outcome.standard());
                assertThat(outcome.found() || all.accepted.isEmpty()).as(where).isTrue();
                for (ValuedDeal deal : outcome.deals()) {
                    packages++;
                    keeps(where, problem, margins, deal.values());
                    for (Deal other : all.accepted) {
                        Scale scale = outcome.findScale().orElseThrow();
                        List<Double> gains =
                                ValuedDeal.of(problem, scale, other).gains();
                        assertThat(objective(outcome.standard(), scale, gains))
                                .as(where)
                                .isLessThanOrEqualTo(objective(outcome.standard(), scale, deal.gains()) + 1e-7);
                    }
                }
            }
            for (Frontier.Point point : Frontier.of(
                            problem,
                            FrontierOptions.DEFAULT.withShelving(shelving).withMargins(margins))
                    .points()) {
                keeps("seed %d, frontier".formatted(seed), problem, margins, point.values());
            }
        }
        assertThat(packages).isGreaterThan(1000);
    }

    private static void keeps(String where, Problem problem, Margins margins, List<Double> values) {
        for (int p = 0; p < values.size(); p++) {
            double least = problem.reservation(p) + margins.points().get(p);
            assertThat(values.get(p)).as(where).isGreaterThanOrEqualTo(least - 1e-6 * (1 + Math.abs(least)));
        }
    }

    private static double objective(Standard standard, Scale scale, List<Double> gains) {
        double[] counted = IntStream.range(0, gains.size())
                .filter(scale::counts)
                .mapToDouble(gains::get)
                .toArray();
        return switch (standard) {
            case UTILITARIAN -> Arrays.stream(counted).sum();
            case NASH -> Arrays.stream(counted).reduce(1, (a, b) -> a * Math.max(0, b));
            case EGALITARIAN, LEXIMIN, KALAI_SMORODINSKY ->
                Arrays.stream(counted).min().orElse(0);
        };
    }

    @Test
    void programsKeepMarginsAsSweepsDo() {
        for (long seed = 1; seed <= 150; seed++) {
            Problem problem = RandomProblems.of(seed, 5, seed % 3 == 0);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            Margins margins = margins(seed, problem, new BruteForce(problem, shelving));
            SolveOptions options = SolveOptions.DEFAULT.withShelving(shelving).withMargins(margins);
            List<Outcome> sweeps = Solutions.solve(problem, List.of(Standard.values()), options);
            List<Outcome> programs =
                    Solutions.solve(problem, List.of(Standard.values()), options.withSolver(BranchAndBound.NAME));
            for (int s = 0; s < sweeps.size(); s++) {
                String where = "seed %d, %s".formatted(seed, sweeps.get(s).standard());
                assertThat(programs.get(s).found())
                        .as(where)
                        .isEqualTo(sweeps.get(s).found());
                if (sweeps.get(s).found()) {
                    assertThat(programs.get(s).certificate().objective())
                            .as(where)
                            .isCloseTo(
                                    sweeps.get(s).certificate().objective(),
                                    org.assertj.core.api.Assertions.within(1e-6));
                    programs.get(s).deals().forEach(deal -> keeps(where, problem, margins, deal.values()));
                }
            }
        }
    }

    /** What cannot be had together with the margins is named, and it is in conflict only with them. */
    @Test
    void marginsTooLargeAreInConflict() {
        Problem problem = RandomProblems.of(1, 5, false);
        int parties = problem.parties().size();
        SolveOptions options = SolveOptions.DEFAULT.withMargins(Margins.each(parties, 1e9));
        assertThat(Solutions.solve(problem, Standard.NASH, options).status()).isEqualTo(Answer.Status.INFEASIBLE);
        assertThat(Conflict.smallest(problem, options).names()).hasSize(1);
    }

    @Test
    void marginsMustFitTheParties() {
        Problem problem = RandomProblems.of(1, 5, false);
        SolveOptions options = SolveOptions.DEFAULT.withMargins(Margins.each(1, 1));
        assertThatThrownBy(() -> Solutions.solve(problem, Standard.NASH, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A margin is needed for each of");
        assertThatThrownBy(() -> Margins.each(2, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
