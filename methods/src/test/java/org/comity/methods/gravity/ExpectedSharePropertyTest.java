package org.comity.methods.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpectedSharePropertyTest {
    /** Two partners of one size, one twice as far, elasticity -1: two thirds and one third. */
    @Test
    void twiceAsFarIsHalfAsMuch() {
        double[] sizes = {5, 5};
        double[] distances = {100, 200};
        assertThat(ExpectedShare.of(-1, 0, sizes, distances, 0).value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(ExpectedShare.of(-1, 0, sizes, distances, 1).value()).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Property(tries = 200)
    void sharesAddUpToOneAndKnowNoUnit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sizes = random.doubles(n, 1, 1e6).toArray();
        double[] distances = random.doubles(n, 50, 20_000).toArray();
        double[] miles =
                java.util.Arrays.stream(distances).map(km -> km / 1.609344).toArray();
        double sum = 0;
        for (int partner = 0; partner < n; partner++) {
            ExpectedShare share = ExpectedShare.of(-0.9, 0.1, sizes, distances, partner);
            sum += share.value();
            assertThat(ExpectedShare.of(-0.9, 0.1, sizes, miles, partner).high())
                    .isCloseTo(share.high(), within(1e-9));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** Whatever the elasticity within its interval, the share lies in the range. */
    @Property(tries = 200)
    void theRangeHoldsForEveryElasticityInTheInterval(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int n, @ForAll @IntRange(max = 100) int step) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sizes = random.doubles(n, 1, 1e6).toArray();
        double[] distances = random.doubles(n, 50, 20_000).toArray();
        double error = random.nextDouble(1);
        ExpectedShare range = ExpectedShare.of(-1, error, sizes, distances, 0);
        double elasticity = -1 + 1.6448536269514722 * error * (step - 50) / 50.0;
        assertThat(ExpectedShare.of(elasticity, 0, sizes, distances, 0).value())
                .isBetween(range.low() - 1e-9, range.high() + 1e-9);
    }
}
