package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.divide.AdjustedWinner;
import org.junit.jupiter.api.Test;

class AxiomsTest {
    private static final List<Standard> ALL = List.of(Standard.values());
    private static final SolveOptions OPTIONS = SolveOptions.DEFAULT.withCap(1000);

    private static List<List<Deal>> deals(Problem problem) {
        return Solutions.solve(problem, ALL, OPTIONS).stream()
                .map(outcome -> outcome.deals().stream().map(ValuedDeal::deal).toList())
                .toList();
    }

    /** Other units and another zero of any party's points change no deal: the reason why gains are scaled. */
    @Test
    void unitsOfPointsDoNotMatter() {
        for (long seed = 1; seed <= 200; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            SplittableRandom random = new SplittableRandom(seed);
            double[] times = random.doubles(4, 0.01, 100).toArray();
            assertThat(deals(changed(problem, times, 0))).as("seed %d", seed).isEqualTo(deals(problem));
        }
        for (long seed = 1; seed <= 100; seed++) {
            Problem problem = RandomProblems.of(4 * seed, 5, false); // whole points, so that adding is exact
            assertThat(deals(changed(problem, new double[] {3, 1, 7, 2}, 5)))
                    .as("seed %d", seed)
                    .isEqualTo(deals(problem));
        }
    }

    private static Problem changed(Problem problem, double[] times, double plus) {
        int n = problem.issues().size();
        int parties = problem.parties().size();
        double[][][] utilities = new double[parties][n][];
        double[] reservations = new double[parties];
        for (int p = 0; p < parties; p++) {
            int party = p;
            for (int i = 0; i < n; i++) {
                int issue = i;
                utilities[p][i] = IntStream.range(
                                0, problem.issues().get(i).options().size())
                        .mapToDouble(k -> times[party] * problem.utility(party, issue, k) + plus)
                        .toArray();
            }
            reservations[p] = times[p] * problem.reservation(p) + n * plus;
        }
        return problem.with(utilities, new double[parties][n], reservations);
    }

    /** Parties in another order get the same, each its own. */
    @Test
    void theOrderOfPartiesDoesNotMatter() {
        for (long seed = 1; seed <= 300; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            int parties = problem.parties().size();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, parties).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            double[][][] utilities = new double[parties][problem.issues().size()][];
            double[] reservations = new double[parties];
            for (int p = 0; p < parties; p++) {
                int own = order.get(p);
                reservations[p] = problem.reservation(own);
                for (int i = 0; i < utilities[p].length; i++) {
                    int issue = i;
                    utilities[p][i] = IntStream.range(
                                    0, problem.issues().get(i).options().size())
                            .mapToDouble(k -> problem.utility(own, issue, k))
                            .toArray();
                }
            }
            Problem turned =
                    problem.with(utilities, new double[parties][problem.issues().size()], reservations);
            assertThat(deals(turned)).as("seed %d", seed).isEqualTo(deals(problem));
        }
    }

    /** Two parties, all divisible: what one may get more, the other's best as it was, never costs the one. */
    @Test
    void kalaiSmorodinskyIsMonotonicOnConvexSets() {
        int more = 0;
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(5);
            double[][][] few = new double[2][n][2];
            double[][][] many = new double[2][n][3];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < 3; k++) {
                    for (int p = 0; p < 2; p++) {
                        double most = k == 2 && p == 0 ? Math.max(few[0][i][0], few[0][i][1]) : 100;
                        many[p][i][k] = k == 2 && p == 0 ? most * random.nextDouble() : random.nextInt(101);
                        if (k < 2) {
                            few[p][i][k] = many[p][i][k];
                        }
                    }
                }
            }
            ValuedDeal small = first(few, Standard.KALAI_SMORODINSKY);
            ValuedDeal large = first(many, Standard.KALAI_SMORODINSKY);
            assertThat(large.values().get(1))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(small.values().get(1) - 1e-7);
            more += large.values().get(1) > small.values().get(1) + 1e-7 ? 1 : 0;
        }
        assertThat(more).isGreaterThan(100);
    }

    private static Problem divisible(double[][][] utilities) {
        int n = utilities[0].length;
        int options = utilities[0][0].length;
        List<Issue> issues = IntStream.range(0, n)
                .mapToObj(i -> new Issue(
                        "issue " + i,
                        IntStream.range(0, options).mapToObj(k -> "option " + k).toList(),
                        true,
                        false,
                        1))
                .toList();
        return new Problem(List.of("North", "South"), issues, utilities, new double[2][n], new double[2], List.of());
    }

    private static ValuedDeal first(double[][][] utilities, Standard standard) {
        return Solutions.solve(divisible(utilities), standard, SolveOptions.DEFAULT)
                .first();
    }

    /** Equal shares of what each may have at best, and efficient: what Adjusted Winner finds with a pencil. */
    @Test
    void kalaiSmorodinskyIsAdjustedWinnerWhereAllIsDivisible() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(8);
            double[][] points = new double[2][n];
            for (double[] row : points) {
                Arrays.setAll(row, _ -> 1 + random.nextInt(30));
            }
            double[][][] utilities = new double[2][n][2];
            for (int i = 0; i < n; i++) {
                utilities[0][i][0] = points[0][i];
                utilities[1][i][1] = points[1][i];
            }
            List<String> names =
                    IntStream.range(0, n).mapToObj(i -> "issue " + i).toList();
            double total = AdjustedWinner.divide(List.of("North", "South"), names, points)
                    .totals()
                    .getFirst();
            for (Standard standard : List.of(Standard.KALAI_SMORODINSKY, Standard.EGALITARIAN, Standard.LEXIMIN)) {
                assertThat(first(utilities, standard).gains())
                        .as("seed %d, %s", seed, standard)
                        .allSatisfy(gain -> assertThat(100 * gain).isCloseTo(total, within(1e-7)));
            }
        }
    }

    /** Nash (1950) on one cake: half each where both like all of it alike; 2:1:1 weights leave thirds. */
    @Test
    void nashSharesACakeEqually() {
        ValuedDeal two = first(new double[][][] {{{10, 0}}, {{0, 4}}}, Standard.NASH);
        assertThat(two.gains()).allSatisfy(gain -> assertThat(gain).isCloseTo(0.5, within(1e-9)));
        Problem three = new Problem(
                List.of("a", "b", "c"),
                List.of(new Issue("cake", List.of("a", "b", "c"), true, false, 1)),
                new double[][][] {{{9, 0, 0}}, {{0, 5, 0}}, {{0, 0, 1}}},
                new double[3][1],
                new double[3],
                List.of());
        Outcome outcome = Solutions.solve(three, Standard.NASH, SolveOptions.DEFAULT);
        assertThat(outcome.first().gains()).allSatisfy(gain -> assertThat(gain).isCloseTo(1 / 3.0, within(1e-9)));
        assertThat(outcome.certificate().objective()).isCloseTo(3 * Math.log(1 / 3.0), within(1e-9));
        assertThat(outcome.certificate().gap()).isLessThan(1e-9);
    }

    /** Equal gains would waste; Nash gives the one who can use it more. Nash's product is x (1 - x / 2) at x = 1. */
    @Test
    void standardsDifferWhereTheyShould() {
        double[][][] utilities = {{{2, 0}}, {{0, 2}}};
        Problem problem = divisible(utilities).with(utilities, new double[2][1], new double[] {0, 1});
        List<Outcome> outcomes = Solutions.solve(problem, ALL, SolveOptions.DEFAULT);
        // accepted sharings give South at least half: North's best is 1, South's gain is from 0 to 1
        for (Outcome outcome : outcomes) {
            assertThat(outcome.findScale().orElseThrow().bests()).containsExactly(1.0, 2.0);
        }
        assertThat(outcomes.getFirst().first().values().getFirst()).isCloseTo(0.5, within(1e-9));
        Outcome all = Solutions.solve(problem, Standard.LEXIMIN, SolveOptions.DEFAULT.withIdealOfAll(true));
        // over all deals North could have 2, so that half as much is a third of its best: x / 2 = 1 - x
        assertThat(all.first().values().getFirst()).isCloseTo(2 / 3.0, within(1e-9));
    }
}
