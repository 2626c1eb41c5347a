package org.comity.methods.gravity.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds in every trade equilibrium. */
final class EquilibriumPropertyTest {
    private static Settings settings(double sigma, Deficits rule) {
        return Settings.of(sigma, "Ca").with(new Closure(rule, Feedback.FULL, 0));
    }

    @Property(tries = 60)
    void noChangeChangesNothing(@ForAll long seed, @ForAll Deficits rule, @ForAll Feedback feedback) {
        Worlds world = new Worlds(seed);
        Baseline baseline = Baseline.of(world.names(), world.flows());
        double[] rates = world.tariffs();
        Shock none = Shock.none(world.size()).withTariffs(rates, rates);
        Settings settings = Settings.of(world.sigma(), "Cb").with(new Closure(rule, feedback, 0));
        Equilibrium solved = Equilibrium.solve(baseline, none, settings);
        assertThat(Worlds.difference(solved.outcomes(), Worlds.nothing(world.names())))
                .isLessThan(1e-7);
    }

    @Property(tries = 200)
    void anEquilibriumIsFoundAndProved(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        Baseline baseline = Baseline.of(world.names(), world.flows());
        Shock shock = Shock.of(world.size(), world.factors());
        for (Deficits rule : List.of(Deficits.SHARE, Deficits.NONE)) {
            Equilibrium solved = Equilibrium.solve(baseline, shock, settings(world.sigma(), rule));
            assertThat(solved.proved()).as("%s %s", rule, solved.proof()).isTrue();
        }
    }

    /** The only worlds without an answer are those in which a constant deficit eats up all of somebody's spending. */
    @Property(tries = 200)
    void constantDeficitsAreProvedOrLeaveSomebodyNothing(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        Baseline baseline = Baseline.of(world.names(), world.flows());
        double[] factor = world.factors();
        Settings settings = settings(world.sigma(), Deficits.CONSTANT);
        Equilibrium solved = Equilibrium.solve(baseline, Shock.of(world.size(), factor), settings);
        if (solved.proved()) {
            return;
        }
        double part = 0;
        double least = 1;
        for (double step = 0.5; step > 1e-5; step /= 2) {
            double next = part + step;
            double[] partly = java.util.Arrays.stream(factor)
                    .map(each -> Math.pow(each, next))
                    .toArray();
            Equilibrium near = Equilibrium.solve(baseline, Shock.of(world.size(), partly), settings);
            part = near.proved() ? next : part;
            for (int i = 0; near.proved() && i < world.size(); i++) {
                least = Math.min(least, near.full().spending(i) / near.before().spending(i));
            }
        }
        assertThat(least).isLessThan(0.05);
    }

    @Property(tries = 100)
    void tariffsAndSupplyAreProvedToo(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        Baseline baseline = Baseline.of(world.names(), world.flows());
        Shock shock = Shock.none(world.size()).withTariffs(world.tariffs(), world.tariffs());
        Settings settings = Settings.of(world.sigma(), "Ca").with(new Closure(Deficits.SHARE, Feedback.FULL, 0.7));
        Equilibrium solved = Equilibrium.solve(baseline, shock, settings);
        assertThat(solved.proved()).as("%s", solved.proof()).isTrue();
    }

    @Property(tries = 60)
    void unitsOrderAndReferenceDoNotMatter(@ForAll long seed, @ForAll Deficits rule) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        double[] flows = world.flows();
        double[] factor = world.factors();
        double sigma = world.sigma();
        Equilibrium one =
                Equilibrium.solve(Baseline.of(world.names(), flows), Shock.of(n, factor), settings(sigma, rule));
        if (!one.proved()) {
            return; // constant deficits can leave a country without spending
        }
        List<Integer> order = IntStream.range(0, n).boxed().collect(java.util.stream.Collectors.toList());
        Collections.shuffle(order, new java.util.Random(seed));
        double[] turnedFlows = new double[n * n];
        double[] turnedFactor = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turnedFlows[i * n + j] = 1e6 * flows[order.get(i) * n + order.get(j)];
                turnedFactor[i * n + j] = factor[order.get(i) * n + order.get(j)];
            }
        }
        List<String> names = order.stream().map(world.names()::get).toList();
        Settings other = Settings.of(sigma, "Cb").with(new Closure(rule, Feedback.FULL, 0));
        Equilibrium turned = Equilibrium.solve(Baseline.of(names, turnedFlows), Shock.of(n, turnedFactor), other);
        for (int i = 0; i < n; i++) {
            Outcome here = turned.outcomes().get(i);
            Outcome there = one.outcomes().get(order.get(i));
            assertThat(here.realGdpPct())
                    .isCloseTo(there.realGdpPct(), within(1e-6 + 1e-7 * Math.abs(there.realGdpPct())));
            assertThat(here.welfarePct())
                    .isCloseTo(there.welfarePct(), within(1e-6 + 1e-7 * Math.abs(there.welfarePct())));
        }
    }

    @Property(tries = 60)
    void startDoesNotMatter(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        Baseline baseline = Baseline.of(world.names(), world.flows());
        Settings settings = settings(world.sigma(), Deficits.SHARE);
        Shock shock = Shock.of(world.size(), world.factors());
        Equilibrium cold = Equilibrium.solve(baseline, shock, settings);
        Equilibrium far = Equilibrium.solve(baseline, Shock.of(world.size(), world.factors()), settings);
        Equilibrium warm = far.solveNear(shock, settings);
        assertThat(Worlds.difference(cold.outcomes(), warm.outcomes())).isLessThan(1e-6);
    }

    /** Arkolakis, Costinot, Rodriguez-Clare (2012), AER 102(1), 94-130, equation (1): gains follow from home shares. */
    @Property(tries = 60)
    void withoutDeficitsGainsFollowFromTheShareOfHomeGoods(@ForAll long seed) {
        Worlds world = new Worlds(seed);
        int n = world.size();
        double sigma = world.sigma();
        Equilibrium solved = Equilibrium.solve(
                Baseline.of(world.names(), world.flows()),
                Shock.of(n, world.factors()),
                settings(sigma, Deficits.NONE));
        for (int i = 0; i < n; i++) {
            double home = solved.full().flow(i, i)
                    / solved.full().spending(i)
                    / (solved.before().flow(i, i) / solved.before().spending(i));
            double gain = 100 * (Math.pow(home, 1 / (1 - sigma)) - 1);
            assertThat(solved.outcomes().get(i).welfarePct()).isCloseTo(gain, within(1e-6 * (1 + Math.abs(gain))));
        }
    }

    /** Two equal countries: shares, price index and revenue are known in closed form. */
    @Property(tries = 60)
    void aTariffBetweenEquals(
            @ForAll @DoubleRange(min = 1.2, max = 15) double sigma,
            @ForAll @DoubleRange(min = 0, max = 0.9) double before,
            @ForAll @DoubleRange(min = 0, max = 0.9) double after) {
        double abroad = 30;
        Baseline baseline = Baseline.of(List.of("Ca", "Cb"), Worlds.square(2, 100, abroad));
        Shock shock = Shock.none(2).withTariffs(Worlds.square(2, 0, before), Worlds.square(2, 0, after));
        Equilibrium solved = Equilibrium.solve(baseline, shock, settings(sigma, Deficits.SHARE));
        double then = abroad * (1 + before);
        double index = (100 + then * Math.pow((1 + after) / (1 + before), 1 - sigma)) / (100 + then);
        double share = 1 - 100 / (100 + then) / index;
        double price = Math.pow(index, 1 / (1 - sigma));
        double spending = (100 + abroad) / (1 - share * after / (1 + after));
        double welfare = 100 * (spending / price / (100 + then) - 1);
        assertThat(solved.proved()).isTrue();
        assertThat(solved.outcomes().getFirst().welfarePct())
                .isCloseTo(welfare, within(1e-8 * (1 + Math.abs(welfare))));
        assertThat(solved.outcomes().getFirst().realGdpPct()).isCloseTo(100 * (1 / price - 1), within(1e-8));
    }
}
