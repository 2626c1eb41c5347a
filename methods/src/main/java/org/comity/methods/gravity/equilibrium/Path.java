package org.comity.methods.gravity.equilibrium;

import org.comity.methods.gravity.equilibrium.kernel.Clearing;
import org.comity.methods.gravity.equilibrium.kernel.Market;

/**
 * Reaches a far equilibrium by small steps: the change is raised from nothing to all of it, each step from the prices
 * of the last. Where the way ends before that, a country's spending has fallen to nothing: there is no equilibrium on
 * it.
 */
final class Path {
    private static final int TRIES = 80;
    private static final double SHORTEST = 1e-6;

    private Path() {}

    /** Moves x to prices of the full change where they can be reached; the steps taken. */
    static int follow(Ground ground, double[] factor, Settings settings, Deficits rule, double[] transfer, double[] x) {
        int n = ground.n();
        double[] reached = new double[n];
        double part = 0;
        double step = 0.1;
        int iterations = 0;
        for (int tried = 0; tried < TRIES && part < 1 && step > SHORTEST; tried++) {
            double next = Math.min(1, part + step);
            double[] now = reached.clone();
            Market market = partly(ground, factor, next, settings, rule, transfer);
            Clearing.Found found = Clearing.find(market, now, settings.tolerance(), settings.maxIterations());
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

    private static Market partly(
            Ground ground, double[] factor, double part, Settings settings, Deficits rule, double[] transfer) {
        double[] costs = factor.clone();
        double[] after = ground.after().clone();
        double[] paid = transfer.clone();
        for (int at = 0; at < costs.length; at++) {
            costs[at] = Math.pow(factor[at], part);
            after[at] = ground.before()[at] + part * (after[at] - ground.before()[at]);
        }
        for (int i = 0; i < paid.length; i++) {
            paid[i] *= part;
        }
        Ground partly = Ground.of(ground.n(), ground.flows(), ground.before(), after);
        return partly.market(costs, settings, rule, paid);
    }
}
