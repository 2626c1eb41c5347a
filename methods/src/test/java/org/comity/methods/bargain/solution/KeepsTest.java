package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.junit.jupiter.api.Test;

/** No package that is returned breaks a red line, a link, a share limit or a reservation value. */
class KeepsTest {
    private static final int CASES = 10_000;
    private static final List<Standard> ALL = List.of(Standard.values());

    @Test
    void neverBreaksAnything() {
        int deals = 0;
        int none = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Problem problem = RandomProblems.of(seed, 7, seed % 2 == 0);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            SolveOptions options =
                    SolveOptions.DEFAULT.withShelving(shelving).withCap(20).withIdealOfAll(seed % 5 == 0);
            Standard standard = ALL.get((int) (seed % ALL.size()));
            Outcome outcome = Solutions.solve(problem, standard, options);
            for (ValuedDeal deal : outcome.deals()) {
                deals++;
                keeps(seed, problem, shelving, deal);
            }
            assertThat(outcome.certificate().proved())
                    .as("seed %d, %s", seed, standard)
                    .isTrue();
            none += outcome.found() ? 0 : 1;
        }
        assertThat(deals).isGreaterThan(CASES / 2);
        assertThat(none).isGreaterThan(CASES / 20);
    }

    private static void keeps(long seed, Problem problem, Shelving shelving, ValuedDeal deal) {
        for (Constraint constraint : problem.constraints()) {
            assertThat(constraint.isKeptBy(deal.deal()))
                    .as("seed %d, %s", seed, constraint.name())
                    .isTrue();
        }
        for (int i = 0; i < problem.issues().size(); i++) {
            boolean shelved = deal.deal().isShelved(i);
            assertThat(
                            switch (shelving) {
                                case Shelving.None _ -> !shelved;
                                case Shelving.Free _ ->
                                    !shelved || problem.issues().get(i).shelvable();
                                case Shelving.Exactly exactly ->
                                    shelved == exactly.issues().contains(i);
                            })
                    .as("seed %d", seed)
                    .isTrue();
        }
        for (int p = 0; p < problem.parties().size(); p++) {
            double size = 1 + Math.abs(problem.reservation(p));
            assertThat(problem.gain(p, deal.deal())).as("seed %d", seed).isGreaterThanOrEqualTo(-1e-6 * size);
            assertThat(deal.values().get(p)).isEqualTo(problem.value(p, deal.deal()));
        }
    }

    /** On divisible issues no sharing by quarters is better, and none beats a deal that is returned. */
    @Test
    void noSharingByQuartersIsBetter() {
        for (long seed = 2; seed <= 1200; seed += 2) {
            Problem problem = RandomProblems.of(seed, 4, true);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce all = new BruteForce(problem, shelving);
            for (Outcome outcome :
                    Solutions.solve(problem, List.of(Standard.values()), SolveOptions.DEFAULT.withShelving(shelving))) {
                assertThat(outcome.found() || all.accepted.isEmpty()).isTrue();
                if (outcome.findScale().isPresent()) {
                    Gains.check(seed, problem, outcome.findScale().get(), outcome, all);
                }
            }
        }
    }

    private static final class Gains {
        private static final double SAME = 1e-7;

        static void check(long seed, Problem problem, Scale scale, Outcome outcome, BruteForce all) {
            for (Deal other : all.accepted) {
                List<Double> gains = ValuedDeal.of(problem, scale, other).gains();
                for (ValuedDeal deal : outcome.deals()) {
                    assertThat(objective(outcome.standard(), scale, gains))
                            .as("seed %d, %s", seed, outcome.standard())
                            .isLessThanOrEqualTo(objective(outcome.standard(), scale, deal.gains()) + SAME);
                    assertThat(beats(gains, deal.gains()))
                            .as("seed %d, %s", seed, outcome.standard())
                            .isFalse();
                }
            }
        }

        private static double objective(Standard standard, Scale scale, List<Double> gains) {
            double[] counted = IntStream.range(0, gains.size())
                    .filter(scale::counts)
                    .mapToDouble(gains::get)
                    .sorted()
                    .toArray();
            return switch (standard) {
                case UTILITARIAN -> Arrays.stream(counted).sum();
                case NASH -> Arrays.stream(counted).reduce(1, (a, b) -> a * Math.max(0, b));
                case EGALITARIAN, LEXIMIN, KALAI_SMORODINSKY -> counted.length == 0 ? 0 : counted[0];
            };
        }

        private static boolean beats(List<Double> a, List<Double> b) {
            boolean more = false;
            for (int p = 0; p < a.size(); p++) {
                if (a.get(p) < b.get(p) - SAME / 100) {
                    return false;
                }
                more |= a.get(p) > b.get(p) + SAME;
            }
            return more;
        }
    }
}
