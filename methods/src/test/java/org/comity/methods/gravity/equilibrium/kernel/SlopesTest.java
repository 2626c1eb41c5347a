package org.comity.methods.gravity.equilibrium.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The exact Jacobian against differences. */
final class SlopesTest {
    private static final int N = 5;

    @Property(tries = 40)
    void slopesAreThoseOfTheExcess(@ForAll long seed, @ForAll boolean fixed, @ForAll boolean duty) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] a = random.doubles(N * N, 0.1, 1).toArray();
        double[] rest = random.doubles(N * N, 0.6, 1).toArray();
        if (!duty) {
            Arrays.fill(rest, 1);
        }
        double[] output = random.doubles(N, 1, 10).toArray();
        double[] phi = random.doubles(N, 0.8, 1.2).toArray();
        double[] give = random.doubles(N, -0.01, 0.01).toArray();
        Market market = fixed
                ? Market.fixed(N, a, output, phi)
                : Market.free(N, random.nextDouble(1.5, 8), random.nextDouble(0, 1), a, rest, output, phi, give);
        double[] x = random.doubles(N, -0.3, 0.3).toArray();
        market.at(x);
        double[] slopes = Slopes.of(market);
        double width = 1e-5;
        for (int k = 0; k < N; k++) {
            double[] high = x.clone();
            high[k] += width;
            market.at(high);
            double[] above = market.excess.clone();
            double[] low = x.clone();
            low[k] -= width;
            market.at(low);
            for (int i = 0; i < N; i++) {
                assertThat(slopes[i * N + k]).isCloseTo((above[i] - market.excess[i]) / (2 * width), within(1e-7));
            }
        }
    }
}
