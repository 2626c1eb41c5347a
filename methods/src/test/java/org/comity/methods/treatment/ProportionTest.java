package org.comity.methods.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** Both ends solve (p - x)^2 = z^2 x (1 - x) / n, from which Wilson's interval is made. */
    @Test
    void bothEndsSolveWilsonsEquation() {
        double z = 1.6448536269514722;
        for (int n : new int[] {1, 10, 37, 1000}) {
            for (int count = 0; count <= n; count += Math.max(1, n / 7)) {
                Range range = Proportion.of(count, n).orElseThrow();
                double p = (double) count / n;
                for (double x : new double[] {range.low(), range.high()}) {
                    double off = (p - x) * (p - x) - z * z * x * (1 - x) / n;
                    assertThat(Math.abs(off)).isLessThan(1e-12);
                }
                assertThat(range.low()).isLessThanOrEqualTo(p);
                assertThat(range.high()).isGreaterThanOrEqualTo(p).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(Proportion.of(0, 0)).isEmpty();
        assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
