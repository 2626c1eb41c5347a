package org.comity.methods.composite;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Draw;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.kernel.Streams;

/**
 * The drawn scores of units on the nodes that were asked for, by the node's place in that list: over what is
 * observed, with what is missing at worst, and at best.
 */
public final class Draws {
    final double[] base;
    final double[] low;
    final double[] high;
    final boolean[] present;
    private final long[] unitKeys;
    private final Uncertainty.Options options;

    Draws(Figures figures, int nodes, Uncertainty.Options options) {
        this.unitKeys = figures.unitKeys;
        this.options = options;
        int size = Math.multiplyExact(Math.multiplyExact(nodes, figures.units()), options.draws());
        base = new double[size];
        low = new double[size];
        high = new double[size];
        present = new boolean[nodes * figures.units()];
    }

    /** A range of scores, 0 to 100. */
    public record Range(double low, double high) {}

    public int draws() {
        return options.draws();
    }

    public int units() {
        return unitKeys.length;
    }

    /** Whether the unit has any figure at or below the node. */
    public boolean has(int node, int unit) {
        return present[node * units() + unit];
    }

    /** From the 5th percentile with what is missing at worst to the 95th with it at best. */
    public Range range(int node, int unit) {
        return new Range(Order.quantile(sorted(low, node, unit), 0.05), Order.quantile(sorted(high, node, unit), 0.95));
    }

    /** The same range for the mean of some units, taken draw by draw; at least one unit. */
    public Range meanRange(int node, int[] of) {
        double[] lows = new double[draws()];
        double[] highs = new double[draws()];
        for (int d = 0; d < draws(); d++) {
            for (int unit : of) {
                lows[d] += low[index(node, unit, d)] / of.length;
                highs[d] += high[index(node, unit, d)] / of.length;
            }
        }
        Arrays.sort(lows);
        Arrays.sort(highs);
        return new Range(Order.quantile(lows, 0.05), Order.quantile(highs, 0.95));
    }

    /** The unit's score in each draw over what is observed; 0 where nothing is. */
    public double[] base(int node, int unit) {
        return Arrays.copyOfRange(base, index(node, unit, 0), index(node, unit, draws()));
    }

    /** The unit's score in each draw with what is missing at worst. */
    public double[] low(int node, int unit) {
        return Arrays.copyOfRange(low, index(node, unit, 0), index(node, unit, draws()));
    }

    /** The unit's score in each draw with what is missing at best. */
    public double[] high(int node, int unit) {
        return Arrays.copyOfRange(high, index(node, unit, 0), index(node, unit, draws()));
    }

    /**
     * For ranks: in each draw a unit lies between its score with what is missing at worst and at best, at a place
     * that is uniform and drawn once per unit and draw. With nothing missing it is the draw's score.
     */
    public Sample sample(int node, int[] of) {
        double[][] byUnit = new double[of.length][draws()];
        for (int d = 0; d < draws(); d++) {
            long stream = Streams.stream(options.seed(), d);
            for (int i = 0; i < of.length; i++) {
                int at = index(node, of[i], d);
                double place = Draw.optimism(stream, unitKeys[of[i]]);
                byUnit[i][d] = low[at] + place * (high[at] - low[at]);
            }
        }
        return new Sample(byUnit);
    }

    private double[] sorted(double[] from, int node, int unit) {
        double[] slice = Arrays.copyOfRange(from, index(node, unit, 0), index(node, unit, draws()));
        Arrays.sort(slice);
        return slice;
    }

    int index(int node, int unit, int draw) {
        return (node * unitKeys.length + unit) * options.draws() + draw;
    }
}
