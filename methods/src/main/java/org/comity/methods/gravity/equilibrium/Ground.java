package org.comity.methods.gravity.equilibrium;

import org.comity.methods.gravity.equilibrium.kernel.Market;

/** The world that changes are counted from, in the arrays the solver needs, which nobody changes. */
final class Ground {
    private final int n;
    private final double[] flows;
    private final double[] before;
    private final double[] after;
    private final double[] output;
    private final double[] net;
    private final double[] gross;
    private final double[] deficit;
    private final double world;

    private Ground(
            int n,
            double[] flows,
            double[] before,
            double[] after,
            double[] output,
            double[] net,
            double[] gross,
            double[] deficit,
            double world) {
        this.n = n;
        this.flows = flows;
        this.before = before;
        this.after = after;
        this.output = output;
        this.net = net;
        this.gross = gross;
        this.deficit = deficit;
        this.world = world;
    }

    /** Shapes: flows at border prices, tariffs before and after [n * n], row = exporter. */
    static Ground of(int n, double[] flows, double[] before, double[] after) {
        double[] output = new double[n];
        double[] net = new double[n];
        double[] gross = new double[n];
        double[] deficit = new double[n];
        double world = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double flow = flows[i * n + j];
                output[i] += flow;
                net[j] += flow;
                gross[j] += flow * (1 + before[i * n + j]);
            }
        }
        for (int i = 0; i < n; i++) {
            deficit[i] = net[i] - output[i];
            world += output[i];
        }
        return new Ground(n, flows, before, after, output, net, gross, deficit, world);
    }

    /** Shares in spending times the change of costs with duty to the power 1 - sigma. */
    double[] pull(double[] factor, double sigma) {
        double[] pull = new double[n * n];
        for (int at = 0; at < pull.length; at++) {
            pull[at] = flows[at] * (1 + before[at]) / gross[at % n] * factor[at] * duty(at, sigma);
        }
        return pull;
    }

    /** The same of flows at border prices: what moves while outputs and net purchases stay. */
    double[] netPull(double[] factor, double sigma) {
        double[] pull = new double[n * n];
        for (int at = 0; at < pull.length; at++) {
            double border = before[at] == after[at] ? 1 : (1 + before[at]) / (1 + after[at]);
            pull[at] = flows[at] / net[at % n] * factor[at] * duty(at, sigma) * border;
        }
        return pull;
    }

    private double duty(int at, double sigma) {
        return before[at] == after[at] ? 1 : Math.pow((1 + after[at]) / (1 + before[at]), 1 - sigma);
    }

    /** The market under a rule for deficits, with transfers. */
    Market market(double[] factor, Settings settings, Deficits rule, double[] transfer) {
        double[] rest = new double[n * n];
        for (int at = 0; at < rest.length; at++) {
            rest[at] = after[at] == 0 ? 1 : 1 / (1 + after[at]);
        }
        double[] phi = new double[n];
        double[] give = new double[n];
        for (int j = 0; j < n; j++) {
            phi[j] = rule == Deficits.SHARE ? net[j] / output[j] : 1;
            give[j] = (transfer[j] + (rule == Deficits.CONSTANT ? deficit[j] : 0)) / world;
        }
        return Market.free(
                n,
                settings.sigma(),
                settings.closure().supplyElasticity(),
                pull(factor, settings.sigma()),
                rest,
                output,
                phi,
                give);
    }

    int n() {
        return n;
    }

    double[] flows() {
        return flows;
    }

    /** Tariffs of the baseline. */
    double[] before() {
        return before;
    }

    /** Tariffs of the counterfactual. */
    double[] after() {
        return after;
    }

    double[] output() {
        return output;
    }

    /** Purchases at border prices. */
    double[] net() {
        return net;
    }

    /** Purchases with duty. */
    double[] gross() {
        return gross;
    }

    /** Purchases at border prices less output. */
    double[] deficit() {
        return deficit;
    }

    /** Output of the world. */
    double world() {
        return world;
    }
}
