package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/** What the effects of the two sides take of a pair's own scores: d S+ d', d the indicators of the pair's rows. */
final class Leverage {
    private final Partition a;
    private final Partition b;
    private final int[][] rows;
    private final boolean full;
    /** By level of a, then of b: its number within its block. */
    private final int[] place;
    /** By level: its block's generalised inverse. */
    private final double[][][] inverse;

    /**
     * Prepares all pairs.
     *
     * @param rows of each pair
     * @param mean [n], the weights of the normal matrix
     * @param full whether the inverse is of the whole matrix, or of each country's block alone
     */
    Leverage(Partition pair, Partition a, Partition b, int[][] rows, double[] mean, boolean full) {
        this.a = a;
        this.b = b;
        this.rows = rows;
        this.full = full;
        int levels = a.groups + b.groups;
        int[] block = new int[levels];
        if (!full) {
            int[] ofA = a.parts(pair);
            int[] ofB = b.parts(pair);
            int blocksA = Arrays.stream(ofA).max().orElse(-1) + 1;
            System.arraycopy(ofA, 0, block, 0, a.groups);
            for (int l = 0; l < b.groups; l++) {
                block[a.groups + l] = blocksA + ofB[l];
            }
        }
        int blocks = Arrays.stream(block).max().orElse(-1) + 1;
        int[] size = new int[blocks];
        place = new int[levels];
        for (int l = 0; l < levels; l++) {
            place[l] = size[block[l]]++;
        }
        double[][][] matrix = new double[blocks][][];
        Arrays.setAll(matrix, m -> new double[size[m]][size[m]]);
        for (int[] at : rows) {
            add(at, mean, block, matrix);
        }
        Arrays.setAll(matrix, m -> Dense.generalisedInverse(matrix[m]));
        inverse = new double[levels][][];
        Arrays.setAll(inverse, l -> matrix[block[l]]);
    }

    private void add(int[] at, double[] mean, int[] block, double[][][] matrix) {
        double total = 0;
        for (int i : at) {
            total += mean[i];
        }
        for (int i : at) {
            int[] one = {a.group[i], a.groups + b.group[i]};
            for (int j : at) {
                int[] other = {a.group[j], a.groups + b.group[j]};
                double entry = (i == j ? mean[i] : 0) - mean[i] * mean[j] / total;
                for (int u : one) {
                    for (int v : other) {
                        if (block[u] == block[v]) {
                            matrix[block[u]][place[u]][place[v]] += entry;
                        }
                    }
                }
            }
        }
    }

    /** Of a pair. Shape: [rows of the pair][rows of the pair]. */
    double[][] of(int pair) {
        int[] at = rows[pair];
        double[][] taken = new double[at.length][at.length];
        for (int t = 0; t < at.length; t++) {
            int aT = a.group[at[t]];
            int bT = a.groups + b.group[at[t]];
            for (int s = 0; s < at.length; s++) {
                int aS = a.group[at[s]];
                int bS = a.groups + b.group[at[s]];
                double sum = inverse[aT][place[aT]][place[aS]] + inverse[bT][place[bT]][place[bS]];
                if (full) {
                    sum += inverse[aT][place[aT]][place[bS]] + inverse[bT][place[bT]][place[aS]];
                }
                taken[t][s] = sum;
            }
        }
        return taken;
    }
}
