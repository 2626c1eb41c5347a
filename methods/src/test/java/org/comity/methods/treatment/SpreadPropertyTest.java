package org.comity.methods.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpreadPropertyTest {
    private static double[] figures(SplittableRandom random, int n) {
        double[] x = random.doubles(n, 0, 10).toArray();
        x[0] = 1 + x[0];
        for (int i = 1; i < n; i++) {
            x[i] = random.nextInt(4) == 0 ? 0 : x[i];
        }
        return x;
    }

    /** Whatever the missing figures are, the measures of all of them lie in the range. */
    @Property(tries = 500)
    void theRangeHoldsWhateverIsMissing(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int n, @ForAll @IntRange(max = 5) int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        double most = 12;
        double[] held = figures(random, n);
        Spread range = Spread.of(held, missing, most).orElseThrow();
        double[] all = Arrays.copyOf(held, n + missing);
        for (int i = n; i < all.length; i++) {
            all[i] = random.nextInt(3) == 0 ? most * random.nextInt(2) : random.nextDouble(most);
        }
        Spread whole = Spread.of(all, 0, most).orElseThrow();
        assertThat(whole.theil().value())
                .isBetween(range.theil().low() - 1e-12, range.theil().high() + 1e-12);
        assertThat(whole.gini().value())
                .isBetween(range.gini().low() - 1e-12, range.gini().high() + 1e-12);
        assertThat(whole.leastShare().value())
                .isBetween(range.leastShare().low() - 1e-12, range.leastShare().high() + 1e-12);
    }

    @Property(tries = 200)
    void neitherOrderNorUnitMatters(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int n) {
        double[] x = figures(new SplittableRandom(seed), n);
        double[] other = new double[n];
        for (int i = 0; i < n; i++) {
            other[i] = 1000 * x[n - 1 - i];
        }
        Spread one = Spread.of(x, 2, 20).orElseThrow();
        Spread two = Spread.of(other, 2, 20_000).orElseThrow();
        assertThat(two.theil().value()).isCloseTo(one.theil().value(), within(1e-12));
        assertThat(two.theil().high()).isCloseTo(one.theil().high(), within(1e-12));
        assertThat(two.gini().value()).isCloseTo(one.gini().value(), within(1e-12));
        assertThat(two.leastShare().value()).isCloseTo(one.leastShare().value(), within(1e-12));
    }

    /** Half the mean of all differences over the mean, as the definition has it. */
    @Property(tries = 200)
    void giniIsHalfTheMeanDifferenceOverTheMean(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int n) {
        double[] x = figures(new SplittableRandom(seed), n);
        double differences = 0;
        for (double one : x) {
            for (double other : x) {
                differences += Math.abs(one - other);
            }
        }
        double mean = Arrays.stream(x).sum() / n;
        assertThat(Spread.of(x, 0, 20).orElseThrow().gini().value())
                .isCloseTo(differences / (2.0 * n * n * mean), within(1e-12));
    }
}
