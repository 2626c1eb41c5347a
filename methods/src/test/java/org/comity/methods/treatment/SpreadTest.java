package org.comity.methods.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Cases small enough to be done by hand. */
class SpreadTest {
    @Test
    void allAlikeIsNoSpread() {
        Spread spread = Spread.of(new double[] {3, 3, 3, 3}, 0, 3).orElseThrow();
        assertThat(spread.theil()).isEqualTo(Range.exact(0));
        assertThat(spread.gini()).isEqualTo(Range.exact(0));
        assertThat(spread.leastShare()).isEqualTo(Range.exact(0.25));
    }

    @Test
    void allToOneIsTheMost() {
        Spread spread = Spread.of(new double[] {0, 7, 0, 0}, 0, 7).orElseThrow();
        assertThat(spread.theil().value()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(spread.gini().value()).isEqualTo(0.75); // (n - 1) / n
        assertThat(spread.leastShare().value()).isZero();
    }

    @Test
    void oneToThreeByHand() {
        Spread spread = Spread.of(new double[] {3, 1}, 0, 3).orElseThrow();
        // shares 1/4 and 3/4: 1/4 ln 1/2 + 3/4 ln 3/2; mean difference |3 - 1| over 2 x 2 x mean 2, twice
        assertThat(spread.theil().value()).isCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), within(1e-15));
        assertThat(spread.gini().value()).isEqualTo(0.25);
        assertThat(spread.leastShare().value()).isEqualTo(0.25);
    }

    /** One missing of 0 or 1 beside 1 and 1: alike, or one of three gets nothing. */
    @Test
    void aMissingOneLeavesARange() {
        Spread spread = Spread.of(new double[] {1, 1}, 1, 1).orElseThrow();
        assertThat(spread.theil()).isEqualTo(new Range(0, 0, spread.theil().high()));
        assertThat(spread.theil().high()).isCloseTo(Math.log(1.5), within(1e-15));
        assertThat(spread.gini().low()).isZero();
        assertThat(spread.gini().high()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(spread.leastShare()).isEqualTo(new Range(0.5, 0, 0.5));
    }

    @Test
    void nothingGivenIsNoSpread() {
        assertThat(Spread.of(new double[] {0, 0}, 3, 1)).isEmpty();
        assertThat(Spread.of(new double[] {2}, 3, 2)).isEmpty();
        assertThat(Spread.of(new double[0], 3, 2)).isEmpty();
    }

    @Test
    void whatIsNegativeOrBeyondTheMostIsRefused() {
        assertThatThrownBy(() -> Spread.of(new double[] {-1, 1}, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.of(new double[] {2, 1}, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.of(new double[] {1, 1}, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
