package org.comity.methods.gravity.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Closure;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.equilibrium.Worlds;
import org.comity.methods.gravity.sectors.SectorBaseline;
import org.comity.methods.gravity.sectors.SectorEquilibrium;
import org.junit.jupiter.api.Test;

/** Draws and payments. */
final class GainTest {
    private static final Settings SETTINGS = Settings.of(6, "Ca");

    private static Doubt doubt(int n, double error, double low, double high) {
        return Doubt.of(
                new double[] {0.4},
                new double[] {error * error},
                new double[][] {Worlds.square(n, 0, 1)},
                Shock.none(n),
                SETTINGS,
                low,
                high);
    }

    @Property(tries = 8)
    void threadsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int threads) {
        Worlds world = new Worlds(seed);
        Doubt doubt = doubt(world.size(), 0.1, 4, 9);
        Equilibrium centre = Equilibrium.solve(Baseline.of(world.names(), world.flows()), doubt.centre(), SETTINGS);
        Draws one = Draws.of(centre, doubt, 20, 3, 1);
        Draws many = Draws.of(centre, doubt, 20, 3, threads);
        for (int draw = 0; draw < 20; draw++) {
            for (int i = 0; i < world.size(); i++) {
                assertThat(many.outcome(draw, i)).isEqualTo(one.outcome(draw, i));
            }
        }
        assertThat(one.unproved()).isZero();
    }

    /** A sector that buys nothing of itself is a world of one sector, in every draw; threads do not matter here either. */
    @Property(tries = 6)
    void drawsOfOneSectorThatBuysNothingAreThoseOfTheOneSectorModel(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        double[] flows = world.flows();
        Doubt doubt = doubt(n, 0.1, 4, 9);
        Equilibrium centre = Equilibrium.solve(Baseline.of(world.names(), flows), doubt.centre(), SETTINGS);
        Draws one = Draws.of(centre, doubt, 12, 3, 1);
        SectorBaseline baseline =
                SectorBaseline.of(world.names(), List.of("all"), new double[][] {flows}, new double[n][1]);
        SectorEquilibrium sector = SectorEquilibrium.solve(
                baseline, List.of(doubt.centre()), new double[] {doubt.sigma()}, "Ca", Deficits.SHARE);
        Draws many = Draws.of(sector, List.of(doubt), SETTINGS, 12, 3, 1);
        Draws threads = Draws.of(sector, List.of(doubt), SETTINGS, 12, 3, 3);
        assertThat(many.unproved()).isZero();
        for (int draw = 0; draw < 12; draw++) {
            for (int i = 0; i < n; i++) {
                Outcome found = many.outcome(draw, i);
                assertThat(threads.outcome(draw, i)).isEqualTo(found);
                assertThat(found.welfarePct()).isCloseTo(one.outcome(draw, i).welfarePct(), within(1e-7));
                assertThat(found.exportsFullPct())
                        .isCloseTo(one.outcome(draw, i).exportsFullPct(), within(1e-6));
            }
        }
    }

    @Test
    void withoutDoubtDrawsAreTheCentre() {
        Worlds world = new Worlds(5);
        Doubt doubt = doubt(world.size(), 0, 6, 6);
        Equilibrium centre = Equilibrium.solve(Baseline.of(world.names(), world.flows()), doubt.centre(), SETTINGS);
        Draws draws = Draws.of(centre, doubt, 5, 1, 2);
        for (int i = 0; i < world.size(); i++) {
            double gain = centre.outcomes().get(i).welfarePct();
            Spread spread = draws.spread(i, Outcome::welfarePct);
            assertThat(spread.low()).isCloseTo(gain, within(1e-8));
            assertThat(spread.high()).isCloseTo(gain, within(1e-8));
        }
    }

    /** Without income feedback only resistances are solved, so they alone are judged. */
    @Test
    void withFixedIncomesDrawsAreProvedByTheirResistances() {
        Worlds world = new Worlds(5);
        Settings fixed = SETTINGS.with(new Closure(Deficits.SHARE, Feedback.FIXED, 0));
        int n = world.size();
        double[][] change = {new double[n * n]};
        change[0][1] = 1;
        Doubt doubt = Doubt.of(new double[] {0.5}, new double[] {0.01}, change, Shock.none(n), fixed, 6, 6);
        Equilibrium centre = Equilibrium.solve(Baseline.of(world.names(), world.flows()), doubt.centre(), fixed);
        assertThat(Draws.of(centre, doubt, 5, 1, 1).unproved()).isZero();
    }

    /** Effects drawn have the covariance asked for: 4,000 draws, so within about three standard errors. */
    @Test
    void effectsAreDrawnWithTheirCovariance() {
        double[] covariance = {0.04, 0.03, 0.03, 0.09};
        double[][] change = {{0, 1, 0, 0}, {0, 0, 1, 0}};
        Doubt doubt = Doubt.of(new double[] {1, 2}, covariance, change, Shock.none(2), SETTINGS, 6, 6);
        int draws = 4_000;
        double[] sums = new double[5];
        for (int d = 0; d < draws; d++) {
            double[] factor = doubt.at(org.comity.methods.composite.kernel.Streams.stream(1, d))
                    .shock()
                    .factor();
            double one = Math.log(factor[1]) - 1;
            double two = Math.log(factor[2]) - 2;
            sums[0] += one / draws;
            sums[1] += two / draws;
            sums[2] += one * one / draws;
            sums[3] += one * two / draws;
            sums[4] += two * two / draws;
        }
        assertThat(sums[0]).isCloseTo(0, within(0.01));
        assertThat(sums[1]).isCloseTo(0, within(0.015));
        assertThat(sums[2]).isCloseTo(0.04, within(0.003));
        assertThat(sums[3]).isCloseTo(0.03, within(0.004));
        assertThat(sums[4]).isCloseTo(0.09, within(0.007));
    }

    @Test
    void hundredthsLieBetweenDraws() {
        Spread spread = Spread.of(new double[] {4, 1, 2, 3, 5});
        assertThat(spread).isEqualTo(new Spread(1.2, 3, 4.8));
    }

    @Property(tries = 40)
    void paymentsLeaveNoPartyWorseOff(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        Baseline baseline = Baseline.of(world.names(), world.flows());
        double[] factor = Worlds.square(n, 1, 1);
        factor[1] = 3; // from the first to the second only
        factor[n] = 1.05;
        Shock shock = Shock.of(n, factor);
        int[] parties = {0, 1};
        Equilibrium free = Equilibrium.solve(baseline, shock, SETTINGS);
        double floor = Math.max(
                        free.outcomes().get(0).welfarePct(),
                        free.outcomes().get(1).welfarePct())
                / 4;
        Transfers paid = Transfers.least(baseline, shock, SETTINGS, parties, floor);
        if (!paid.possible()) {
            return;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += paid.amount(i);
            if (i > 1) {
                assertThat(paid.amount(i)).isZero();
            }
        }
        assertThat(sum).isCloseTo(0, within(1e-9 * (1 + paid.volume())));
        assertThat(paid.equilibrium().proved()).isTrue();
        for (int party : parties) {
            double gain = paid.equilibrium().outcomes().get(party).welfarePct();
            assertThat(gain).isGreaterThan(floor - 1e-7);
            if (paid.amount(party) > 0) { // the least: nobody who receives is lifted above the floor
                assertThat(gain).isCloseTo(floor, within(1e-7));
            }
        }
    }

    @Test
    void paymentsOfJointLosersAreImpossible() {
        Baseline baseline = Baseline.of(List.of("Ca", "Cb"), Worlds.square(2, 100, 30));
        Shock worse = Shock.of(2, Worlds.square(2, 1, 0.5));
        Transfers paid = Transfers.least(baseline, worse, SETTINGS, new int[] {0, 1}, 0);
        assertThat(paid.possible()).isFalse();
        assertThat(paid.volume()).isZero();
    }

    @Test
    void aCovarianceMustBeOne() {
        assertThatThrownBy(() -> Doubt.of(
                        new double[] {1, 2},
                        new double[] {1, 2, 2, 1},
                        new double[2][4],
                        Shock.none(2),
                        SETTINGS,
                        6,
                        6))
                .hasMessageContaining("negative variance");
    }
}
