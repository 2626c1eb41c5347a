package org.comity.methods.composite;

import org.comity.methods.composite.kernel.Roll;

/** Point scores: figures put on 0 to 100 between goalposts, then weighted means up a tree over what is present. */
public final class Composite {
    /** On the scale of 0 to 100; means that are not arithmetic count lower children as this. */
    public static final double FLOOR = 1;

    private Composite() {}

    /**
     * Scores all units on all nodes. A node takes the weighted mean of its present children, weights renormalised; a
     * node without any is missing.
     *
     * @param inner how nodes below the root are aggregated
     * @param root how the root is
     */
    public static Scores score(Figures figures, Tree tree, Aggregation inner, Aggregation root) {
        requireSameLeaves(figures, tree);
        int units = figures.units();
        double[] values = new double[tree.nodes() * units];
        boolean[] present = new boolean[values.length];
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            for (int u = 0; u < units; u++) {
                if (figures.has(leaf, u)) {
                    values[leaf * units + u] = figures.scale(leaf).score(figures.value(leaf, u));
                    present[leaf * units + u] = true;
                }
            }
        }
        Roll.up(
                tree.leaves(),
                units,
                tree.parents(),
                tree.weights(),
                tree.how(inner, root),
                FLOOR,
                values,
                present,
                new double[values.length]);
        return new Scores(units, values, present);
    }

    static void requireSameLeaves(Figures figures, Tree tree) {
        if (figures.leaves() != tree.leaves()) {
            throw new IllegalArgumentException(
                    "The tree has %d leaves, the figures have %d.".formatted(tree.leaves(), figures.leaves()));
        }
    }

    /** Scores by node and unit, 0 to 100. */
    public static final class Scores {
        private final int units;
        private final double[] values;
        private final boolean[] present;

        private Scores(int units, double[] values, boolean[] present) {
            this.units = units;
            this.values = values;
            this.present = present;
        }

        public boolean has(int node, int unit) {
            return present[node * units + unit];
        }

        /** The score, 0 to 100; throws where it is missing. */
        public double value(int node, int unit) {
            if (!has(node, unit)) {
                throw new IllegalStateException("Node %d of unit %d has no score.".formatted(node, unit));
            }
            return values[node * units + unit];
        }
    }
}
