package org.comity.methods.gravity.sectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Closure;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.equilibrium.Worlds;

/** What holds with many sectors. */
final class SectorPropertyTest {
    private static double[][] noInputs(int n, int s) {
        return new double[n][s * s];
    }

    @Property(tries = 60)
    void oneSectorThatBuysNothingIsTheOneSectorModel(@ForAll long seed, @ForAll Deficits rule) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        double[] flows = world.flows();
        double sigma = Math.max(world.sigma(), 1.5);
        Shock shock = Shock.of(n, world.factors()).withTariffs(world.tariffs(), world.tariffs());
        Settings settings = Settings.of(sigma, "Cb").with(new Closure(rule, Feedback.FULL, 0));
        Equilibrium one = Equilibrium.solve(Baseline.of(world.names(), flows), shock, settings);
        if (!one.proved()) {
            return; // constant deficits can leave a country without spending
        }
        SectorBaseline baseline =
                SectorBaseline.of(world.names(), List.of("all"), new double[][] {flows}, noInputs(n, 1));
        SectorEquilibrium many = SectorEquilibrium.solve(baseline, List.of(shock), new double[] {sigma}, "Cb", rule);
        assertThat(many.proved()).as("%s", many.proof()).isTrue();
        assertThat(Worlds.difference(many.outcomes(), one.outcomes())).isLessThan(1e-7);
    }

    @Property(tries = 30)
    void noChangeChangesNothing(@ForAll long seed, @ForAll Deficits rule) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        SectorBaseline baseline = twoSectors(world, 0.6);
        Shock none = Shock.none(n);
        SectorEquilibrium solved =
                SectorEquilibrium.solve(baseline, List.of(none, none), new double[] {4, 9}, "Ca", rule);
        assertThat(solved.proved()).as("%s", solved.proof()).isTrue();
        assertThat(Worlds.difference(solved.outcomes(), Worlds.nothing(world.names())))
                .isLessThan(1e-7);
    }

    /** A sector cut into equal halves that use each other's goods alike is the sector it was. */
    @Property(tries = 30)
    void halvesOfASectorAreTheSector(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        double[] flows = world.flows();
        double[] half = java.util.Arrays.stream(flows).map(flow -> flow / 2).toArray();
        Shock shock = Shock.of(n, world.factors());
        double share = 0.05;
        double[][] whole = new double[n][1];
        double[][] cut = new double[n][4];
        for (int i = 0; i < n; i++) {
            whole[i][0] = share;
            java.util.Arrays.fill(cut[i], share / 2);
        }
        SectorEquilibrium one = SectorEquilibrium.solve(
                SectorBaseline.of(world.names(), List.of("all"), new double[][] {flows}, whole),
                List.of(shock),
                new double[] {5},
                "Ca",
                Deficits.SHARE);
        SectorEquilibrium two = SectorEquilibrium.solve(
                SectorBaseline.of(world.names(), List.of("a", "b"), new double[][] {half, half}, cut),
                List.of(shock, shock),
                new double[] {5, 5},
                "Ca",
                Deficits.SHARE);
        assertThat(one.proved()).as("%s", one.proof()).isTrue();
        assertThat(Worlds.difference(one.outcomes(), two.outcomes())).isLessThan(1e-7);
    }

    @Property(tries = 30)
    void manySectorsAreProved(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        SectorBaseline baseline = twoSectors(world, 0.6);
        List<Shock> shocks = List.of(
                Shock.of(n, world.factors()).withTariffs(world.tariffs(), world.tariffs()),
                Shock.of(n, world.factors()));
        SectorEquilibrium solved = SectorEquilibrium.solve(baseline, shocks, new double[] {3, 8}, "Ca", Deficits.SHARE);
        assertThat(solved.proved()).as("%s", solved.proof()).isTrue();
    }

    /** Arkolakis, Costinot, Rodriguez-Clare (2012), AER 102(1), 94-130: inputs raise the gain to the power 1 / value added. */
    @Property(tries = 40)
    void inputsRaiseTheGainOfEquals(
            @ForAll @DoubleRange(min = 1.5, max = 12) double sigma,
            @ForAll @DoubleRange(min = 0, max = 0.7) double share,
            @ForAll @DoubleRange(min = 0.2, max = 5) double factor) {
        double[] flows = Worlds.square(2, 100, 30);
        double[][] inputs = {{share}, {share}};
        SectorEquilibrium solved = SectorEquilibrium.solve(
                SectorBaseline.of(List.of("Ca", "Cb"), List.of("all"), new double[][] {flows}, inputs),
                List.of(Shock.of(2, Worlds.square(2, 1, factor))),
                new double[] {sigma},
                "Ca",
                Deficits.SHARE);
        double home = 130 / (100 + 30 * factor);
        double gain = 100 * (Math.pow(home, -1 / ((sigma - 1) * (1 - share))) - 1);
        assertThat(solved.outcomes().getFirst().welfarePct()).isCloseTo(gain, within(1e-7 * (1 + Math.abs(gain))));
    }

    /**
     * The check works out prices and shares itself. A price that is no price of these costs is seen; so are flows whose
     * sums all hold, while buyers turn from one seller to another for no reason.
     */
    @Property(tries = 30)
    void aFalsePriceOrShareIsNoEquilibrium(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        SectorBaseline baseline = twoSectors(world, 0.6);
        double[][] flows = {baseline.flows(0), baseline.flows(1)};
        double[][] inputs = new double[n][];
        java.util.Arrays.setAll(inputs, baseline::inputs);
        SectorGround ground =
                new SectorGround(baseline.total().countries(), baseline.sectors(), flows, new double[2][n * n], inputs);
        double[] wage = new double[n];
        java.util.Arrays.fill(wage, 1);
        double[][] price = new double[n][2];
        assertThat(proof(ground, wage, price, flows).proved()).isTrue();
        price[0][1] = 1e-8;
        assertThat(proof(ground, wage, price, flows).proved()).isFalse();
        price[0][1] = 0;
        double[][] turned = {flows[0].clone(), flows[1].clone()};
        double moved = 1e-3
                * java.util.stream.IntStream.of(0, 1, n, n + 1)
                        .mapToDouble(at -> flows[0][at])
                        .min()
                        .orElseThrow();
        turned[0][0] += moved;
        turned[0][1] -= moved;
        turned[0][n] -= moved;
        turned[0][n + 1] += moved;
        if (moved > 0) {
            assertThat(proof(ground, wage, price, turned).proved()).isFalse();
        }
    }

    private static Proof proof(SectorGround ground, double[] wage, double[][] price, double[][] flows) {
        Shock none = Shock.none(ground.n);
        return SectorCheck.of(ground, List.of(none, none), Deficits.SHARE, new double[] {3, 8}, wage, price, flows, 0);
    }

    /** Two sectors; the first sells a little of itself and the other takes of both. */
    private static SectorBaseline twoSectors(Worlds world, double share) {
        int n = world.size();
        double[][] inputs = new double[n][];
        for (int i = 0; i < n; i++) {
            inputs[i] = new double[] {share / 4, share / 8, share / 16, share / 4};
        }
        double[] flows = world.flows();
        double[] other = world.flows();
        for (int i = 0; i < n; i++) { // home sales, so that neither sector is used up as input
            double sold = 0;
            for (int j = 0; j < n; j++) {
                sold += flows[i * n + j] + other[i * n + j];
            }
            flows[i * n + i] += share * sold;
            other[i * n + i] += share * sold;
        }
        return SectorBaseline.of(world.names(), List.of("a", "b"), new double[][] {flows, other}, inputs);
    }
}
