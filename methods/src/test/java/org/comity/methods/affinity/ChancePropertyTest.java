package org.comity.methods.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.affinity.kernel.Similarity;

/** What correction for chance promises, on random tables of yes, abstain and no. */
class ChancePropertyTest {
    private static final double[] ABSOLUTE = {0, 0.5, 1, 0.5, 0, 0.5, 1, 0.5, 0};
    private static final double[] SQUARED = {0, 0.25, 1, 0.25, 0, 0.25, 1, 0.25, 0};
    private static final double[] NOMINAL = {0, 1, 1, 1, 0, 1, 1, 1, 0};
    private static final double[][] DISTANCES = {ABSOLUTE, SQUARED, NOMINAL};

    private static double[] table(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] n = new double[9];
        for (int cell = 0; cell < 9; cell++) {
            n[cell] = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
        }
        n[0] += 1; // at least one roll call of each outer kind, so that all is defined
        n[8] += 1;
        return n;
    }

    private static double[] turned(double[] n) {
        double[] other = new double[9];
        for (int cell = 0; cell < 9; cell++) {
            other[3 * (cell % 3) + cell / 3] = n[cell];
        }
        return other;
    }

    @Property(tries = 500)
    void boundsHold(@ForAll long seed) {
        double[] n = table(seed);
        assertThat(Similarity.tau(n)).isBetween(-1.0, 1.0 + 1e-12);
        for (double[] distance : DISTANCES) {
            double agreement = Similarity.agreement(n, distance);
            assertThat(agreement).isBetween(0.0, 1.0);
            assertThat(Similarity.s(n, distance)).isCloseTo(2 * agreement - 1, within(1e-12));
            double kappa = Similarity.kappa(n, distance);
            double pi = Similarity.pi(n, distance);
            assertThat(kappa).isLessThanOrEqualTo(agreement + 1e-12);
            assertThat(pi).isBetween(-1 - 1e-12, kappa + 1e-12); // shares of both together leave less room for chance
        }
    }

    @Property(tries = 200)
    void neitherSideNorTheNameOfTheEndsNorTheScaleMatters(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int k) {
        double[] n = table(seed);
        double[] ends = new double[9];
        double[] many = new double[9];
        double[] against = new double[9];
        for (int cell = 0; cell < 9; cell++) {
            ends[8 - cell] = n[cell];
            many[cell] = k * n[cell];
            against[3 * (cell / 3) + 2 - cell % 3] = n[cell];
        }
        for (double[] other : new double[][] {turned(n), ends, many}) {
            assertThat(Similarity.tau(other)).isCloseTo(Similarity.tau(n), within(1e-12));
            for (double[] distance : DISTANCES) {
                assertThat(Similarity.s(other, distance)).isCloseTo(Similarity.s(n, distance), within(1e-12));
                assertThat(Similarity.kappa(other, distance)).isCloseTo(Similarity.kappa(n, distance), within(1e-12));
                assertThat(Similarity.pi(other, distance)).isCloseTo(Similarity.pi(n, distance), within(1e-12));
            }
        }
        assertThat(Similarity.tau(against)).isCloseTo(-Similarity.tau(n), within(1e-12));
    }

    @Property(tries = 200)
    void countriesThatAlwaysAgreeHaveOneAndThoseThatVoteApartFromEachOtherNone(@ForAll long seed) {
        double[] n = table(seed);
        double[] alike = new double[9];
        double[] apart = new double[9];
        for (int i = 0; i < 3; i++) {
            alike[4 * i] = n[4 * i];
            for (int j = 0; j < 3; j++) {
                apart[3 * i + j] = n[i] * n[3 + j]; // independent: rows n0 to n2, columns n3 to n5
            }
        }
        for (double[] distance : DISTANCES) {
            assertThat(Similarity.kappa(alike, distance)).isEqualTo(1);
            assertThat(Similarity.pi(alike, distance)).isEqualTo(1);
            double kappa = Similarity.kappa(apart, distance);
            assertThat(Double.isNaN(kappa) || Math.abs(kappa) < 1e-9).isTrue();
            double pi = Similarity.pi(apart, distance);
            assertThat(Double.isNaN(pi) || pi < 1e-9).isTrue();
        }
        assertThat(Similarity.tau(alike)).isCloseTo(1, within(1e-12));
    }

    /** Over all orders of the other's votes the mean distance is the one that kappa expects. */
    @Property(tries = 40)
    void kappaAndTauAreZeroOnAverageOverAllOrdersOfTheOthersVotes(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] one = {0, 2, random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        int[] other = {0, 2, random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        double[] sums = new double[DISTANCES.length + 1];
        orders(one, other, 0, sums);
        for (double sum : sums) {
            assertThat(sum / 120).isCloseTo(0, within(1e-12));
        }
    }

    private static void orders(int[] one, int[] other, int fixed, double[] sums) {
        if (fixed == other.length) {
            double[] n = new double[9];
            for (int r = 0; r < one.length; r++) {
                n[3 * one[r] + other[r]]++;
            }
            for (int d = 0; d < DISTANCES.length; d++) {
                sums[d] += Similarity.kappa(n, DISTANCES[d]);
            }
            sums[DISTANCES.length] += Similarity.tau(n);
            return;
        }
        for (int k = fixed; k < other.length; k++) {
            swap(other, fixed, k);
            orders(one, other, fixed + 1, sums);
            swap(other, fixed, k);
        }
    }

    private static void swap(int[] votes, int i, int j) {
        int kept = votes[i];
        votes[i] = votes[j];
        votes[j] = kept;
    }
}
