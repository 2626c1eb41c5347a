package org.comity.methods.idealpoint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds of ideal points on votes that were drawn from the model, with known points. */
class IdealPointsTest {
    private static final Options LOOSE = Options.DEFAULT.withThreads(2);

    @Test
    void ninetyPercentIntervalsCoverTheTruthInNineCasesOfTenWhenStatic() {
        assertThat(coverage(40, 100, 1, 200, 0)).isBetween(0.88, 0.92);
    }

    @Test
    void ninetyPercentIntervalsCoverTheTruthInNineCasesOfTenWhenDynamic() {
        assertThat(coverage(4, 150, 6, 40, 0.2)).isBetween(0.88, 0.92);
    }

    @Test
    void intervalsCoverWithFewCountriesAndManyRollCalls() {
        assertThat(coverage(10, 50, 1, 400, 0)).isBetween(0.88, 0.92);
    }

    @Test
    void fewVotesComeToRest() {
        for (int countries = 4; countries <= 8; countries += 2) {
            for (int periods = 1; periods <= 2; periods++) {
                Simulated votes = new Simulated(12, countries, periods, 6, 0.2);
                assertThat(IdealPoints.fit(votes.rollCalls(), Options.DEFAULT).points())
                        .hasSizeGreaterThan(2)
                        .allSatisfy(point ->
                                assertThat(point.standardError()).isFinite().isPositive());
            }
        }
    }

    @Test
    void aPeriodInWhichAllVoteAlikeIsNoneOfDoubt() {
        // two questions divide in the first period; in the second both are unanimous
        int[] country = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
        int[] rollCall = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        byte[] answer = {2, 2, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2};
        RollCalls votes = RollCalls.of(3, 2, new int[] {0, 0, 1, 1}, country, rollCall, answer);
        List<Point> points = IdealPoints.fit(votes, Options.DEFAULT).points();
        assertThat(points).extracting(Point::period).containsExactly(0, 0, 0);
        assertThat(points.get(0).value()).isCloseTo(0, within(1e-6));
        assertThat(Math.abs(points.get(1).value())).isCloseTo(1, within(1e-6));
    }

    @Test
    void tinySetsOfAnyVotesComeToRest() {
        for (int seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int countries = 3 + seed % 4;
            int rollCalls = 2 + seed % 3;
            int n = 2 * countries * rollCalls;
            int[] country = new int[n];
            int[] rollCall = new int[n];
            byte[] answer = new byte[n];
            for (int v = 0; v < n; v++) {
                country[v] = v % countries;
                rollCall[v] = v / countries;
                answer[v] = (byte) random.nextInt(3);
            }
            int[] period = new int[2 * rollCalls];
            Arrays.setAll(period, r -> r / rollCalls);
            RollCalls votes = RollCalls.of(countries, 2, period, country, rollCall, answer);
            assertThat(IdealPoints.fit(votes, Options.DEFAULT).points())
                    .as("seed %d", seed)
                    .allSatisfy(point ->
                            assertThat(point.standardError()).isFinite().isPositive());
        }
    }

    @Test
    void turnedAnswersTurnTheLine() {
        Simulated votes = new Simulated(13, 40, 2, 40, 0.2);
        byte[] turned = new byte[votes.answer.length];
        for (int v = 0; v < turned.length; v++) {
            turned[v] = (byte) (2 - votes.answer[v]);
        }
        RollCalls other = RollCalls.of(40, 2, votes.rollCallPeriod, votes.country, votes.rollCall, turned);
        same(votes, IdealPoints.fit(other, Options.DEFAULT).points(), country -> country);
    }

    @Test
    void theOrderOfCountriesAndRollCallsChangesNothing() {
        Simulated votes = new Simulated(14, 40, 2, 40, 0.2);
        int n = votes.answer.length;
        int[] country = new int[n];
        int[] rollCall = new int[n];
        byte[] answer = new byte[n];
        int[] period = new int[80];
        for (int r = 0; r < 80; r++) {
            period[79 - r] = votes.rollCallPeriod[r];
        }
        for (int v = 0; v < n; v++) {
            country[n - 1 - v] = 39 - votes.country[v];
            rollCall[n - 1 - v] = 79 - votes.rollCall[v];
            answer[n - 1 - v] = votes.answer[v];
        }
        RollCalls other = RollCalls.of(40, 2, period, country, rollCall, answer);
        same(votes, IdealPoints.fit(other, Options.DEFAULT).points(), c -> 39 - c);
    }

    /** That the points are those of the votes, but for the sign. */
    private static void same(Simulated votes, List<Point> others, IntUnaryOperator number) {
        List<Point> points = IdealPoints.fit(votes.rollCalls(), Options.DEFAULT).points();
        Map<List<Integer>, Point> by = new HashMap<>();
        others.forEach(point -> by.put(List.of(number.applyAsInt(point.country()), point.period()), point));
        double along = 0;
        for (Point point : points) {
            along += point.value()
                    * requireNonNull(by.get(List.of(point.country(), point.period())))
                            .value();
        }
        for (Point point : points) {
            Point other = requireNonNull(by.get(List.of(point.country(), point.period())));
            assertThat(Math.signum(along) * other.value()).isCloseTo(point.value(), within(1e-3));
            assertThat(other.standardError()).isCloseTo(point.standardError(), within(1e-3));
            assertThat(other.votes()).isEqualTo(point.votes());
        }
    }

    private static double coverage(int seeds, int countries, int periods, int rollCalls, double wander) {
        int inside = 0;
        int all = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Simulated votes = new Simulated(seed, countries, periods, rollCalls, wander);
            Estimate estimate = IdealPoints.fit(votes.rollCalls(), LOOSE);
            double sign = sign(votes, estimate.points());
            for (Point point : estimate.points()) {
                double apart = Math.abs(sign * point.value() - votes.truth(point));
                inside += apart <= 1.644854 * point.standardError() ? 1 : 0;
                all++;
            }
        }
        return inside / (double) all;
    }

    @Test
    void estimatesAreOnAverageAtTheTruth() {
        double product = 0;
        double square = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Simulated votes = new Simulated(seed, 100, 1, 200, 0);
            List<Point> points = IdealPoints.fit(votes.rollCalls(), LOOSE).points();
            double sign = sign(votes, points);
            for (Point point : points) {
                product += sign * point.value() * votes.truth(point);
                square += votes.truth(point) * votes.truth(point);
            }
        }
        // both are standardised: the slope on the truth is the reliability, about 1 - variance of error / 2
        assertThat(product / square).isCloseTo(1, within(0.015));
    }

    @Test
    void fastAndExactAgree() {
        Simulated votes = new Simulated(5, 150, 1, 120, 0);
        agree(votes, 1);
    }

    @Test
    void fastAndExactAgreeOverTime() {
        Simulated votes = new Simulated(6, 120, 3, 40, 0.2);
        agree(votes, 1);
    }

    private static void agree(Simulated votes, double most) {
        Estimate fast = IdealPoints.fit(votes.rollCalls(), LOOSE);
        List<Point> exact = IdealPoints.sample(votes.rollCalls(), LOOSE, new IdealPoints.Sampling(400, 60, 3));
        double errors = 0;
        for (int i = 0; i < exact.size(); i++) {
            Point one = fast.points().get(i);
            Point other = exact.get(i);
            assertThat(one.country()).isEqualTo(other.country());
            assertThat(one.value()).isCloseTo(other.value(), within(most * other.standardError()));
            errors += one.standardError() / other.standardError() / exact.size();
        }
        assertThat(errors).isCloseTo(1, within(0.1));
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        RollCalls votes = new Simulated(7, 40, 3, 30, 0.2).rollCalls();
        Estimate one = IdealPoints.fit(votes, Options.DEFAULT);
        assertThat(IdealPoints.fit(votes, Options.DEFAULT.withThreads(3))).isEqualTo(one);
        IdealPoints.Sampling few = new IdealPoints.Sampling(20, 5, 9);
        assertThat(IdealPoints.sample(votes, Options.DEFAULT.withThreads(3), few))
                .isEqualTo(IdealPoints.sample(votes, Options.DEFAULT, few));
    }

    @Test
    void pointsHaveMeanZeroAndStandardDeviationOne() {
        List<Point> points = IdealPoints.fit(new Simulated(8, 30, 3, 30, 0.2).rollCalls(), LOOSE)
                .points();
        double mean = points.stream().mapToDouble(Point::value).average().orElseThrow();
        double square = points.stream().mapToDouble(p -> p.value() * p.value()).sum() / (points.size() - 1);
        assertThat(mean).isCloseTo(0, within(1e-9));
        assertThat(square).isCloseTo(1, within(1e-9));
    }

    @Test
    void anEndMayBeNamed() {
        Simulated votes = new Simulated(9, 30, 1, 60, 0);
        for (int country = 0; country < 5; country++) {
            Options named = LOOSE.withEnds(List.of(country), List.of());
            int who = country;
            Point point = IdealPoints.fit(votes.rollCalls(), named).points().stream()
                    .filter(p -> p.country() == who)
                    .findFirst()
                    .orElseThrow();
            assertThat(point.value()).isPositive();
        }
    }

    @Test
    void questionsThatDivideTwoPointsMostComeFirst() {
        Estimate estimate = IdealPoints.fit(new Simulated(10, 50, 1, 60, 0).rollCalls(), LOOSE);
        List<Item> sharp = estimate.dividing(-1, 1, 60);
        assertThat(sharp).hasSize(estimate.items().size());
        for (int k = 1; k < sharp.size(); k++) {
            assertThat(sharp.get(k).divides(-1, 1))
                    .isLessThanOrEqualTo(sharp.get(k - 1).divides(-1, 1))
                    .isEqualTo(sharp.get(k).divides(1, -1));
        }
    }

    @Test
    void aBridgeJoinsRollCallsToOneQuestion() {
        Simulated votes = new Simulated(11, 30, 2, 30, 0.1);
        Estimate apart = IdealPoints.fit(votes.rollCalls(), LOOSE);
        Estimate joined = IdealPoints.fit(votes.rollCalls().bridged(new int[] {0, 40}, new int[] {40, 2}), LOOSE);
        assertThat(joined.items()).hasSize(apart.items().size() - 2);
        assertThat(joined.votes()).isEqualTo(apart.votes());
        assertThat(joined.items()).anySatisfy(item -> assertThat(item.periods()).isEqualTo(2));
    }

    @Test
    void votesThatDivideNobodyAreRefusedInASentence() {
        RollCalls alike = RollCalls.of(3, 1, new int[2], new int[] {0, 1, 2}, new int[] {0, 0, 1}, new byte[3]);
        assertThatThrownBy(() -> IdealPoints.fit(alike, LOOSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("divide");
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        assertThatThrownBy(() -> RollCalls.of(2, 1, new int[1], new int[1], new int[1], new byte[] {3}))
                .hasMessageContaining("not 3");
    }

    private static double sign(Simulated votes, List<Point> points) {
        double along = 0;
        for (Point point : points) {
            along += point.value() * votes.truth(point);
        }
        return along < 0 ? -1 : 1;
    }
}
