package org.comity.methods.gravity.sectors;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Baseline;

/**
 * Trade before the change, by sector, and what each sector's output takes of every sector's goods. Goods of a sector
 * are bought from the same sellers for inputs and for final use. Immutable.
 */
public final class SectorBaseline {
    private static final double ROUNDING = 1e-9;

    private final Baseline total;
    private final List<String> sectors;
    private final double[][] flows; // [sector][exporter * n + importer]
    private final double[][] inputs; // [country][input * s + user]

    private SectorBaseline(Baseline total, List<String> sectors, double[][] flows, double[][] inputs) {
        this.total = total;
        this.sectors = List.copyOf(sectors);
        this.flows = flows;
        this.inputs = inputs;
    }

    /**
     * A baseline of many sectors.
     *
     * @param flows at border prices; shape [sectors][n * n], row = exporter
     * @param inputs what a unit of output costs in inputs; shape [n][sectors * sectors], row = input, column = user
     * @throws IllegalArgumentException when a figure is negative, an output costs more in inputs than it is worth, or
     *     sectors together are no baseline of one sector
     */
    public static SectorBaseline of(List<String> countries, List<String> sectors, double[][] flows, double[][] inputs) {
        int n = countries.size();
        int s = sectors.size();
        if (flows.length != s || inputs.length != n) {
            throw new IllegalArgumentException(
                    "%d sectors and %d countries need as many squares of flows and inputs, not %d and %d."
                            .formatted(s, n, flows.length, inputs.length));
        }
        double[] sum = new double[n * n];
        double[][] copied = new double[s][];
        for (int k = 0; k < s; k++) {
            copied[k] = flows[k].clone();
            for (int at = 0; at < n * n; at++) {
                if (!(flows[k][at] >= 0)) {
                    throw new IllegalArgumentException("Trade of %s from %s to %s must be 0 or more, not %s."
                            .formatted(sectors.get(k), countries.get(at / n), countries.get(at % n), flows[k][at]));
                }
                sum[at] += flows[k][at];
            }
        }
        Baseline total = Baseline.of(countries, sum);
        double[][] shares = new double[n][];
        for (int i = 0; i < n; i++) {
            shares[i] = inputs[i].clone();
            requireShares(countries.get(i), sectors, shares[i]);
        }
        return new SectorBaseline(total, sectors, copied, shares);
    }

    private static void requireShares(String country, List<String> sectors, double[] shares) {
        int s = sectors.size();
        for (int user = 0; user < s; user++) {
            double sum = 0;
            for (int input = 0; input < s; input++) {
                double share = shares[input * s + user];
                if (!(share >= 0)) {
                    throw new IllegalArgumentException(
                            "The share of %s in the output of %s in %s must be 0 or more, not %s."
                                    .formatted(sectors.get(input), sectors.get(user), country, share));
                }
                sum += share;
            }
            if (!(sum <= 1 + ROUNDING)) {
                throw new IllegalArgumentException(
                        "Inputs of %s in %s are %s of its output; they must be less than all of it."
                                .formatted(sectors.get(user), country, sum));
            }
        }
    }

    /** All sectors together. */
    public Baseline total() {
        return total;
    }

    /** The sectors in order. */
    public List<String> sectors() {
        return sectors;
    }

    /** Flows of a sector, a copy. Shape: [n * n], row = exporter. */
    public double[] flows(int sector) {
        return flows[sector].clone();
    }

    /** Input shares of a country, a copy. Shape: [sectors * sectors], row = input. */
    public double[] inputs(int country) {
        return inputs[country].clone();
    }
}
