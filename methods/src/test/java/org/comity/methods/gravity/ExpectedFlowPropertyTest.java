package org.comity.methods.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpectedFlowPropertyTest {
    /** All pairs of some countries: sizes, and by pair flow and distance. */
    @SuppressWarnings("ArrayRecordComponent") // a fixture that is never compared
    private record World(int countries, double[] size, double[] flow, double[] distance) {
        static World of(long seed, int countries) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] size = random.doubles(countries, 1e9, 1e13).toArray();
            int pairs = countries * (countries - 1) / 2;
            double[] flow = random.doubles(pairs, 0, 1e11).toArray();
            flow[0] = 0;
            return new World(
                    countries, size, flow, random.doubles(pairs, 50, 15000).toArray());
        }

        double[] sizes(boolean first) {
            double[] of = new double[flow.length];
            int p = 0;
            for (int i = 0; i < countries; i++) {
                for (int j = i + 1; j < countries; j++) {
                    of[p++] = size[first ? i : j];
                }
            }
            return of;
        }

        double[] residuals() {
            ExpectedFlow.Fit fit = ExpectedFlow.fit(flow, sizes(true), sizes(false), distance);
            double[] residuals = new double[flow.length];
            for (int p = 0; p < flow.length; p++) {
                residuals[p] = fit.residual(flow[p], sizes(true)[p], sizes(false)[p], distance[p]);
            }
            return residuals;
        }

        World doubled(int country) {
            double[] sizes = size.clone();
            sizes[country] *= 2;
            double[] flows = flow.clone();
            int p = 0;
            for (int i = 0; i < countries; i++) {
                for (int j = i + 1; j < countries; j++) {
                    flows[p] *= i == country || j == country ? 2 : 1;
                    p++;
                }
            }
            return new World(countries, sizes, flows, distance);
        }
    }

    @Property(tries = 100)
    void doublingACountryAndItsFlowsLeavesEveryResidualTheSameToTheLastBit(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int countries) {
        World world = World.of(seed, countries);
        assertThat(world.doubled(countries / 2).residuals()).isEqualTo(world.residuals());
    }

    @Test
    void anExactLawIsFound() {
        double[] one = {2, 3, 5, 7};
        double[] other = {11, 13, 17, 19};
        double[] distance = {100, 400, 900, 2500};
        double[] flow = new double[4];
        for (int i = 0; i < 4; i++) {
            flow[i] = Math.exp(1.5) * one[i] * other[i] * Math.pow(distance[i], -0.9);
        }
        ExpectedFlow.Fit fit = ExpectedFlow.fit(flow, one, other, distance);
        assertThat(fit.level()).isCloseTo(1.5, within(1e-12));
        assertThat(fit.distanceElasticity()).isCloseTo(-0.9, within(1e-12));
        assertThat(fit.residual(2 * flow[1], 3, 13, 400)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(fit.residual(0, 3, 13, 400)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void tooFewPairsAreRefused() {
        double[] two = {1, 2};
        assertThatThrownBy(() -> ExpectedFlow.fit(two, two, two, two)).hasMessageContaining("at least three pairs");
    }
}
