package org.comity.methods.bargain.divide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AdjustedWinnerPropertyTest {
    private static final List<String> PARTIES = List.of("North", "South");
    private static final double SAME = 1e-8;

    @Provide
    Arbitrary<double[][]> points() {
        Arbitrary<Double> whole = Arbitraries.integers().between(0, 6).map(Integer::doubleValue);
        Arbitrary<Double> any = Arbitraries.doubles().between(0, 1e6).ofScale(3);
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(n -> Arbitraries.oneOf(whole, any)
                        .array(double[].class)
                        .ofSize(n)
                        .array(double[][].class)
                        .ofSize(2))
                .filter(rows -> sum(rows[0]) > 0 && sum(rows[1]) > 0);
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        return sum;
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "issue " + i).toList();
    }

    private static Division divide(double[][] points) {
        return AdjustedWinner.divide(PARTIES, names(points[0].length), points);
    }

    @Property(tries = 1000)
    void bothHaveTheSameWhichIsHalfOrMore(@ForAll("points") double[][] points) {
        Division division = divide(points);
        for (int p = 0; p < 2; p++) {
            double worth = 0;
            for (int i = 0; i < points[p].length; i++) {
                worth += division.shares().get(p).get(i) * points[p][i] / sum(points[p]) * 100;
            }
            assertThat(division.totals().get(p)).isCloseTo(worth, within(SAME));
            assertThat(worth).isGreaterThanOrEqualTo(50 - SAME); // no envy: the other's lot is worth at most as much
        }
        assertThat(division.totals().getFirst()).isCloseTo(division.totals().getLast(), within(SAME));
    }

    @Property(tries = 1000)
    void allIsGivenAndAtMostOneIssueIsSplit(@ForAll("points") double[][] points) {
        Division division = divide(points);
        int split = 0;
        for (int i = 0; i < points[0].length; i++) {
            double first = division.shares().getFirst().get(i);
            assertThat(first + division.shares().getLast().get(i)).isCloseTo(1, within(1e-12));
            assertThat(first).isBetween(0.0, 1.0);
            split += first > 0 && first < 1 ? 1 : 0;
        }
        assertThat(split).isLessThanOrEqualTo(1);
    }

    /** Efficient: some positive weights make each share go to where it is worth most. */
    @Property(tries = 1000)
    void noTradeIsBetterForBoth(@ForAll("points") double[][] points) {
        Division division = divide(points);
        for (int i = 0; i < points[0].length; i++) {
            for (int j = 0; j < points[0].length; j++) {
                if (division.shares().getFirst().get(i) > 0
                        && division.shares().getLast().get(j) > 0) {
                    double a = division.points().getFirst().get(i);
                    double b = division.points().getLast().get(i);
                    double c = division.points().getFirst().get(j);
                    double d = division.points().getLast().get(j);
                    // North would give some of i for some of j only if South did not want it less
                    assertThat(a * d).isGreaterThanOrEqualTo(b * c - SAME * (1 + b * c));
                }
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfIssuesAndPartiesDoesNotChangeTotals(@ForAll("points") double[][] points, @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, points[0].length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        double[][] other = new double[2][];
        for (int p = 0; p < 2; p++) {
            double[] row = points[1 - p];
            other[p] = order.stream().mapToDouble(i -> row[i]).toArray();
        }
        assertThat(divide(other).totals().getFirst())
                .isCloseTo(divide(points).totals().getFirst(), within(SAME));
    }

    @Property(tries = 500)
    void theStepsEndInTheTotals(@ForAll("points") double[][] points) {
        Division division = divide(points);
        assertThat(division.steps().getLast().totals()).isEqualTo(division.totals());
        double last = 0;
        for (Step step : division.steps()) {
            if (step instanceof Step.Moved moved) {
                assertThat(moved.ratio()).isGreaterThanOrEqualTo(Math.max(1, last));
                last = moved.ratio();
            }
        }
    }

    @Test
    void issuesWithoutPointsGoSomewhereAndDoNotMove() {
        Division nobody = divide(new double[][] {{5, 0, 5}, {5, 0, 5}});
        assertThat(nobody.totals()).containsExactly(50.0, 50.0);
        Division one = divide(new double[][] {{10, 0}, {0, 10}});
        assertThat(one.totals()).containsExactly(100.0, 100.0);
        assertThat(one.steps()).allMatch(Step.Won.class::isInstance);
    }

    /** 30:20 and 15:10 have the same ratio; the earlier issue moves first. */
    @Test
    void equalRatiosMoveInTheOrderOfIssues() {
        Division division = divide(new double[][] {{30, 15, 54, 1}, {20, 10, 30, 40}});
        List<String> moved = division.steps().stream()
                .filter(Step.Moved.class::isInstance)
                .map(Step::issue)
                .toList();
        assertThat(moved.getFirst()).isEqualTo("issue 0");
    }

    @Test
    void allEqualPointsAreSharedInHalf() {
        Division division = divide(new double[][] {{1, 1, 1}, {1, 1, 1}});
        assertThat(division.totals()).allSatisfy(total -> assertThat(total).isCloseTo(50, within(SAME)));
        assertThat(division.isScaled(0)).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> divide(new double[][] {{1, -1}, {1, 1}}))
                .hasMessage("What North gives issue 1 must be 0 or more points, not -1.0.");
        assertThatThrownBy(() -> divide(new double[][] {{1, 1}, {0, 0}}))
                .hasMessage("The points of South sum to 0.0; give at least one issue points.");
        assertThatThrownBy(() -> divide(new double[][] {{1, 1}, {1}}))
                .hasMessage("South gives points to 1 issues, but there are 2.");
        assertThatThrownBy(() ->
                        AdjustedWinner.divide(List.of("A", "B", "C"), names(1), new double[][] {{1}, {1}, {1}}))
                .hasMessageContaining("two parties, not 3");
        assertThatThrownBy(() -> AdjustedWinner.divide(PARTIES, List.of("a", "a"), new double[][] {{1, 1}, {1, 1}}))
                .hasMessage("The issue a is there twice.");
    }
}
