package org.comity.methods.bargain.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Beliefs against what is known of their distributions. */
class BeliefPropertyTest {
    private static List<Belief> beliefs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = random.nextDouble(-50, 50);
        double b = a + random.nextDouble(0, 40);
        double sd = random.nextDouble(0.1, 30);
        return List.of(
                new Belief.Point(a),
                new Belief.Uniform(a, b),
                new Belief.Triangular(a, a + random.nextDouble() * (b - a), b),
                new Belief.Gaussian(a, sd),
                new Belief.TruncatedGaussian(a, sd, a - random.nextDouble(3) * sd, a + random.nextDouble(3) * sd),
                new Belief.TruncatedGaussian(a, sd, a + 2 * sd, Double.POSITIVE_INFINITY),
                new Belief.Lognormal(Math.abs(a) + 1, random.nextDouble(0, 1) * (Math.abs(a) + 1)));
    }

    @Property(tries = 100)
    void valuesRiseAndTheirMeanIsTheMean(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        for (Belief belief : beliefs(seed)) {
            int points = 5_000;
            boolean rises = true;
            double sum = 0;
            double last = Double.NEGATIVE_INFINITY;
            for (int n = 0; n < points; n++) {
                double value = belief.at((n + 0.5) / points);
                rises &= value >= last - 1e-9;
                last = value;
                sum += value;
            }
            assertThat(rises).as("%s", belief).isTrue();
            double spread = 1 + belief.at(0.999) - belief.at(0.001);
            assertThat(sum / points).as("%s", belief).isCloseTo(belief.mean(), within(2e-3 * spread));
        }
    }

    /** Six standard deviations out, where the centre of the distribution has no digits left. */
    @Test
    void aTailIsDrawnFromItsOwnSide() {
        Belief above = new Belief.TruncatedGaussian(0, 1, 6, 7);
        Belief below = new Belief.TruncatedGaussian(0, 1, -7, -6);
        for (double u = 0.05; u < 1; u += 0.05) {
            assertThat(above.at(u)).isBetween(6.0, 7.0);
            assertThat(above.at(u)).isCloseTo(-below.at(1 - u), within(1e-9));
        }
        assertThat(above.at(0.5)).isCloseTo(6.1126, within(0.01)); // half of what lies above 6 lies above 6.11
        assertThat(above.mean()).isCloseTo(-below.mean(), within(1e-9));
    }

    @Test
    void aLognormalHasTheMomentsThatAreGiven() {
        Belief belief = new Belief.Lognormal(20, 10);
        double square = 0;
        int points = 1_000_000;
        for (int n = 0; n < points; n++) {
            double value = belief.at((n + 0.5) / points);
            square += value * value / points;
        }
        assertThat(Math.sqrt(square - 400)).isCloseTo(10, within(0.02));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatThrownBy(() -> new Belief.Uniform(2, 1)).hasMessageContaining("in order, not [2.0, 1.0]");
        assertThatThrownBy(() -> new Belief.Triangular(0, 3, 2)).hasMessageContaining("in order");
        assertThatThrownBy(() -> new Belief.Gaussian(0, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Belief.TruncatedGaussian(0, 1, 20, 30)).hasMessageContaining("Next to nothing");
        assertThatThrownBy(() -> new Belief.Lognormal(-1, 1)).hasMessageContaining("mean above 0");
        assertThatThrownBy(() -> new Belief.Point(Double.NaN)).hasMessageContaining("needs a number");
    }
}
