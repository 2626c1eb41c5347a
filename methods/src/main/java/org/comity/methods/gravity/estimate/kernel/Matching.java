package org.comity.methods.gravity.estimate.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins blocks of the second further effect to blocks of the first where one row after the other ties them together, as
 * a country's home sales tie what it sells to what it buys.
 */
final class Matching {
    private Matching() {}

    /** A pair of blocks and how much of their outcome they share. */
    private record Tie(int one, int other, double strength) {}

    /** Blocks anew, pairs of them joined, each at most once, the strongest tie first. Shape: block[unknowns]. */
    static int[] join(Panel panel, int[] block, int largest) {
        int blocks = Arrays.stream(block).max().orElse(-1) + 1;
        int[] size = new int[blocks];
        for (int b : block) {
            size[b]++;
        }
        double[] total = new double[blocks];
        int[] parent = new int[blocks];
        Arrays.setAll(parent, b -> b);
        for (Tie tie : ties(panel, block, total)) {
            boolean free = size[tie.one] > 0 && size[tie.other] > 0;
            if (free && size[tie.one] + size[tie.other] <= largest) {
                parent[tie.other] = tie.one;
                size[tie.one] = 0;
                size[tie.other] = 0;
            }
        }
        int[] number = new int[blocks];
        Arrays.fill(number, -1);
        int[] joined = new int[block.length];
        int found = 0;
        for (int u = 0; u < block.length; u++) {
            int root = parent[block[u]];
            number[root] = number[root] < 0 ? found++ : number[root];
            joined[u] = number[root];
        }
        return joined;
    }

    /** Ties by the outcome of the rows that two blocks share, over the root of the product of their totals. */
    private static List<Tie> ties(Panel panel, int[] block, double[] total) {
        Cells cells = new Cells(panel.n);
        for (int i = 0; i < panel.n; i++) {
            int one = block[panel.unknown[0][i]];
            int other = block[panel.unknown[1][i]];
            double value = panel.weight[i] * panel.y[i];
            if (value > 0) {
                total[one] += value;
                total[other] += value;
                cells.add(one, other, value);
            }
        }
        List<Tie> ties = new ArrayList<>();
        cells.each((one, other, value) -> {
            double strength = value / Math.sqrt(total[one] * total[other]);
            if (strength > 0.01) {
                ties.add(new Tie(one, other, strength));
            }
        });
        ties.sort((a, b) -> {
            int order = Double.compare(b.strength, a.strength);
            order = order == 0 ? Integer.compare(a.one, b.one) : order;
            return order == 0 ? Integer.compare(a.other, b.other) : order;
        });
        return ties;
    }
}
