package org.comity.methods.composite;

import java.util.List;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;

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
     * Draws the scores of all units on some nodes. With one draw and no noise they are what the recipe makes.
     *
     * @param recipe one of {@link GoalpostRecipe}
     * @param nodes the numbers of the structure's nodes whose draws are kept, each an aggregate
     */
    public static Draws run(Recipe recipe, Figures figures, int[] nodes, Options options) {
        Structure structure = requireOneTree(figures.structure());
        List<Norm.Goalposts> posts = GoalpostRecipe.read(recipe, structure);
        for (int node : nodes) {
            if (node < structure.indicators() || node > structure.root()) {
                throw new IllegalArgumentException("Node %d is no aggregate of the structure.".formatted(node));
            }
        }
        Draws draws = new Draws(figures, nodes.length, options);
        int blocks = (figures.units() + Block.UNITS - 1) / Block.UNITS;
        Threads.each(blocks, options.threads(), b -> new Block(figures, posts, nodes, options, b).run(draws));
        return draws;
    }

    private static Structure requireOneTree(Structure structure) {
        for (int node = 0; node < structure.root(); node++) {
            if (structure.parent(node) < 0 || !(structure.node(node).weight() > 0)) {
                throw new IllegalArgumentException(
                        "%s needs a parent and a weight above 0; paired draws go up one tree."
                                .formatted(structure.node(node).code()));
            }
        }
        return structure;
    }
}
