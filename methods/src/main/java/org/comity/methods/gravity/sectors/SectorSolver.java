package org.comity.methods.gravity.sectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.equilibrium.kernel.Clearing;
import org.comity.methods.gravity.equilibrium.kernel.Market;
import org.comity.methods.gravity.sectors.kernel.SectorMarket;

/** Solves a world of many sectors and lays it beside what was before. */
final class SectorSolver {
    private static final double TOLERANCE = 1e-13;

    private final SectorBaseline baseline;
    private final List<Shock> shocks;
    private final double[] theta;
    private final int reference;
    private final int n;
    private final int s;

    SectorSolver(SectorBaseline baseline, List<Shock> shocks, double[] sigma, String reference) {
        this.baseline = baseline;
        this.shocks = List.copyOf(shocks);
        this.n = baseline.total().size();
        this.s = baseline.sectors().size();
        this.reference = baseline.total().index(reference);
        if (shocks.size() != s || sigma.length != s) {
            throw new IllegalArgumentException("%d sectors need as many changes and elasticities, not %d and %d."
                    .formatted(s, shocks.size(), sigma.length));
        }
        for (Shock shock : shocks) {
            if (shock.size() != n || Arrays.stream(shock.transfer()).anyMatch(t -> t != 0)) {
                throw new IllegalArgumentException("A sector's change is one among all countries, without transfers.");
            }
        }
        for (double each : sigma) {
            if (!(each > 1) || Double.isInfinite(each)) {
                throw new IllegalArgumentException(
                        "The elasticity of substitution must be above 1 in every sector, not %s.".formatted(each));
            }
        }
        this.theta = Arrays.stream(sigma).map(each -> each - 1).toArray();
    }

    /** A solved state. */
    private final class State {
        final SectorMarket market;
        final double[] wage;
        final double[] found; // log wages as the market has them
        final double[] price = new double[n]; // of final goods
        final double[][] logPrice = new double[n][s];
        final double[][] flows = new double[s][];
        Proof proof = new Proof(Double.NaN, Double.NaN, 0);

        State(SectorMarket market, double[] wage, double[] found) {
            this.market = market;
            this.wage = wage;
            this.found = found;
        }
    }

    /** Solves it; {@code start} holds log wages near the answer, or none. */
    SectorEquilibrium solve(Deficits deficits, double[] start) {
        double[][] before = new double[s][];
        double[][] inputs = new double[n][];
        double[][] tariffs = new double[s][];
        List<Shock> still = new ArrayList<>();
        for (int k = 0; k < s; k++) {
            before[k] = baseline.flows(k);
            tariffs[k] = shocks.get(k).tariffBefore();
            still.add(Shock.none(n).withTariffs(tariffs[k], tariffs[k]));
        }
        for (int i = 0; i < n; i++) {
            inputs[i] = baseline.inputs(i);
        }
        SectorGround ground = ground(before, tariffs, inputs);
        Proof first = new Proof(0, 0, 0);
        if (deficits == Deficits.NONE) {
            State balanced = state(ground, still, Deficits.NONE, new double[n]);
            first = balanced.proof;
            before = balanced.flows;
            ground = ground(before, tariffs, inputs);
        }
        State state = state(ground, shocks, deficits, start.length == n ? start.clone() : new double[n]);
        Proof proof = first.proved() ? state.proof : first;
        return new SectorEquilibrium(baseline, before, state.flows, outcomes(ground, state), proof, state.found);
    }

    private SectorGround ground(double[][] flows, double[][] tariffs, double[][] inputs) {
        return new SectorGround(baseline.total().countries(), baseline.sectors(), flows, tariffs, inputs);
    }

    private State state(SectorGround ground, List<Shock> changes, Deficits rule, double[] x) {
        SectorMarket market = ground.market(changes, theta, rule);
        double gain = 1 / (1 + meanTheta(ground));
        SectorClearing.Found found = SectorClearing.find(market, x, gain);
        int iterations = found.iterations();
        if (found.residual() > Settings.PROVED) {
            iterations += follow(ground, changes, rule, gain, x);
            market.at(x);
        }
        double unit = logPrice(ground, market, reference);
        State state = new State(market, new double[n], x);
        for (int i = 0; i < n; i++) {
            state.wage[i] = Math.exp(x[i] - unit);
            state.price[i] = Math.exp(logPrice(ground, market, i) - unit);
            for (int k = 0; k < s; k++) {
                state.logPrice[i][k] = market.logPrice(i, k) - unit;
            }
        }
        for (int k = 0; k < s; k++) {
            state.flows[k] = market.flows(k);
            for (int at = 0; at < n * n; at++) {
                state.flows[k][at] *= Math.exp(-unit);
            }
        }
        state.proof = SectorCheck.of(ground, changes, rule, theta, state.wage, state.logPrice, state.flows, iterations);
        return state;
    }

    private double logPrice(SectorGround ground, SectorMarket market, int country) {
        double sum = 0;
        for (int k = 0; k < s; k++) {
            sum += ground.lastShare[country][k] * market.logPrice(country, k);
        }
        return sum;
    }

    /** Raises the change from nothing to all of it, each step from the wages of the last; the steps taken. */
    private int follow(SectorGround ground, List<Shock> changes, Deficits rule, double gain, double[] x) {
        double[] reached = new double[n];
        double part = 0;
        double step = 0.1;
        int iterations = 0;
        for (int tried = 0; tried < 60 && part < 1 && step > 1e-5; tried++) {
            double next = Math.min(1, part + step);
            double[] now = reached.clone();
            List<Shock> partly =
                    changes.stream().map(each -> partly(each, next)).toList();
            SectorClearing.Found found = SectorClearing.find(ground.market(partly, theta, rule), now, gain);
            iterations += found.iterations();
            if (found.residual() <= Settings.PROVED) {
                part = next;
                step *= 1.5;
                reached = now;
            } else {
                step /= 2;
            }
        }
        if (part == 1) {
            System.arraycopy(reached, 0, x, 0, n);
        }
        return iterations;
    }

    private static Shock partly(Shock shock, double part) {
        double[] before = shock.tariffBefore();
        double[] after = shock.tariffAfter();
        for (int at = 0; at < after.length; at++) {
            after[at] = before[at] + part * (after[at] - before[at]);
        }
        double[] factor =
                Arrays.stream(shock.factor()).map(each -> Math.pow(each, part)).toArray();
        return Shock.of(shock.size(), factor).withTariffs(before, after);
    }

    private double meanTheta(SectorGround ground) {
        double sum = 0;
        double of = 0;
        for (int k = 0; k < s; k++) {
            for (int i = 0; i < n; i++) {
                sum += theta[k] * ground.output[i * s + k];
                of += ground.output[i * s + k];
            }
        }
        return sum / of;
    }

    /** Exports by country while outputs and purchases of every sector stay. */
    private double[] conditionalExports(SectorGround ground) {
        double[] exports = new double[n];
        for (int k = 0; k < s; k++) {
            double[] output = new double[n];
            double[] net = new double[n];
            for (int at = 0; at < n * n; at++) {
                output[at / n] += ground.flows[k][at];
                net[at % n] += ground.flows[k][at];
            }
            int[] sellers = java.util.stream.IntStream.range(0, n)
                    .filter(i -> output[i] > 0)
                    .toArray();
            double[] flows = fitted(k, ground, output, net, sellers);
            for (int at = 0; at < n * n; at++) {
                exports[at / n] += at / n == at % n ? 0 : flows[at];
            }
        }
        return exports;
    }

    /** A biproportional fit among those who sell; who only buys follows. */
    private double[] fitted(int k, SectorGround ground, double[] output, double[] net, int[] sellers) {
        double[] factor = shocks.get(k).factor();
        double[] after = shocks.get(k).tariffAfter();
        double[] pull = new double[n * n];
        for (int at = 0; at < n * n; at++) {
            double change = ground.before[k][at] == after[at]
                    ? factor[at]
                    : factor[at] * Math.pow((1 + after[at]) / (1 + ground.before[k][at]), -theta[k] - 1);
            pull[at] = net[at % n] > 0 ? ground.flows[k][at] / net[at % n] * change : 0;
        }
        if (sellers.length < n || Arrays.stream(net).anyMatch(bought -> !(bought > 0))) {
            return SectorFit.of(n, pull, output, net);
        }
        Market market = Market.fixed(n, pull, output, net);
        Clearing.find(market, new double[n], TOLERANCE, 2_000);
        return market.flows();
    }

    private List<Outcome> outcomes(SectorGround ground, State state) {
        double[] conditional = conditionalExports(ground);
        double[] income = state.market.income();
        double[] revenue = state.market.revenue();
        double unit = Math.exp(-logPrice(ground, state.market, reference));
        Baseline total = baseline.total();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] then = new double[3]; // exports, imports, domestic
            double[] now = new double[3];
            for (int k = 0; k < s; k++) {
                count(ground.flows[k], i, then);
                count(state.flows[k], i, now);
            }
            double spent = (income[i] + revenue[i]) * unit;
            outcomes.add(new Outcome(
                    total.countries().get(i),
                    percent(conditional[i], then[0]),
                    percent(now[0], then[0]),
                    percent(now[1], then[1]),
                    percent(now[2], then[2]),
                    percent(state.wage[i], state.price[i]),
                    percent(state.wage[i], 1),
                    percent(spent / state.price[i], ground.last[i])));
        }
        return outcomes;
    }

    private void count(double[] flows, int i, double[] sums) {
        for (int j = 0; j < n; j++) {
            if (i == j) {
                sums[2] += flows[i * n + i];
            } else {
                sums[0] += flows[i * n + j];
                sums[1] += flows[j * n + i];
            }
        }
    }

    private static double percent(double now, double then) {
        return then == 0 ? Double.NaN : 100 * (now / then - 1);
    }
}
