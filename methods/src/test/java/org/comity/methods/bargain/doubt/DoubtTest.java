package org.comity.methods.bargain.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.solution.Shelving;
import org.comity.methods.bargain.solution.Solutions;
import org.comity.methods.bargain.solution.SolveOptions;
import org.comity.methods.bargain.solution.Standard;
import org.junit.jupiter.api.Test;

class DoubtTest {
    private static final DoubtOptions OPTIONS = DoubtOptions.DEFAULT.withDraws(1000);

    private static Problem problem(long seed, int parties, int issues) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] utilities = new double[parties][issues][3];
        double[][] statusQuo = new double[parties][issues];
        double[] reservations = new double[parties];
        for (int p = 0; p < parties; p++) {
            for (int i = 0; i < issues; i++) {
                for (int k = 0; k < 3; k++) {
                    utilities[p][i][k] = random.nextInt(0, 20);
                }
                statusQuo[p][i] = random.nextInt(0, 8);
                reservations[p] += 7;
            }
        }
        return new Problem(
                IntStream.range(0, parties).mapToObj(p -> "party " + p).toList(),
                IntStream.range(0, issues)
                        .mapToObj(i -> new Issue("issue " + i, List.of("a", "b", "c"), i == 1, true, 1))
                        .toList(),
                utilities,
                statusQuo,
                reservations,
                List.of(new Clause("not a twice", List.of(new Literal(0, 0, false), new Literal(2, 0, false)))));
    }

    /** Every third number is in doubt, in all manners. */
    private static Beliefs doubted(Problem problem) {
        Map<Quantity, Belief> beliefs = new HashMap<>();
        List<Quantity> all = Beliefs.quantities(problem);
        for (int q = 0; q < all.size(); q += 3) {
            double value = Beliefs.of(problem, Map.of()).get(all.get(q)).mean();
            beliefs.put(
                    all.get(q),
                    switch (q % 5) {
                        case 0 -> new Belief.Uniform(value - 4, value + 4);
                        case 1 -> new Belief.Triangular(value - 3, value, value + 6);
                        case 2 -> new Belief.Gaussian(value, 3);
                        case 3 -> new Belief.TruncatedGaussian(value, 4, value - 2, value + 9);
                        default -> new Belief.Lognormal(value + 1, 2);
                    });
        }
        return Beliefs.of(problem, beliefs);
    }

    private static List<Deal> deals(Problem problem, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Deal> deals = new ArrayList<>();
        while (deals.size() < count) {
            int[] options = random.ints(problem.issues().size(), -1, 3).toArray();
            Deal deal = Deal.ofOptions(problem, options);
            if (problem.keeps(deal)) {
                deals.add(deal);
            }
        }
        deals.add(Deal.of(IntStream.range(0, problem.issues().size())
                .mapToObj(i -> i == 1 ? new double[] {0.25, 0.5, 0.25} : new double[] {0, 1, 0})
                .toArray(double[][]::new)));
        return deals;
    }

    @Test
    void pointBeliefsAreAcceptedAlwaysOrNever() {
        for (long seed = 1; seed <= 20; seed++) {
            Problem problem = problem(seed, 3, 5);
            DoubtAnswer answer = Doubt.of(Beliefs.of(problem, Map.of()), deals(problem, seed, 20), OPTIONS);
            for (PackageDoubt one : answer.packages()) {
                boolean accepted = IntStream.range(0, 3).allMatch(p -> problem.gain(p, one.deal()) >= 0);
                assertThat(one.chance()).isEqualTo(accepted ? 1 : 0);
                assertThat(one.standardError()).isZero();
                assertThat(one.gains().getFirst().low())
                        .isEqualTo(one.gains().getFirst().high());
                assertThat(one.maximumRegret()).isCloseTo(one.expectedRegret(), within(1e-12));
            }
            assertThat(answer.questions()).isEmpty();
            assertThat(answer.perfectInformation()).isCloseTo(0, within(1e-12));
        }
    }

    /** The same draws as problems, valued by the problem itself. */
    @Test
    void chancesAndGainsAreThoseOfTheDraws() {
        Problem problem = problem(4, 3, 5);
        Beliefs beliefs = doubted(problem);
        List<Problem> drawn = IntStream.range(0, OPTIONS.draws())
                .mapToObj(draw -> beliefs.drawn(1, draw))
                .toList();
        DoubtAnswer answer = Doubt.of(beliefs, deals(problem, 4, 30), OPTIONS);
        for (PackageDoubt one : answer.packages()) {
            long accepted = drawn.stream()
                    .filter(draw -> IntStream.range(0, 3).allMatch(p -> draw.gain(p, one.deal()) >= 0))
                    .count();
            assertThat(one.chance()).isEqualTo(accepted / 1000.0);
            for (int p = 0; p < 3; p++) {
                int party = p;
                double[] gains = drawn.stream()
                        .mapToDouble(draw -> draw.gain(party, one.deal()))
                        .sorted()
                        .toArray();
                PackageDoubt.Gain gain = one.gains().get(p);
                assertThat(gain.low()).isCloseTo(gains[49], within(1e-9));
                assertThat(gain.high()).isCloseTo(gains[949], within(1e-9));
                assertThat(gain.mean())
                        .isCloseTo(java.util.Arrays.stream(gains).average().orElseThrow(), within(1e-9));
                assertThat(one.partyChances().get(p))
                        .isEqualTo(java.util.Arrays.stream(gains)
                                        .filter(value -> value >= 0)
                                        .count()
                                / 1000.0);
            }
        }
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        Problem problem = problem(9, 4, 6);
        Beliefs beliefs = doubted(problem);
        List<Deal> deals = deals(problem, 9, 40);
        DoubtAnswer one = Doubt.of(beliefs, deals, OPTIONS);
        assertThat(Doubt.of(beliefs, deals, OPTIONS.withThreads(2))).isEqualTo(one);
        assertThat(Doubt.of(beliefs, deals.reversed(), OPTIONS.withThreads(7))).isEqualTo(one);
        assertThat(Doubt.of(beliefs, deals, OPTIONS.withSeed(2))).isNotEqualTo(one);
    }

    @Test
    void theOrderOfPartiesOnlyReordersTheAnswer() {
        Problem problem = problem(5, 3, 4);
        Beliefs beliefs = doubted(problem);
        Problem turned = new Problem(
                problem.parties().reversed(),
                problem.issues(),
                List.of(problem.utilities()).reversed().toArray(double[][][]::new),
                List.of(problem.statusQuo()).reversed().toArray(double[][]::new),
                new double[] {problem.reservation(2), problem.reservation(1), problem.reservation(0)},
                problem.constraints());
        Map<Quantity, Belief> others = new HashMap<>();
        for (Quantity quantity : Beliefs.quantities(problem)) {
            others.put(
                    new Quantity(quantity.kind(), 2 - quantity.party(), quantity.issue(), quantity.option()),
                    beliefs.get(quantity));
        }
        DoubtAnswer answer = Doubt.of(beliefs, deals(problem, 5, 30), OPTIONS);
        DoubtAnswer other = Doubt.of(Beliefs.of(turned, others), deals(problem, 5, 30), OPTIONS);
        for (int c = 0; c < answer.packages().size(); c++) {
            PackageDoubt one = answer.packages().get(c);
            PackageDoubt two = other.packages().get(c);
            assertThat(two.chance()).isEqualTo(one.chance());
            assertThat(two.partyChances().reversed()).isEqualTo(one.partyChances());
            assertThat(two.merit()).isCloseTo(one.merit(), within(1e-12));
        }
        assertThat(other.mostProbable()).isEqualTo(answer.mostProbable());
    }

    /** An offer is accepted when it exceeds a reservation value between 0 and 10; the offers are 3 and 7. */
    private static Beliefs offers(Map<Quantity, Belief> more) {
        Problem problem = new Problem(
                List.of("A", "B"),
                List.of(new Issue("price", List.of("low", "high", "no one's"), false, false, 1)),
                new double[][][] {{{10, 4, 0}}, {{3, 7, 0}}},
                new double[2][1],
                new double[] {0, 5},
                List.of());
        Map<Quantity, Belief> beliefs = new HashMap<>(more);
        beliefs.put(Quantity.reservation(1), new Belief.Uniform(0, 10));
        return Beliefs.of(problem, beliefs);
    }

    private static List<Deal> offered() {
        return List.of(Deal.of(new double[][] {{1, 0, 0}}), Deal.of(new double[][] {{0, 1, 0}}));
    }

    @Test
    void theChanceIsThatOfTheDistribution() {
        DoubtAnswer answer = Doubt.of(offers(Map.of()), offered(), OPTIONS.withDraws(20_000));
        assertThat(answer.packages().get(0).chance()).isCloseTo(0.3, within(0.013)); // 4 standard errors
        assertThat(answer.packages().get(1).chance()).isCloseTo(0.7, within(0.013));
        assertThat(answer.packages().get(0).standardError()).isCloseTo(0.00324, within(0.0001));
        assertThat(answer.mostProbable()).isEqualTo(1);
    }

    /**
     * Merit is the mean of gains, 1 being what each has of the high offer at the means: 4 for A, 2 for B. Where B accepts
     * the low offer, it brings A 6 more, 1.5 units, and B 4 less, 2 units: the high offer is better in every draw.
     */
    @Test
    void whatNeverChangesTheChoiceIsWorthNothing() {
        DoubtAnswer answer = Doubt.of(offers(Map.of()), offered(), OPTIONS.withStandard(Standard.UTILITARIAN));
        assertThat(answer.bestExpected()).isEqualTo(1);
        assertThat(answer.perfectInformation()).isCloseTo(0, within(1e-12));
        assertThat(answer.questions().getFirst().value()).isCloseTo(0, within(1e-12));
    }

    /** The low offer now brings A 40 and B 2, which B takes when its value is below 2: in one case of five. */
    @Test
    void knowingTheOnlyDoubtIsWorthAsMuchAsKnowingEverything() {
        Problem plain = offers(Map.of()).problem();
        Problem third =
                plain.with(new double[][][] {{{40, 4, 0}}, {{2, 7, 0}}}, plain.statusQuo(), plain.reservations());
        Quantity idle = Quantity.utility(0, 0, 2);
        Beliefs beliefs = Beliefs.of(
                third, Map.of(Quantity.reservation(1), new Belief.Uniform(0, 10), idle, new Belief.Uniform(0, 3)));
        DoubtOptions options = OPTIONS.withDraws(20_000).withStandard(Standard.UTILITARIAN);
        DoubtAnswer answer = Doubt.of(beliefs, offered(), options);
        // high: r < 7 in 7 of 10, B's gain then 3.5 on average; low: r < 2 in 1 of 5, B's gain 1
        assertThat(answer.packages().get(1).merit()).isCloseTo(0.7 * (1 + 3.5 / 2) / 2, within(0.02));
        assertThat(answer.packages().get(0).merit()).isCloseTo(0.2 * (10 + 0.5) / 2, within(0.04));
        // both known: low below 2, else high from 2 to 7 with B's gain 2.5 on average
        double known = 0.2 * (10 + 0.5) / 2 + 0.5 * (1 + 1.25) / 2;
        assertThat(answer.perfectInformation()).isCloseTo(known - 0.2 * 10.5 / 2, within(0.03));
        Question first = answer.questions().getFirst();
        assertThat(first.quantity()).isEqualTo(Quantity.reservation(1));
        assertThat(first.standsOut()).isTrue();
        assertThat(first.raw()).isCloseTo(answer.perfectInformation(), within(0.01));
        assertThat(first.raw()).isLessThanOrEqualTo(answer.perfectInformation() + 1e-12);
        Question last = answer.questions().getLast();
        assertThat(last.quantity()).isEqualTo(idle);
        assertThat(last.standsOut()).isFalse();
    }

    @Test
    void informationIsNeverWorthLessThanNothingNorMoreThanAll() {
        for (long seed = 1; seed <= 10; seed++) {
            Problem problem = problem(seed, 3, 5);
            DoubtAnswer answer = Doubt.of(doubted(problem), deals(problem, seed, 30), OPTIONS);
            for (Question question : answer.questions()) {
                assertThat(question.value()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(question.raw());
                assertThat(question.raw()).isLessThanOrEqualTo(answer.perfectInformation() + 1e-12);
            }
            List<Double> values =
                    answer.questions().stream().map(Question::value).toList();
            assertThat(values).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void theRobustPackagesAreTheBestOfTheirKind() {
        Problem problem = problem(7, 3, 6);
        DoubtAnswer answer = Doubt.of(doubted(problem), OPTIONS.withShelving(new Shelving.Free()));
        PackageDoubt least = answer.packages().get(answer.leastRegret());
        PackageDoubt probable = answer.packages().get(answer.mostProbable());
        PackageDoubt best = answer.packages().get(answer.bestExpected());
        assertThat(answer.packages()).allMatch(one -> problem.keeps(one.deal()));
        assertThat(answer.packages()).allMatch(one -> one.maximumRegret() >= least.maximumRegret());
        assertThat(answer.packages()).allMatch(one -> one.chance() <= probable.chance());
        assertThat(answer.packages()).allMatch(one -> one.expectedRegret() >= best.expectedRegret() - 1e-12);
    }

    @Test
    void whatTheStandardsNameAtTheMeansIsCompared() {
        Problem problem = problem(3, 2, 6);
        Beliefs beliefs = doubted(problem);
        List<Deal> compared = Doubt.of(beliefs, OPTIONS).packages().stream()
                .map(PackageDoubt::deal)
                .toList();
        for (Standard standard : Standard.values()) {
            assertThat(compared)
                    .contains(Solutions.solve(beliefs.atMeans(), standard, SolveOptions.DEFAULT)
                            .first()
                            .deal());
        }
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Problem problem = problem(3, 2, 6);
        Beliefs beliefs = doubted(problem);
        Deal broken = Deal.ofOptions(problem, new int[6]);
        assertThatThrownBy(() -> Doubt.of(beliefs, List.of(), OPTIONS)).hasMessageContaining("no package to compare");
        assertThatThrownBy(() -> Doubt.of(beliefs, List.of(broken), OPTIONS)).hasMessageContaining("breaks a red line");
        assertThatThrownBy(() -> Beliefs.of(problem, Map.of(Quantity.reservation(2), new Belief.Point(1))))
                .hasMessageContaining("no such number");
        assertThatThrownBy(() -> OPTIONS.withDraws(10)).hasMessageContaining("at least 100 draws");
    }
}
