package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;
import org.junit.jupiter.api.Test;

/** Every standard and the frontier equal trying all deals, on 1,000 small cases without divisible issues. */
class BruteForceTest {
    @Test
    void everyStandardNamesWhatTryingAllDealsNames() {
        int impossible = 0;
        int several = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce all = new BruteForce(problem, shelving);
            List<Outcome> outcomes = Solutions.solve(
                    problem,
                    List.of(Standard.values()),
                    SolveOptions.DEFAULT.withShelving(shelving).withCap(5000));
            for (Outcome outcome : outcomes) {
                String where = "seed %d, %s".formatted(seed, outcome.standard());
                List<Deal> expected = all.best(outcome.standard());
                List<Deal> deals =
                        outcome.deals().stream().map(ValuedDeal::deal).toList();
                assertThat(deals).as(where).isEqualTo(expected);
                assertThat(outcome.certificate().proved()).as(where).isTrue();
                assertThat(outcome.all()).as(where).isTrue();
                assertThat(outcome.status())
                        .as(where)
                        .isEqualTo(expected.isEmpty() ? Answer.Status.INFEASIBLE : Answer.Status.SOLVED);
                impossible += expected.isEmpty() ? 1 : 0;
                several += expected.size() > 1 ? 1 : 0;
            }
        }
        assertThat(impossible).isBetween(500, 3000);
        assertThat(several).isGreaterThan(100);
    }

    @Test
    void theFrontierIsWhatNoDealBeats() {
        for (long seed = 1; seed <= 1000; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce all = new BruteForce(problem, shelving);
            boolean accepted = seed % 3 != 0;
            Frontier frontier = Frontier.of(
                    problem, FrontierOptions.DEFAULT.withShelving(shelving).withAccepted(accepted));
            assertThat(frontier.complete()).isTrue();
            assertThat(frontier.between()).isFalse();
            List<double[]> expected = all.frontier(accepted);
            assertThat(frontier.points()).as("seed %d", seed).hasSameSizeAs(expected);
            double[] slack = new double[problem.parties().size()];
            Arrays.setAll(slack, all::slack);
            for (Frontier.Point point : frontier.points()) {
                double[] values =
                        point.values().stream().mapToDouble(Double::doubleValue).toArray();
                assertThat(expected.stream().anyMatch(e -> BruteForce.isEqual(e, values, slack)))
                        .isTrue();
                List<Deal> same = (accepted ? all.accepted : all.kept)
                        .stream()
                                .filter(deal -> BruteForce.isEqual(values(problem, deal), values, slack))
                                .sorted()
                                .toList();
                assertThat(point.deals()).as("seed %d", seed).isEqualTo(same.size());
                assertThat(point.deal()).as("seed %d", seed).isEqualTo(same.getFirst());
            }
        }
    }

    private static double[] values(Problem problem, Deal deal) {
        double[] values = new double[problem.parties().size()];
        Arrays.setAll(values, p -> problem.value(p, deal));
        return values;
    }
}
