package org.comity.methods.composite;

/**
 * Ranges from paired draws: in each draw all units share the same choices (weights, goalposts, aggregation of the
 * root) and each source cell errs by its standard error. What is missing is taken at worst and at best. The method
 * is that of Saisana, Saltelli and Tarantola (2005); the stated limits are Comity's own.
 */
public final class Uncertainty {
    private Uncertainty() {}

    /**
     * The limits of the choices.
     *
     * @param draws how many, at least 1
     * @param seed of the random streams; stream i belongs to draw i
     * @param weightSpread each weight is multiplied by a number uniform on 1 minus to 1 plus this; 0 to below 1
     * @param goalpostShift each goalpost moves inward by a share of their distance, uniform on 0 to this; below 0.5
     * @param geometricToo whether half of the draws aggregate the root by a geometric mean
     * @param threads how many threads; the result does not depend on it
     */
    public record Options(
            int draws, long seed, double weightSpread, double goalpostShift, boolean geometricToo, int threads) {
        public static final Options DEFAULT = new Options(500, 1, 0.25, 0.1, true, 1);

        public Options {
            if (draws < 1 || threads < 1) {
                throw new IllegalArgumentException(
                        "Draws (%d) and threads (%d) must be 1 or more.".formatted(draws, threads));
            }
            if (!(weightSpread >= 0 && weightSpread < 1) || !(goalpostShift >= 0 && goalpostShift < 0.5)) {
                throw new IllegalArgumentException(
                        "The weights' spread (%s) must lie in [0, 1), the goalposts' shift (%s) in [0, 0.5)."
                                .formatted(weightSpread, goalpostShift));
            }
        }
    }

    /**
     * Draws the scores of all units on some nodes.
     *
     * @param nodes the numbers of the tree's nodes whose draws are kept, each an inner node
     */
    public static Draws run(Figures figures, Tree tree, int[] nodes, Options options) {
        Composite.requireSameLeaves(figures, tree);
        for (int node : nodes) {
            if (node < tree.leaves() || node >= tree.nodes()) {
                throw new IllegalArgumentException("Node %d is not an inner node of the tree.".formatted(node));
            }
        }
        Draws draws = new Draws(figures, nodes.length, options);
        int blocks = (figures.units() + Block.UNITS - 1) / Block.UNITS;
        Threads.each(blocks, options.threads(), b -> new Block(figures, tree, nodes, options, b).run(draws));
        return draws;
    }
}
