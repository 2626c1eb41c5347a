package org.comity.methods.composite.aggregate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.comity.methods.composite.kernel.Kemeny;
import org.comity.methods.composite.kernel.Outranking;

/** One node made by comparing units in pairs, on what both of them have. */
final class Pairwise {
    private static final double TIE = 1e-12;

    private final Climb climb;
    private final int node;
    private final int[] rows;
    private final double[][] support;

    /** Of the units of one time. */
    private Pairwise(Climb climb, int node, double[] weights, int[] slice) {
        this.climb = climb;
        this.node = node;
        int[] children = climb.structure().children(node);
        double[][] x = new double[children.length][];
        boolean[][] there = new boolean[children.length][];
        double[] weight = new double[children.length];
        double sum = 0;
        for (int k = 0; k < children.length; k++) {
            x[k] = climb.values(children[k]);
            there[k] = climb.present(children[k]);
            weight[k] = weights[children[k]];
            sum += weight[k];
        }
        climb.requireWeight(node, sum, -1);
        rows = IntStream.of(slice).filter(row -> isIn(there, weight, row)).toArray();
        support = Outranking.matrix(x, there, weight, rows);
    }

    /** How many others a unit has more support over than they over it, less how many have more over it. */
    static void copeland(Climb climb, int node, double[] weights) {
        clear(climb, node);
        for (int[] slice : climb.slices()) {
            Pairwise pairs = new Pairwise(climb, node, weights, slice);
            pairs.write(pairs.won());
        }
        climb.setFull(node);
    }

    /** Places in the best order, written into the node; whether the orders of all times are proved. */
    static boolean outranking(Climb climb, int node, double[] weights) {
        clear(climb, node);
        boolean proved = true;
        for (int[] slice : climb.slices()) {
            proved &= new Pairwise(climb, node, weights, slice).order();
        }
        climb.setFull(node);
        return proved;
    }

    private static void clear(Climb climb, int node) {
        Arrays.fill(climb.values(node), 0);
        Arrays.fill(climb.present(node), false);
    }

    private boolean isIn(boolean[][] there, double[] weight, int row) {
        int count = 0;
        double sum = 0;
        for (int k = 0; k < there.length; k++) {
            count += there[k][row] ? 1 : 0;
            sum += there[k][row] ? weight[k] : 0;
        }
        boolean in = Climb.isEnough(climb.rule(node), count, there.length);
        if (in) {
            climb.requireWeight(node, sum, row);
        }
        return in;
    }

    /** Support of one half but for rounding is even: by the last bits, who wins would hang on how weights add up. */
    private double[] won() {
        double[] won = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double more = i == j ? 0 : support[i][j] - 0.5;
                won[i] += more > TIE ? 1 : more < -TIE ? -1 : 0;
            }
        }
        return won;
    }

    private double[] sums() {
        double[] sums = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (double by : support[i]) {
                sums[i] += by;
            }
        }
        return sums;
    }

    private boolean order() {
        double[] sums = sums();
        // among equally good orders: the one nearest to that by support in sum, then to the alphabet, not to the order
        // of rows
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.rint(sums[i] * 1e9)) // not the last bits
                        .thenComparing(i -> climb.rows().name(rows[i])))
                .mapToInt(i -> i)
                .toArray();
        boolean proved = Kemeny.improve(support, order);
        write(places(order));
        return proved;
    }

    /** How many stand below; neighbours that are all even with each other share the mean of their places. */
    private double[] places(int[] order) {
        double[] places = new double[order.length];
        int start = 0;
        for (int place = 1; place <= order.length; place++) {
            if (place == order.length || !isEvenWithAll(order, start, place)) {
                for (int p = start; p < place; p++) {
                    places[order[p]] = order.length - 1 - (start + place - 1) / 2.0;
                }
                start = place;
            }
        }
        return places;
    }

    private boolean isEvenWithAll(int[] order, int start, int place) {
        for (int p = start; p < place; p++) {
            if (Math.abs(support[order[p]][order[place]] - 0.5) > TIE) {
                return false;
            }
        }
        return true;
    }

    private void write(double[] made) {
        double[] values = climb.values(node);
        boolean[] present = climb.present(node);
        for (int i = 0; i < rows.length; i++) {
            values[rows[i]] = made[i];
            present[rows[i]] = true;
        }
    }
}
