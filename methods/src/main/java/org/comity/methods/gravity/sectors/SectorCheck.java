package org.comity.methods.gravity.sectors;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Shock;

/**
 * Works out an equilibrium anew, by the definitions, from nothing but its wages, prices and flows: what goods cost to make
 * at these wages and prices, what buyers then pay and from whom they buy, what is sold and wanted, and the budgets.
 */
final class SectorCheck {
    private SectorCheck() {}

    /**
     * Clearing: value added sold against earned, goods bought against wanted, flows against the shares that prices give,
     * and prices against costs. Budget: net imports against the deficit.
     *
     * <p>Shapes: theta[s], wage[n] against the baseline, logPrice[n][s] against the baseline in the unit of wages,
     * flows[s][n * n] at border prices.
     */
    static Proof of(
            SectorGround ground,
            List<Shock> shocks,
            Deficits rule,
            double[] theta,
            double[] wage,
            double[][] logPrice,
            double[][] flows,
            int iterations) {
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
        for (int k = 0; k < s; k++) {
            clearing = larger(clearing, prices(ground, shocks.get(k), k, theta[k], wage, logPrice, flows[k]));
        }
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

    /** Largest error of the prices of a sector (relative) and of the shares of sellers in a buyer's spending on it. */
    private static double prices(
            SectorGround ground, Shock shock, int k, double theta, double[] wage, double[][] logPrice, double[] flows) {
        int n = ground.n;
        int s = ground.s;
        double[] factor = shock.factor();
        double[] rates = shock.tariffAfter();
        double[] cost = new double[n];
        for (int i = 0; i < n; i++) {
            double left = 1;
            for (int input = 0; input < s; input++) {
                double share = ground.inputs[i][input * s + k];
                cost[i] += share * logPrice[i][input];
                left -= share;
            }
            cost[i] += left * Math.log(wage[i]);
        }
        double worst = 0;
        for (int j = 0; j < n; j++) {
            double bought = 0;
            double sum = 0;
            double[] pull = new double[n];
            for (int i = 0; i < n; i++) {
                int at = i * n + j;
                double dearer = (1 + rates[at]) / (1 + ground.before[k][at]);
                double once = ground.flows[k][at] * (1 + ground.before[k][at]) / ground.spending[j * s + k];
                pull[i] = once > 0 ? once * factor[at] * Math.pow(Math.exp(cost[i]) * dearer, -theta) : 0;
                sum += pull[i];
                bought += flows[at] * (1 + rates[at]);
            }
            if (sum > 0) {
                worst = larger(worst, Math.abs(Math.pow(sum, -1 / theta) / Math.exp(logPrice[j][k]) - 1));
                for (int i = 0; i < n; i++) {
                    double share = flows[i * n + j] * (1 + rates[i * n + j]) / bought;
                    worst = bought > 0 ? larger(worst, Math.abs(share - pull[i] / sum)) : worst;
                }
            } else {
                worst = larger(worst, bought); // nobody sells it there
            }
        }
        return worst;
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
