package org.comity.methods.gravity.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.gravity.equilibrium.kernel.Clearing;
import org.comity.methods.gravity.equilibrium.kernel.Market;

/** Solves the stages one after the other and lays them side by side. */
final class Solver {
    private final Baseline baseline;
    private final Shock shock;
    private final Settings settings;
    private final int reference;
    private final int n;

    private Solver(Baseline baseline, Shock shock, Settings settings) {
        this.baseline = baseline;
        this.shock = shock;
        this.settings = settings;
        this.reference = baseline.index(settings.reference());
        this.n = baseline.size();
        if (shock.size() != n) {
            throw new IllegalArgumentException(
                    "The baseline has %d countries, the change %d.".formatted(n, shock.size()));
        }
        if (settings.closure().feedback() == Feedback.FIXED
                && Arrays.stream(shock.transfer()).anyMatch(t -> t != 0)) {
            throw new IllegalArgumentException("Transfers need income feedback: without it no income moves.");
        }
    }

    /** Starts from the log prices of a near solution where there is one. */
    static Equilibrium solve(Baseline baseline, Shock shock, Settings settings, Start start) {
        return new Solver(baseline, shock, settings).run(start);
    }

    private Equilibrium run(Start start) {
        Stage before = before();
        double[] old = shock.tariffBefore();
        double[] now = shock.tariffAfter();
        Ground ground = Ground.of(n, before.flows(), old, now);
        double[] factor = shock.factor();
        double[] rows = start.rows(n);
        Stage conditional = conditional(ground, factor, rows);
        double[] prices = start.prices(n);
        Stage full = switch (settings.closure().feedback()) {
            case FULL -> full(ground, factor, settings.closure().deficits(), shock.transfer(), prices);
            case FIXED -> valued(ground, conditional);
        };
        return new Equilibrium(
                baseline, before, conditional, full, outcomes(before, conditional, full), new Start(rows, prices));
    }

    /** The baseline as it is, or with deficits taken out. */
    private Stage before() {
        double[] tariffs = shock.tariffBefore();
        Ground ground = Ground.of(n, baseline.trade(), tariffs, tariffs);
        if (settings.closure().deficits() == Deficits.NONE) {
            double[] ones = new double[n * n];
            Arrays.fill(ones, 1);
            return full(ground, ones, Deficits.NONE, new double[n], new double[n]);
        }
        double[] one = new double[n];
        Arrays.fill(one, 1);
        double[] revenue = new double[n];
        for (int j = 0; j < n; j++) {
            revenue[j] = ground.gross()[j] - ground.net()[j];
        }
        return new Stage(ground.flows(), ground.output(), ground.gross(), revenue, one, one, one, new Proof(0, 0, 0));
    }

    private Stage conditional(Ground ground, double[] factor, double[] rows) {
        Market market = Market.fixed(n, ground.netPull(factor, settings.sigma()), ground.output(), ground.net());
        Clearing.Found found = Clearing.find(market, rows, settings.tolerance(), settings.maxIterations());
        double[] flows = market.flows();
        double power = 1 / (1 - settings.sigma());
        double unit = market.logPrice(reference);
        double[] gate = new double[n];
        double[] consumer = new double[n];
        double[] outward = new double[n];
        for (int i = 0; i < n; i++) {
            gate[i] = Math.exp((rows[i] - unit) * power);
            consumer[i] = Math.exp((market.logPrice(i) - unit) * power);
            outward[i] = Math.exp(-(rows[i] - unit) * power);
        }
        double[] revenue = revenue(flows, ground.after());
        double[] spending = new double[n];
        for (int j = 0; j < n; j++) {
            spending[j] = ground.net()[j] + revenue[j];
        }
        Proof proof = Check.fixed(ground, flows, found.iterations());
        return new Stage(flows, ground.output(), spending, revenue, gate, consumer, outward, proof);
    }

    private Stage full(Ground ground, double[] factor, Deficits rule, double[] transfer, double[] x) {
        Market market = ground.market(factor, settings, rule, transfer);
        Clearing.Found found = Clearing.find(market, x, settings.tolerance(), settings.maxIterations());
        int iterations = found.iterations();
        if (found.residual() > Settings.PROVED) {
            iterations += Path.follow(ground, factor, settings, rule, transfer, x);
            market.at(x);
        }
        double unit = market.logPrice(reference);
        for (int i = 0; i < n; i++) {
            x[i] -= unit;
        }
        market.at(x);
        double[] flows = market.flows();
        double[] output = market.output();
        double[] gate = new double[n];
        double[] consumer = new double[n];
        double[] outward = new double[n];
        for (int i = 0; i < n; i++) {
            gate[i] = Math.exp(x[i]);
            consumer[i] = Math.exp(market.logPrice(i));
            double share = output[i] / ground.output()[i];
            outward[i] = Math.pow(share, 1 / (1 - settings.sigma())) / gate[i];
        }
        double[] revenue = revenue(flows, ground.after());
        Stage bare = new Stage(flows, output, market.spending(), revenue, gate, consumer, outward, new Proof(0, 0, 0));
        Proof proof = Check.full(ground, settings, rule, transfer, bare, iterations);
        return new Stage(flows, output, market.spending(), revenue, gate, consumer, outward, proof);
    }

    /** The conditional state with outputs and spending valued at its factory-gate prices once. */
    private Stage valued(Ground ground, Stage conditional) {
        double world = 0;
        for (int i = 0; i < n; i++) {
            world += ground.output()[i] * conditional.gatePrice(i);
        }
        double[] flows = conditional.flows();
        double[] output = new double[n];
        double[] spending = new double[n];
        double[] gate = new double[n];
        double[] consumer = new double[n];
        double[] outward = new double[n];
        for (int i = 0; i < n; i++) {
            gate[i] = conditional.gatePrice(i);
            consumer[i] = conditional.consumerPrice(i);
            outward[i] = conditional.outward(i);
            output[i] = ground.output()[i] * gate[i];
            for (int j = 0; j < n; j++) {
                flows[i * n + j] *= gate[i] * conditional.gatePrice(j) * ground.world() / world;
            }
        }
        double[] revenue = revenue(flows, ground.after());
        for (int j = 0; j < n; j++) {
            spending[j] = conditional.spending(j) * gate[j];
        }
        Stage bare = new Stage(flows, output, spending, revenue, gate, consumer, outward, new Proof(0, 0, 0));
        int iterations = conditional.proof().iterations();
        Proof proof = Check.full(ground, settings, settings.closure().deficits(), new double[n], bare, iterations);
        return new Stage(flows, output, spending, revenue, gate, consumer, outward, proof);
    }

    private double[] revenue(double[] flows, double[] rates) {
        double[] revenue = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                revenue[j] += flows[i * n + j] * rates[i * n + j];
            }
        }
        return revenue;
    }

    private List<Outcome> outcomes(Stage before, Stage conditional, Stage full) {
        List<Outcome> outcomes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            double consumer = full.consumerPrice(i);
            outcomes.add(new Outcome(
                    baseline.countries().get(i),
                    percent(conditional.exports(i), before.exports(i)),
                    percent(full.exports(i), before.exports(i)),
                    percent(full.imports(i), before.imports(i)),
                    percent(full.flow(i, i), before.flow(i, i)),
                    percent(full.output(i) / consumer, before.output(i)),
                    percent(full.gatePrice(i), 1),
                    percent(full.spending(i) / consumer, before.spending(i))));
        }
        return outcomes;
    }

    /** Not a number where there was nothing before: a change in percent has then no meaning. */
    private static double percent(double now, double then) {
        return then == 0 ? Double.NaN : 100 * (now / then - 1);
    }
}
