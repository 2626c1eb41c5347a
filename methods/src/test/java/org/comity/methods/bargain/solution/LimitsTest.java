package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;
import org.junit.jupiter.api.Test;

/** Large, odd and hurried cases. */
class LimitsTest {
    private static final List<Standard> ALL = List.of(Standard.values());

    private static Problem large(long seed, int issues, int parties, double[] size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Issue> list = IntStream.range(0, issues)
                .mapToObj(i -> new Issue("issue " + i, List.of("a", "b", "c"), false, false, 1))
                .toList();
        double[][][] utilities = new double[parties][issues][3];
        for (int p = 0; p < parties; p++) {
            for (double[] row : utilities[p]) {
                double party = size[p];
                Arrays.setAll(row, _ -> party * random.nextInt(-20, 101));
            }
        }
        return new Problem(
                IntStream.range(0, parties).mapToObj(p -> "party " + p).toList(),
                list,
                utilities,
                new double[parties][issues],
                new double[parties],
                List.of());
    }

    private static Problem divisible(int options, int named) {
        List<String> names =
                IntStream.range(0, options).mapToObj(k -> "party " + k).toList();
        List<Constraint> links = IntStream.range(0, named)
                .<Constraint>mapToObj(k -> new Constraint.Clause(
                        "link " + k,
                        List.of(
                                Literal.taken(0, k).negated(),
                                Literal.taken(1, k).negated())))
                .toList();
        double[][][] utilities = new double[2][2][options];
        Arrays.fill(utilities[0][0], 3);
        Arrays.fill(utilities[1][1], 2);
        return new Problem(
                List.of("A", "B"),
                List.of(new Issue("water", names, true, false, 1), new Issue("office", names, false, false, 1)),
                utilities,
                new double[2][2],
                new double[2],
                links);
    }

    @Test
    void aDivisibleIssueOfTooManyWaysIsRefusedInOneSentence() {
        assertThat(Solutions.solve(divisible(12, 4), Standard.NASH, SolveOptions.DEFAULT)
                        .found())
                .isTrue();
        for (Problem problem : List.of(divisible(13, 0), divisible(12, 11))) {
            assertThatThrownBy(() -> Solutions.solve(problem, Standard.NASH, SolveOptions.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Divisible issue water has ")
                    .hasMessageEndingWith("it may have 12 and 10.");
            assertThatThrownBy(() -> Frontier.of(problem, FrontierOptions.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Divisible issue water has ");
        }
    }

    /** Whatever is found in no time lies within the bound, and is called proved only when it is the best. */
    @Test
    void boundsHoldWhenTheTimeIsShort() {
        double[] size = {1, 1, 1, 1};
        int open = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Problem problem = large(seed, 25, 4, size);
            List<Outcome> exact = Solutions.solve(problem, ALL, SolveOptions.DEFAULT.withSeconds(60));
            List<Outcome> hurried = Solutions.solve(problem, ALL, SolveOptions.DEFAULT.withSeconds(1e-6));
            for (int s = 0; s < ALL.size(); s++) {
                Certificate best = exact.get(s).certificate();
                Certificate some = hurried.get(s).certificate();
                assertThat(best.proved()).isTrue();
                assertThat(hurried.get(s).found()).isTrue();
                if (hurried.get(s).findScale().equals(exact.get(s).findScale())) {
                    assertThat(some.objective()).isLessThanOrEqualTo(best.objective() + 1e-9);
                    assertThat(some.bound()).isGreaterThanOrEqualTo(best.objective() - 1e-9);
                    if (some.proved()) {
                        assertThat(some.objective()).isCloseTo(best.objective(), within(1e-9));
                    }
                } else {
                    assertThat(some.proved()).isFalse();
                }
                open += some.proved() ? 0 : 1;
            }
        }
        assertThat(open).isPositive();
    }

    /** Points from 1e-6 to 1e9 name the same deals as points around 1. */
    @Test
    void pointsMayBeTinyAndHuge() {
        Problem plain = large(3, 12, 4, new double[] {1, 1, 1, 1});
        Problem odd = large(3, 12, 4, new double[] {1e-6, 1e9, 1e-3, 1.7});
        List<Outcome> a = Solutions.solve(plain, ALL, SolveOptions.DEFAULT);
        List<Outcome> b = Solutions.solve(odd, ALL, SolveOptions.DEFAULT);
        for (int s = 0; s < ALL.size(); s++) {
            assertThat(b.get(s).deals().stream().map(ValuedDeal::deal))
                    .isEqualTo(a.get(s).deals().stream().map(ValuedDeal::deal).toList());
            assertThat(b.get(s).certificate().proved()).isTrue();
        }
    }

    @Test
    void fortyIssuesAndSixPartiesHaveADealAndABound() {
        Problem problem = large(1, 40, 6, new double[] {1, 1, 1, 1, 1, 1});
        for (Outcome outcome : Solutions.solve(problem, ALL, SolveOptions.DEFAULT.withSeconds(4))) {
            assertThat(outcome.found()).isTrue();
            assertThat(outcome.certificate().gap()).isBetween(0.0, 0.5);
        }
    }

    /** Parties that want the same: every standard names their common best. */
    @Test
    void equalPartiesAgree() {
        Problem one = large(5, 10, 2, new double[] {1, 1});
        double[][] wants = new double[10][3];
        for (int i = 0; i < 10; i++) {
            for (int k = 0; k < 3; k++) {
                wants[i][k] = one.utility(0, i, k);
            }
        }
        Problem same = one.with(new double[][][] {wants, wants}, new double[2][10], new double[2]);
        for (Outcome outcome : Solutions.solve(same, ALL, SolveOptions.DEFAULT)) {
            assertThat(outcome.first().gains()).containsExactly(1.0, 1.0);
        }
        assertThat(Frontier.of(same, FrontierOptions.DEFAULT).points()).hasSize(1);
    }

    @Test
    void aPartyThatCannotGainIsLeftOut() {
        Problem problem = new Problem(
                List.of("North", "South", "Idle"),
                List.of(new Issue("water", List.of("north", "south"), true, false, 1)),
                new double[][][] {{{10, 0}}, {{0, 10}}, {{3, 3}}},
                new double[3][1],
                new double[] {0, 0, 3},
                List.of());
        for (Outcome outcome : Solutions.solve(problem, ALL, SolveOptions.DEFAULT)) {
            assertThat(outcome.findScale().orElseThrow().counts(2)).isFalse();
            assertThat(outcome.first().gains().get(2)).isZero();
            assertThat(outcome.found()).isTrue();
        }
        assertThat(Solutions.solve(problem, Standard.NASH, SolveOptions.DEFAULT)
                        .first()
                        .gains()
                        .getFirst())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void tiesBeyondTheCapAreSaid() {
        List<Issue> issues = IntStream.range(0, 12)
                .mapToObj(i -> new Issue("issue " + i, List.of("a", "b"), false, false, 1))
                .toList();
        double[][][] utilities = new double[2][12][2];
        Arrays.stream(utilities).flatMap(Arrays::stream).forEach(row -> Arrays.fill(row, 1));
        Problem problem =
                new Problem(List.of("a", "b"), issues, utilities, new double[2][12], new double[2], List.of());
        Outcome outcome = Solutions.solve(problem, Standard.UTILITARIAN, SolveOptions.DEFAULT.withCap(10));
        assertThat(outcome.deals()).hasSize(10);
        assertThat(outcome.all()).isFalse();
        assertThat(outcome.certificate().proved()).isTrue();
        assertThat(outcome.deals().stream().map(deal -> deal.deal())).isSorted();
        assertThat(Frontier.of(problem, FrontierOptions.DEFAULT).points())
                .singleElement()
                .satisfies(point -> assertThat(point.deals()).isEqualTo(4096));
    }

    @Test
    void shelvedIssuesAreShelvedExactly() {
        Problem problem = new Problem(
                List.of("a", "b"),
                List.of(
                        new Issue("one", List.of("x", "y"), false, true, 1),
                        new Issue("two", List.of("x", "y"), false, false, 1)),
                new double[][][] {{{9, 0}, {1, 0}}, {{9, 0}, {0, 1}}},
                new double[][] {{2, 0}, {2, 0}},
                new double[] {0, 0},
                List.of());
        SolveOptions shelved = SolveOptions.DEFAULT.withShelving(new Shelving.Exactly(Set.of(0)));
        Outcome outcome = Solutions.solve(problem, Standard.UTILITARIAN, shelved);
        assertThat(outcome.deals()).allSatisfy(deal -> {
            assertThat(deal.deal().isShelved(0)).isTrue();
            assertThat(deal.deal().option(1)).isNotEqualTo(Literal.SHELVED);
        });
        assertThatThrownBy(() -> Solutions.solve(
                        problem, Standard.NASH, SolveOptions.DEFAULT.withShelving(new Shelving.Exactly(Set.of(1)))))
                .hasMessageContaining("Issue two cannot be shelved");
        assertThatThrownBy(() -> Solutions.solve(problem, Standard.NASH, SolveOptions.DEFAULT.withSolver("abacus")))
                .hasMessageContaining("no solver \"abacus\"");
    }

    /** A frontier that was cut short says so. */
    @Test
    void anIncompleteFrontierSaysSo() {
        Problem problem = large(2, 12, 4, new double[] {1, 1, 1, 1});
        Frontier few = Frontier.of(problem, FrontierOptions.DEFAULT.withCap(50));
        assertThat(few.complete()).isFalse();
        assertThat(few.points()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
        assertThat(Frontier.of(problem, FrontierOptions.DEFAULT.withCap(100_000))
                        .complete())
                .isTrue();
        Outcome none = Solutions.solve(
                problem.with(
                        IntStream.range(0, 4).mapToObj(_ -> new double[12][3]).toArray(double[][][]::new),
                        new double[4][12],
                        new double[] {1, 1, 1, 1}),
                Standard.NASH,
                SolveOptions.DEFAULT);
        assertThat(none.status()).isEqualTo(Answer.Status.INFEASIBLE);
    }

    /** With two parties and one cake the frontier is a line: its ends, and that others lie between. */
    @Test
    void sharingHasItsEndsOnTheFrontier() {
        Problem problem = new Problem(
                List.of("a", "b"),
                List.of(
                        new Issue("cake", List.of("a", "b"), true, false, 1),
                        new Issue("pie", List.of("a", "b"), true, false, 1)),
                new double[][][] {{{6, 0}, {4, 0}}, {{0, 3}, {0, 7}}},
                new double[2][2],
                new double[] {1, 1},
                List.of());
        Frontier frontier = Frontier.of(problem, FrontierOptions.DEFAULT);
        assertThat(frontier.complete()).isTrue();
        assertThat(frontier.between()).isTrue();
        // from b's least, 1, to a's least, 1: by the pie first, as a gives up 4 for b's 7, then the cake, 6 for 3
        assertThat(frontier.points().stream().map(Frontier.Point::values))
                .usingElementComparator(
                        (x, y) -> Math.abs(x.get(0) - y.get(0)) + Math.abs(x.get(1) - y.get(1)) < 1e-9 ? 0 : 1)
                .containsExactly(List.of(10 - 4 / 7.0, 1.0), List.of(6.0, 7.0), List.of(1.0, 9.5));
    }

    /** No sharing by quarters beats a listed package, and none is beaten by another that is listed. */
    @Test
    void listedSharingsAreEfficient() {
        for (long seed = 2; seed <= 300; seed += 2) {
            Problem problem = RandomProblems.of(seed, 4, true);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            BruteForce all = new BruteForce(problem, shelving);
            Frontier frontier = Frontier.of(problem, FrontierOptions.DEFAULT.withShelving(shelving));
            assertThat(frontier.complete()).isTrue();
            assertThat(frontier.points().isEmpty() && !all.accepted.isEmpty())
                    .as("seed %d", seed)
                    .isFalse();
            for (Frontier.Point point : frontier.points()) {
                assertThat(problem.keeps(point.deal())).isTrue();
                assertThat(all.accepted).as("seed %d", seed).noneMatch(deal -> {
                    boolean more = false;
                    for (int p = 0; p < problem.parties().size(); p++) {
                        double over = problem.value(p, deal) - point.values().get(p);
                        double same = 1e-6 * Math.max(1, Math.abs(point.values().get(p)));
                        if (over < -same / 1000) {
                            return false;
                        }
                        more |= over > same;
                    }
                    return more;
                });
            }
        }
    }
}
