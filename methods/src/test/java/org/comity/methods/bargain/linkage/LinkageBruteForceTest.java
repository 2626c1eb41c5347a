package org.comity.methods.bargain.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.junit.jupiter.api.Test;

/** On 1,000 random cases the trades found equal those among all changes of two issues. The seed names the case. */
class LinkageBruteForceTest {
    private static final int CASES = 1000;

    private static Problem problem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int parties = 2 + random.nextInt(2);
        int n = 2 + random.nextInt(5);
        List<Issue> issues = new ArrayList<>();
        double[][][] utilities = new double[parties][n][];
        double[][] statusQuo = new double[parties][n];
        for (int i = 0; i < n; i++) {
            List<String> options = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
            issues.add(new Issue("issue " + i, options, false, random.nextBoolean(), 1));
            for (int p = 0; p < parties; p++) {
                utilities[p][i] =
                        random.ints(options.size(), -9, 10).asDoubleStream().toArray();
                statusQuo[p][i] = random.nextInt(-3, 4);
            }
        }
        List<Constraint> links = new ArrayList<>();
        for (int c = random.nextInt(3); c > 0; c--) {
            links.add(new Clause("link " + c, List.of(literal(random, issues), literal(random, issues))));
        }
        List<String> names = List.of("A", "B", "C").subList(0, parties);
        return new Problem(names, issues, utilities, statusQuo, new double[parties], links);
    }

    private static Literal literal(SplittableRandom random, List<Issue> issues) {
        int i = random.nextInt(issues.size());
        return new Literal(i, random.nextInt(-1, issues.get(i).options().size()), random.nextBoolean());
    }

    private static int[] base(long seed, Problem problem) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_000);
        int[] options = new int[problem.issues().size()];
        for (int i = 0; i < options.length; i++) {
            Issue issue = problem.issues().get(i);
            options[i] =
                    random.nextInt(issue.shelvable() ? -1 : 0, issue.options().size());
        }
        return options;
    }

    private static double scaled(Problem problem, int party, double points) {
        double all = 0;
        for (int i = 0; i < problem.issues().size(); i++) {
            boolean shelvable = problem.issues().get(i).shelvable();
            double least = shelvable ? problem.statusQuo(party, i) : Double.POSITIVE_INFINITY;
            double most = shelvable ? least : Double.NEGATIVE_INFINITY;
            for (double value : problem.utilities()[party][i]) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            all += most - least;
        }
        return all == 0 ? 0 : points / all;
    }

    private static double gain(Problem problem, Deal from, Deal to) {
        double sum = 0;
        for (int p = 0; p < problem.parties().size(); p++) {
            sum += scaled(problem, p, problem.value(p, to) - problem.value(p, from));
        }
        return sum;
    }

    private static boolean isAccepted(Problem problem, Deal from, Deal to) {
        for (int p = 0; p < problem.parties().size(); p++) {
            if (problem.value(p, to) < problem.value(p, from) - 1e-9) {
                return false;
            }
        }
        return problem.constraints().stream().allMatch(rule -> !rule.isKeptBy(from) || rule.isKeptBy(to));
    }

    private static Deal changed(Problem problem, int[] base, int i, int k) {
        int[] options = base.clone();
        options[i] = k;
        return Deal.ofOptions(problem, options);
    }

    /** The best gain of any trade of the pair; 0 when there is none. */
    private static double best(Problem problem, int[] base, int i, int j) {
        Deal from = Deal.ofOptions(problem, base);
        Predicate<Deal> accepted = to -> isAccepted(problem, from, to);
        double best = 0;
        for (int a = first(problem, i); a < problem.issues().get(i).options().size(); a++) {
            for (int b = first(problem, j);
                    b < problem.issues().get(j).options().size();
                    b++) {
                int[] both = base.clone();
                both[i] = a;
                both[j] = b;
                Deal to = Deal.ofOptions(problem, both);
                boolean trade = a != base[i]
                        && b != base[j]
                        && accepted.test(to)
                        && !accepted.test(changed(problem, base, i, a))
                        && !accepted.test(changed(problem, base, j, b));
                best = trade ? Math.max(best, gain(problem, from, to)) : best;
            }
        }
        return best;
    }

    private static int first(Problem problem, int issue) {
        return problem.issues().get(issue).shelvable() ? Literal.SHELVED : 0;
    }

    @Test
    void theTradesAreThoseOfAllChanges() {
        int trades = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Problem problem = problem(seed);
            int[] base = base(seed, problem);
            Deal from = Deal.ofOptions(problem, base);
            List<Linkage> found = Linkages.find(problem, from);
            double last = Double.POSITIVE_INFINITY;
            boolean[][] listed = new boolean[base.length][base.length];
            for (Linkage linkage : found) {
                double best = best(problem, base, linkage.first(), linkage.second());
                assertThat(linkage.gain()).as("seed %d", seed).isCloseTo(best, within(1e-9));
                assertThat(linkage.gain()).isLessThanOrEqualTo(last);
                last = linkage.gain();
                assertThat(isAccepted(problem, from, linkage.deal())).isTrue();
                for (int p = 0; p < problem.parties().size(); p++) {
                    double points = problem.value(p, linkage.deal()) - problem.value(p, from);
                    assertThat(linkage.gains().get(p)).isCloseTo(points, within(1e-9));
                    assertThat(linkage.scaledGains().get(p)).isCloseTo(scaled(problem, p, points), within(1e-9));
                }
                listed[linkage.first()][linkage.second()] = true;
                trades++;
            }
            for (int i = 0; i < base.length; i++) {
                for (int j = i + 1; j < base.length; j++) {
                    if (!listed[i][j]) {
                        assertThat(best(problem, base, i, j))
                                .as("seed %d", seed)
                                .isLessThan(1e-9);
                    }
                }
            }
        }
        assertThat(trades).isGreaterThan(200);
    }

    /** The water for A against the transit for B: each gives little and gets much. */
    @Test
    void eachGivesWhatCostsItLittle() {
        Problem problem = new Problem(
                List.of("A", "B"),
                List.of(
                        new Issue("water", List.of("more to A"), false, true, 1),
                        new Issue("transit", List.of("free for B"), false, true, 1),
                        new Issue("visits", List.of("free"), false, true, 1)),
                new double[][][] {{{10}, {-2}, {1}}, {{-3}, {9}, {1}}},
                new double[2][3],
                new double[2],
                List.of());
        List<Linkage> found = Linkages.find(problem);
        assertThat(found).hasSize(1); // visits are agreed alone
        Linkage trade = found.getFirst();
        assertThat(trade.first()).isZero();
        assertThat(trade.second()).isEqualTo(1);
        assertThat(trade.gains()).containsExactly(8.0, 6.0);
        assertThat(trade.scaledGains().getFirst()).isCloseTo(8.0 / 13, within(1e-12));
        assertThat(trade.scaledGains().getLast()).isCloseTo(6.0 / 13, within(1e-12));
        assertThat(trade.separately()).isZero();
    }

    /** The textbook case: A cares more for the river, B for the railway; nobody says what the issues yield as they are. */
    private static Problem logroll(List<Constraint> rules, double[]... thirdIssue) {
        List<Issue> issues = new ArrayList<>(List.of(
                new Issue("river", List.of("low", "middle", "high"), false, false, 1),
                new Issue("rail", List.of("A", "both", "B"), false, false, 1)));
        double[][][] worth = {{{0, 30, 60}, {40, 20, 0}}, {{40, 20, 0}, {0, 30, 60}}};
        if (thirdIssue.length > 0) {
            issues.add(new Issue("visits", List.of("free", "closed"), false, false, 1));
            for (int p = 0; p < 2; p++) {
                worth[p] = new double[][] {worth[p][0], worth[p][1], thirdIssue[p]};
            }
        }
        return new Problem(
                List.of("A", "B"), issues, worth, new double[2][issues.size()], new double[] {50, 50}, rules);
    }

    @Test
    void withoutAStatusQuoIssuesAreComparedWithALot() {
        Linkage trade = Linkages.find(logroll(List.of())).getFirst();
        assertThat(List.of(trade.firstOption(), trade.secondOption())).containsExactly(2, 2);
        assertThat(trade.gains()).containsExactly(10.0, 10.0); // of 50 each by lot, 60 each by the trade
        assertThat(trade.gain()).isCloseTo(0.2, within(1e-12));
        assertThat(trade.separately()).isZero();
    }

    /** Nobody trades for what is best for all anyway, and what a red line forbids is in no lot. */
    @Test
    void aLotIsOfOptionsThatMayBeTaken() {
        List<Linkage> three = Linkages.find(logroll(List.of(), new double[] {5, 0}, new double[] {5, 0}));
        assertThat(three).hasSize(1);
        assertThat(three.getFirst().deal().share(2, 0)).isEqualTo(1);

        Constraint neverHigh = new Clause("never high", List.of(new Literal(0, 2, false)));
        Constraint link = new Clause("link", List.of(new Literal(0, 1, false), new Literal(1, 2, false)));
        for (Linkage trade : Linkages.find(logroll(List.of(neverHigh, link)))) {
            assertThat(trade.firstOption()).isNotEqualTo(2);
            assertThat(List.of(trade.firstOption(), trade.secondOption())).isNotEqualTo(List.of(1, 2));
        }
    }

    /** A rule that asks for a third issue, of which nobody knows how it is settled, forbids no trade of the other two. */
    @Test
    void aRuleOnAnIssueLeftToALotIsOpen() {
        Constraint rule =
                new Clause("high asks for closed", List.of(new Literal(0, 2, false), new Literal(2, 1, true)));
        assertThat(Linkages.find(logroll(List.of(rule), new double[] {5, 0}, new double[] {0, 5})))
                .anyMatch(trade -> trade.first() == 0 && trade.second() == 1 && trade.firstOption() == 2);
        Constraint never = new Clause("not both", List.of(new Literal(0, 2, false), new Literal(1, 2, false)));
        assertThat(Linkages.find(logroll(List.of(never))))
                .noneMatch(trade -> trade.firstOption() == 2 && trade.secondOption() == 2);
    }

    @Test
    void theBaseMustFit() {
        Deal two = Deal.of(new double[][] {{1}, {1}});
        Problem one = new Problem(
                List.of("A", "B"),
                List.of(new Issue("one", List.of("a"), false, true, 1)),
                new double[][][] {{{1}}, {{1}}},
                new double[2][1],
                new double[2],
                List.of());
        assertThatThrownBy(() -> Linkages.find(one, two)).hasMessageContaining("2 issues, the negotiation 1");
    }
}
