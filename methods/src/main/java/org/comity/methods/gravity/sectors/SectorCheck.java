package org.comity.methods.gravity.sectors;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Shock;

/** Works out goods markets, labour markets and budgets anew, by the definitions, from flows and wages. */
final class SectorCheck {
    private SectorCheck() {}

    /** Clearing: value added sold against earned, and goods bought against goods wanted. Budget: net imports. */
    static Proof of(
            SectorGround ground, List<Shock> shocks, Deficits rule, double[] wage, double[][] flows, int iterations) {
        int n = ground.n;
        int s = ground.s;
        double[] output = new double[n * s];
        double[] bought = new double[n * s];
        double[] revenue = new double[n];
        double[] net = new double[n];
        for (int k = 0; k < s; k++) {
            double[] rates = shocks.get(k).tariffAfter();
            for (int at = 0; at < n * n; at++) {
                double flow = flows[k][at];
                output[at / n * s + k] += flow;
                bought[at % n * s + k] += flow * (1 + rates[at]);
                revenue[at % n] += flow * rates[at];
                net[at % n] += flow;
                net[at / n] -= flow;
            }
        }
        double world = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            world += ground.value[i] * wage[i];
            spread += (ground.value[i] + ground.deficit[i]) * wage[i];
        }
        double clearing = 0;
        double budget = 0;
        for (int i = 0; i < n; i++) {
            double earned = ground.value[i] * wage[i];
            double deficit = switch (rule) {
                case CONSTANT -> ground.deficit[i] * world / ground.world;
                case SHARE -> world / spread * (ground.value[i] + ground.deficit[i]) * wage[i] - earned;
                case NONE -> 0;
            };
            double last = earned + deficit + revenue[i];
            clearing = larger(clearing, Math.abs(sold(ground, output, i) / earned - 1));
            for (int k = 0; k < s; k++) {
                double wanted = ground.lastShare[i][k] * last;
                for (int user = 0; user < s; user++) {
                    wanted += ground.inputs[i][k * s + user] * output[i * s + user];
                }
                clearing = larger(clearing, Math.abs(bought[i * s + k] - wanted) / last);
            }
            budget = larger(budget, Math.abs(net[i] - deficit) / last);
        }
        return new Proof(clearing, budget, iterations);
    }

    private static double sold(SectorGround ground, double[] output, int i) {
        int s = ground.s;
        double sold = 0;
        for (int user = 0; user < s; user++) {
            double cost = 0;
            for (int input = 0; input < s; input++) {
                cost += ground.inputs[i][input * s + user];
            }
            sold += (1 - cost) * output[i * s + user];
        }
        return sold;
    }

    private static double larger(double held, double found) {
        return found <= held ? held : found; // no number stays no number
    }
}
