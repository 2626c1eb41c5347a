package org.comity.methods.composite.kernel;

import java.util.Arrays;

/** Rolls a block of units up a weighted tree, at one choice of weights. */
public final class Roll {
    /** How a node is made of its children. The floor keeps one zero from deciding everything. */
    public static final int ARITHMETIC = 0;

    public static final int GEOMETRIC = 1;

    private Roll() {}

    /**
     * Shapes: parent, weight, how [nodes]; values, present, total [nodes * units], node by node. Leaves come first
     * and hold their values in {@code values} where {@code present}; each inner node comes after its children, the
     * root last. On return an inner node is present when one of its children is, and holds their weighted mean with
     * the weights renormalised over those present. Sums run in node order. Values >= floor > 0 is needed only where
     * {@code how} is not arithmetic: smaller ones count as the floor.
     */
    public static void up(
            int leaves,
            int units,
            int[] parent,
            double[] weight,
            int[] how,
            double floor,
            double[] values,
            boolean[] present,
            double[] total) {
        int nodes = parent.length;
        Arrays.fill(values, leaves * units, nodes * units, 0);
        Arrays.fill(present, leaves * units, nodes * units, false);
        Arrays.fill(total, leaves * units, nodes * units, 0);
        for (int node = 0; node < nodes; node++) {
            if (node >= leaves) {
                finish(node * units, units, how[node], values, present, total);
            }
            if (node < nodes - 1) {
                add(
                        node * units,
                        parent[node] * units,
                        units,
                        weight[node],
                        how[parent[node]],
                        floor,
                        values,
                        present,
                        total);
            }
        }
    }

    private static void add(
            int from,
            int to,
            int units,
            double weight,
            int how,
            double floor,
            double[] values,
            boolean[] present,
            double[] total) {
        for (int u = 0; u < units; u++) {
            if (present[from + u]) {
                double value = values[from + u];
                values[to + u] += switch (how) {
                    case ARITHMETIC -> weight * value;
                    default -> weight * Math.log(Math.max(value, floor));
                };
                total[to + u] += weight;
                present[to + u] = true;
            }
        }
    }

    private static void finish(int at, int units, int how, double[] values, boolean[] present, double[] total) {
        for (int u = 0; u < units; u++) {
            if (present[at + u]) {
                double sum = values[at + u];
                double weight = total[at + u];
                values[at + u] = switch (how) {
                    case ARITHMETIC -> sum / weight;
                    default -> Math.exp(sum / weight);
                };
            }
        }
    }
}
