package org.comity.methods.bargain.divide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/** Divisions that were published. */
class AdjustedWinnerOracleTest {
    private static final double EXACT = 1e-12;

    private static Division divide(double[] first, double[] second) {
        List<String> issues = IntStream.rangeClosed(1, first.length)
                .mapToObj(Integer::toString)
                .toList();
        return AdjustedWinner.divide(List.of("first", "second"), issues, new double[][] {first, second});
    }

    @Test
    @Oracle(source = "Brams and Taylor (1996), Fair Division", where = "Panama Canal Treaty of 1974, points and result")
    void panama() {
        Division division = divide(
                new double[] {22, 22, 15, 14, 11, 6, 4, 2, 2, 2}, new double[] {9, 15, 15, 3, 15, 5, 11, 7, 7, 13});
        List<Step> won =
                division.steps().stream().filter(Step.Won.class::isInstance).toList();
        assertThat(won.getLast().totals()).containsExactly(64.0, 53.0);
        assertThat(division.shares().getFirst().get(2)).isCloseTo(2 / 15.0, within(EXACT));
        assertThat(division.totals()).allSatisfy(total -> assertThat(total).isCloseTo(66, within(EXACT)));
        assertThat(division.steps().getLast())
                .isInstanceOfSatisfying(
                        Step.Moved.class, moved -> assertThat(moved.ratio()).isEqualTo(1));
    }

    @Test
    @Oracle(source = "Adjusted Winner, the textbook case", where = "50 20 15 10 5 against 40 30 10 10 10")
    void textbook() {
        Division division = divide(new double[] {50, 20, 15, 10, 5}, new double[] {40, 30, 10, 10, 10});
        assertThat(division.totals()).allSatisfy(total -> assertThat(total).isCloseTo(56.67, within(0.005)));
        assertThat(division.shares().getLast().getFirst()).isCloseTo(1 / 6.0, within(EXACT));
    }

    @Test
    @Oracle(source = "Brams and Togman (1996), Camp David: was the agreement fair?", where = "points as cited: 65.83")
    void campDavid() {
        Division division = divide(new double[] {35, 10, 20, 10, 5, 20}, new double[] {55, 5, 10, 5, 20, 5});
        assertThat(division.totals()).allSatisfy(total -> assertThat(total).isCloseTo(65.83, within(0.005)));
        assertThat(division.shares().getFirst().getFirst()).isCloseTo(1 / 6.0, within(EXACT));
    }
}
