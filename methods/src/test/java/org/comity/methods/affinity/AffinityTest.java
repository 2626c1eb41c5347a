package org.comity.methods.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.affinity.Treatment.Absences;
import org.comity.methods.affinity.Treatment.Abstentions;
import org.comity.methods.affinity.kernel.Resample;
import org.junit.jupiter.api.Test;

class AffinityTest {
    /** Three countries, six roll calls, the last unanimous. */
    private static final byte[][] VOTES = {
        {1, 1, 2, 3, 1, 1},
        {1, 2, 2, 1, 0, 1},
        {3, 1, 1, 1, 1, 1},
    };

    private static final int[] OWN = IntStream.range(0, 6).toArray();

    private static Alignment measured(List<Yardstick> yardsticks, Resampling resampling, Affinity.Pairs wanted) {
        return new Affinity(Ballots.of(VOTES, OWN, Treatment.DEFAULT), yardsticks, resampling, wanted)
                .of(List.of(Window.of(1990, OWN)), 2)
                .getFirst();
    }

    private static Estimate one(Yardstick yardstick) {
        return measured(List.of(yardstick), Resampling.NONE, Affinity.Pairs.ALL).estimate(0, 0);
    }

    @Test
    void agreementLeavesUnanimousRollCallsOut() {
        Estimate estimate = one(Yardstick.of(Measure.AGREEMENT));
        assertThat(estimate.votes()).isEqualTo(4);
        assertThat(estimate.value()).hasValue((1 + 0.5 + 1 + 0) / 4);
        assertThat(estimate.low()).isEmpty();
    }

    @Test
    void simpleAgreementIsTheShareOfEqualVotes() {
        Estimate estimate = one(Yardstick.simpleAgreement());
        assertThat(estimate.votes()).isEqualTo(5);
        assertThat(estimate.value()).hasValue(3 / 5.0);
    }

    @Test
    void sIsAbsoluteOrSquared() {
        assertThat(one(Yardstick.of(Measure.S)).value().orElseThrow()).isCloseTo(1 - 2 * (1.5 / 5), within(1e-15));
        assertThat(one(new Yardstick(Measure.S, Distance.SQUARED, true)).value().orElseThrow())
                .isCloseTo(1 - 2 * (1.25 / 5), within(1e-15));
    }

    @Test
    void aMeasureIsEmptyWhereItDividesNothingByNothing() {
        byte[][] alike = {{1, 1}, {1, 1}};
        Alignment alignment = new Affinity(
                        Ballots.of(alike, new int[] {0, 1}, Treatment.DEFAULT),
                        List.of(Yardstick.of(Measure.KAPPA), Yardstick.of(Measure.S), Yardstick.of(Measure.TAU)),
                        Resampling.DEFAULT,
                        Affinity.Pairs.ALL)
                .of(List.of(Window.of(1, new int[] {0, 1})), 1)
                .getFirst();
        assertThat(alignment.estimate(0, 0).votes()).isEqualTo(2);
        assertThat(alignment.estimate(0, 0).value()).isEmpty();
        assertThat(alignment.estimate(0, 0).low()).isEmpty();
        assertThat(alignment.estimate(0, 1).value()).hasValue(1);
        assertThat(alignment.estimate(0, 1).high()).hasValue(1);
        assertThat(alignment.estimate(0, 2).value()).isEmpty();
    }

    @Test
    void onlyPairsThatAreWantedAreMeasured() {
        Alignment alignment = measured(
                List.of(Yardstick.of(Measure.S)), Resampling.NONE, (first, second) -> second == 2 && first == 1);
        assertThat(alignment.pairs()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(pair -> alignment.votes(pair, 0))).containsExactly(0, 0, 5);
        assertThat(IntStream.range(0, 3).map(alignment::first)).containsExactly(0, 0, 1);
        assertThat(IntStream.range(0, 3).map(alignment::second)).containsExactly(1, 2, 2);
    }

    @Test
    void aPairsNumbersDoNotDependOnWhatElseIsAsked() {
        List<Yardstick> two = List.of(Yardstick.of(Measure.AGREEMENT), Yardstick.of(Measure.KAPPA));
        Alignment all = measured(two, Resampling.DEFAULT, Affinity.Pairs.ALL);
        Alignment alone = measured(two.subList(1, 2), Resampling.DEFAULT, (first, second) -> second == 2 && first == 0);
        assertThat(alone.estimate(1, 0)).isEqualTo(all.estimate(1, 1));
    }

    @Test
    void oneFamilyAloneHasNoSpread() {
        Alignment alignment = new Affinity(
                        Ballots.of(VOTES, new int[6], Treatment.DEFAULT),
                        List.of(Yardstick.of(Measure.S)),
                        Resampling.DEFAULT,
                        Affinity.Pairs.ALL)
                .of(List.of(Window.of(1990, OWN)), 1)
                .getFirst();
        Estimate estimate = alignment.estimate(0, 0);
        assertThat(estimate.low()).isEqualTo(estimate.value());
        assertThat(estimate.high()).isEqualTo(estimate.value());
    }

    /** A share of n independent roll calls has the standard error sqrt(p (1 - p) / n). */
    @Test
    void theIntervalOfAShareIsAsWideAsTheorySays() {
        int n = 400;
        byte[][] votes = new byte[2][n];
        for (int r = 0; r < n; r++) {
            votes[0][r] = 1;
            votes[1][r] = (byte) (r % 4 == 0 ? 3 : 1);
        }
        int[] own = IntStream.range(0, n).toArray();
        Estimate estimate = new Affinity(
                        Ballots.of(votes, own, Treatment.DEFAULT),
                        List.of(Yardstick.simpleAgreement()),
                        new Resampling(4000, 1, 0.9),
                        Affinity.Pairs.ALL)
                .of(List.of(Window.of(1, own)), 2)
                .getFirst()
                .estimate(0, 0);
        double error = Math.sqrt(0.25 * 0.75 / n);
        // within a tenth: 4,000 draws and a step of 1/400
        assertThat(estimate.high().orElseThrow() - estimate.low().orElseThrow())
                .isCloseTo(2 * 1.645 * error, within(0.1 * 2 * 1.645 * error));
    }

    /** Four copies of a question are one question: the interval is that of 100 roll calls, not of 400. */
    @Test
    void repeatedResolutionsAreDrawnTogether() {
        int n = 400;
        byte[][] votes = new byte[2][n];
        int[] families = new int[n];
        for (int r = 0; r < n; r++) {
            families[r] = r / 4;
            votes[0][r] = 1;
            votes[1][r] = (byte) (families[r] % 4 == 0 ? 3 : 1);
        }
        Ballots ballots = Ballots.of(votes, families, Treatment.DEFAULT);
        Estimate estimate = new Affinity(
                        ballots, List.of(Yardstick.simpleAgreement()), new Resampling(4000, 1, 0.9), Affinity.Pairs.ALL)
                .of(List.of(Window.of(1, IntStream.range(0, n).toArray())), 2)
                .getFirst()
                .estimate(0, 0);
        double width = 2 * 1.645 * Math.sqrt(0.25 * 0.75 / 100);
        // within a tenth: 4,000 draws and a step of 1/100
        assertThat(estimate.high().orElseThrow() - estimate.low().orElseThrow()).isCloseTo(width, within(0.1 * width));
    }

    @Test
    void drawsOfNeighbouringNumbersAreNoCopiesOfEachOther() {
        int[] first = Resample.times(1, 1990, 0, 50);
        int[] second = Resample.times(1, 1990, 1, 50);
        int apart =
                IntStream.range(0, 50).map(f -> Math.abs(first[f] - second[f])).sum();
        // two independent draws of 50 families differ by about 50; a shifted copy would differ by at most 2
        assertThat(apart).isGreaterThan(25);
        assertThat(IntStream.of(first).sum()).isEqualTo(50);
        assertThat(Resample.times(1, 1990, 0, 50)).isEqualTo(first);
        assertThat(Resample.times(1, 1991, 0, 50)).isNotEqualTo(first);
    }

    @Test
    void absencesThatAreNotThereCanOnlyBeDropped() {
        assertThatThrownBy(() -> Ballots.of(VOTES, OWN, new Treatment(Absences.ABSTAIN, Abstentions.MIDDLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hold no absences");
        assertThatThrownBy(() -> Ballots.of(new byte[][] {{1, 7}}, new int[2], Treatment.DEFAULT))
                .hasMessageContaining("not 7");
        assertThatThrownBy(() -> new Resampling(1, 1, 95)).hasMessageContaining("Maybe you mean 0.95");
    }

    @Test
    void aWindowWithoutRollCallsHasNoPairs() {
        Alignment alignment = new Affinity(
                        Ballots.of(VOTES, OWN, Treatment.DEFAULT),
                        List.of(Yardstick.of(Measure.S)),
                        Resampling.DEFAULT,
                        Affinity.Pairs.ALL)
                .of(List.of(Window.of(1, new int[0])), 2)
                .getFirst();
        assertThat(alignment.pairs()).isZero();
    }
}
