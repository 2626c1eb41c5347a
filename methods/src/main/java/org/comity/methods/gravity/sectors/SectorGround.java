package org.comity.methods.gravity.sectors;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.sectors.kernel.SectorMarket;

/** The world of many sectors that changes are counted from, in the arrays the solver needs, which nobody changes. */
final class SectorGround {
    private static final double ROUNDING = 1e-7;

    final int n;
    final int s;
    final double[][] flows;
    final double[][] before;
    final double[][] inputs;
    final double[] spending; // with duty, [country * s + sector]
    final double[] output; // [country * s + sector]
    final double[] value; // value added
    final double[] last; // final spending
    final double[][] lastShare; // [country][sector]
    final double[] deficit;
    final double world;

    SectorGround(List<String> countries, List<String> sectors, double[][] flows, double[][] before, double[][] inputs) {
        this.n = countries.size();
        this.s = sectors.size();
        this.flows = flows;
        this.before = before;
        this.inputs = inputs;
        this.spending = new double[n * s];
        this.output = new double[n * s];
        this.value = new double[n];
        this.last = new double[n];
        this.lastShare = new double[n][s];
        this.deficit = new double[n];
        double sum = 0;
        for (int k = 0; k < s; k++) {
            for (int at = 0; at < n * n; at++) {
                output[at / n * s + k] += flows[k][at];
                spending[at % n * s + k] += flows[k][at] * (1 + before[k][at]);
                deficit[at % n] += flows[k][at];
                deficit[at / n] -= flows[k][at];
            }
        }
        for (int i = 0; i < n; i++) {
            uses(i, countries, sectors);
            sum += value[i];
        }
        this.world = sum;
    }

    private void uses(int i, List<String> countries, List<String> sectors) {
        double bought = 0;
        for (int k = 0; k < s; k++) {
            double used = 0;
            double cost = 0;
            for (int user = 0; user < s; user++) {
                used += inputs[i][k * s + user] * output[i * s + user];
                cost += inputs[i][user * s + k];
            }
            value[i] += (1 - cost) * output[i * s + k];
            double left = spending[i * s + k] - used;
            if (left < -ROUNDING * spending[i * s + k] - Double.MIN_NORMAL) {
                throw new IllegalArgumentException(
                        "In %s other sectors use more of %s (%s) than is bought (%s), so final use would be negative."
                                .formatted(countries.get(i), sectors.get(k), used, spending[i * s + k]));
            }
            lastShare[i][k] = Math.max(left, 0);
            bought += lastShare[i][k];
        }
        if (!(bought > 0) || !(value[i] > 0)) {
            throw new IllegalArgumentException(
                    "%s has no value added or no final use in the baseline.".formatted(countries.get(i)));
        }
        last[i] = bought;
        for (int k = 0; k < s; k++) {
            lastShare[i][k] /= bought;
        }
    }

    /** The market after shocks under a rule for deficits. */
    SectorMarket market(List<Shock> shocks, double[] theta, Deficits rule) {
        double[][] pull = new double[s][];
        double[][] rest = new double[s][];
        for (int k = 0; k < s; k++) {
            double[] factor = shocks.get(k).factor();
            double[] after = shocks.get(k).tariffAfter();
            pull[k] = new double[n * n];
            rest[k] = new double[n * n];
            for (int at = 0; at < n * n; at++) {
                double spent = spending[at % n * s + k];
                double duty =
                        before[k][at] == after[at] ? 1 : Math.pow((1 + after[at]) / (1 + before[k][at]), -theta[k]);
                pull[k][at] = spent > 0 ? flows[k][at] * (1 + before[k][at]) / spent * factor[at] * duty : 0;
                rest[k][at] = after[at] == 0 ? 1 : 1 / (1 + after[at]);
            }
        }
        double[] phi = new double[n];
        double[] give = new double[n];
        for (int i = 0; i < n; i++) {
            phi[i] = rule == Deficits.SHARE ? (value[i] + deficit[i]) / value[i] : 1;
            give[i] = rule == Deficits.CONSTANT ? deficit[i] / world : 0;
        }
        return new SectorMarket(pull, rest, theta, inputs, lastShare, value, phi, give, spending);
    }
}
