package org.comity.methods.bargain.shelving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comity.methods.bargain.Problem;
import org.junit.jupiter.api.Test;

/** On 1,000 random small cases everything that is said equals what trying all packages gives. The seed names the case. */
class ShelvingBruteForceTest {
    private static final int CASES = 1000;

    private static double[] margins(Problem problem, long seed) {
        double[] margins = new double[problem.parties().size()];
        margins[(int) (seed % margins.length)] = seed % 3;
        return margins;
    }

    private static Brute brute(long seed) {
        Problem problem = Cases.random(seed);
        return new Brute(problem, seed % 2 == 0 ? ShelvingAim.COUNT : ShelvingAim.WEIGHT, margins(problem, seed));
    }

    private static ShelvingAnswer answer(Brute brute) {
        return SmallestShelving.smallest(
                brute.problem, brute.aim, brute.margins, ShelvingOptions.DEFAULT.withSets(1000));
    }

    @Test
    void theSmallestSetsAreThoseOfAllPackages() {
        int none = 0;
        int several = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Brute brute = brute(seed);
            ShelvingAnswer answer = answer(brute);
            List<List<Integer>> sets = brute.sets();
            assertThat(answer.sets().stream().map(ShelvedSet::issues))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(sets);
            assertThat(answer.complete()).as("seed %d", seed).isTrue();
            assertThat(answer.proved()).as("seed %d", seed).isTrue();
            for (ShelvedSet set : answer.sets()) {
                assertThat(brute.kept).as("seed %d", seed).contains(set.deal());
                assertThat(brute.allAccept(set.deal(), -1)).as("seed %d", seed).isTrue();
                assertThat(Brute.issues(set.deal())).isEqualTo(set.issues());
                assertThat(set.size()).isEqualTo(brute.size(set.deal()));
            }
            none += sets.isEmpty() ? 1 : 0;
            several += sets.size() > 1 ? 1 : 0;
            assertThat(answer.findConflict().isPresent()).isEqualTo(sets.isEmpty());
            answer.findConflict()
                    .ifPresent(conflict -> assertThat(conflict.names()).isNotEmpty());
        }
        assertThat(none).isBetween(20, CASES - 200);
        assertThat(several).isGreaterThan(20);
    }

    @Test
    void rolesAndPricesFollowFromAllPackages() {
        int priced = 0;
        int impossible = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Brute brute = brute(seed);
            List<List<Integer>> sets = brute.sets();
            double least = brute.least(deal -> true);
            for (Standing standing : answer(brute).issues()) {
                int issue = standing.issue();
                long in = sets.stream().filter(set -> set.contains(issue)).count();
                Standing.Role role = in == 0
                        ? Standing.Role.ALWAYS_STAYS
                        : in == sets.size() ? Standing.Role.ALWAYS_GOES : Standing.Role.SOMETIMES;
                assertThat(standing.role()).as("seed %d issue %d", seed, issue).isEqualTo(role);
                double price = brute.least(deal -> !deal.isShelved(issue)) - least;
                assertThat(standing.keeping())
                        .isEqualTo(Double.isInfinite(price) ? Standing.Keeping.IMPOSSIBLE : Standing.Keeping.POSSIBLE);
                assertThat(standing.price()).as("seed %d issue %d", seed, issue).isEqualTo(price);
                assertThat(standing.priceBound()).isEqualTo(price);
                priced += price > 0 && Double.isFinite(price) ? 1 : 0;
                impossible += Double.isInfinite(price) ? 1 : 0;
            }
        }
        assertThat(priced).isGreaterThan(20);
        assertThat(impossible).isGreaterThan(20);
    }

    @Test
    void thresholdsFollowFromAllPackages() {
        int finite = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Brute brute = brute(seed);
            for (Threshold threshold : answer(brute).thresholds()) {
                double lacking = brute.threshold(threshold.issue(), threshold.party());
                assertThat(threshold.proved())
                        .as("seed %d %s %s", seed, threshold, lacking)
                        .isTrue();
                if (Double.isInfinite(lacking)) {
                    assertThat(threshold.possible()).as("seed %d", seed).isFalse();
                } else {
                    assertThat(threshold.points()).as("seed %d", seed).isCloseTo(lacking, within(1e-6));
                    assertThat(threshold.least()).as("seed %d", seed).isCloseTo(lacking, within(1e-6));
                    finite += lacking > 0 ? 1 : 0;
                }
            }
        }
        assertThat(finite).isGreaterThan(100);
    }

    @Test
    void alternativesHaveNoIssueInCommonAndEachIsTheSmallestLeft() {
        int second = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Brute brute = brute(seed);
            ShelvingAnswer answer = answer(brute);
            List<Integer> before = new java.util.ArrayList<>();
            for (ShelvedSet set : answer.alternatives()) {
                assertThat(set.issues()).noneMatch(before::contains);
                double left = brute.least(deal -> before.stream().noneMatch(deal::isShelved));
                assertThat(set.size()).as("seed %d", seed).isEqualTo(left);
                assertThat(set.proved()).isTrue();
                second += before.isEmpty() ? 0 : 1;
                before.addAll(set.issues());
            }
            if (answer.alternativesEnd() && !before.isEmpty()) {
                assertThat(brute.least(deal -> before.stream().noneMatch(deal::isShelved)
                                && !Brute.issues(deal).isEmpty()))
                        .as("seed %d", seed)
                        .isInfinite();
            }
        }
        assertThat(second).isGreaterThan(50);
    }
}
