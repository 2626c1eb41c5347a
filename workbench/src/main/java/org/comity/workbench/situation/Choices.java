package org.comity.workbench.situation;

import java.util.BitSet;
import java.util.List;
import org.comity.methods.composite.Aggregation;
import org.comity.methods.composite.Composite;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Scale;
import org.comity.methods.composite.Uncertainty;

/**
 * What the ranges are drawn over, stated once: each weight up to a quarter more or less; each goalpost up to a tenth
 * of their distance inward; the goals joined by an arithmetic or a geometric mean; source errors as the sources
 * state them; and for a carried figure an error of a twentieth of the goalposts' distance for each year of its age.
 *
 * @param draws how many
 * @param seed of the random streams
 * @param threads on how many threads; no result depends on it
 */
record Choices(int draws, long seed, int threads) {
    static final double WEIGHT_SPREAD = 0.25;
    static final double GOALPOST_SHIFT = 0.1;
    static final double CARRIED_ERROR_PER_YEAR = 0.05;

    Uncertainty.Options options() {
        return new Uncertainty.Options(draws, seed, WEIGHT_SPREAD, GOALPOST_SHIFT, true, threads);
    }

    /** The point scores: weighted arithmetic means over what is held. */
    static Composite.Scores points(Figures figures, FrameTree tree) {
        return Composite.score(figures, tree.tree(), Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
    }

    /** The draws of the whole (place 0) and then of each goal of the tree. */
    Draws drawAll(Figures figures, FrameTree tree) {
        int[] nodes = new int[1 + tree.goals().size()];
        nodes[0] = tree.tree().root();
        int place = 1;
        for (int node : tree.goals().values()) {
            nodes[place++] = node;
        }
        return Uncertainty.run(figures, tree.tree(), nodes, options());
    }

    /** The draws of the whole only. */
    Draws drawRoot(Figures figures, FrameTree tree) {
        return Uncertainty.run(figures, tree.tree(), new int[] {tree.tree().root()}, options());
    }

    /**
     * A grid as the tree's figures.
     *
     * @param scales by the measures' places in the frame
     * @param only for each relation the measures to use; null for all that are held
     */
    static Figures figures(
            Grid grid, FrameTree tree, List<Scale> scales, @org.jspecify.annotations.Nullable List<BitSet> only) {
        Figures.Builder builder =
                Figures.builder(tree.measures().size(), grid.pairs().size());
        for (int unit = 0; unit < grid.pairs().size(); unit++) {
            builder.key(unit, Keys.of(grid.pairs().get(unit)));
            for (int leaf = 0; leaf < tree.measures().size(); leaf++) {
                int m = tree.measures().get(leaf);
                if (only == null || only.get(unit).get(m)) {
                    set(builder, leaf, unit, grid, m, scales.get(m));
                }
            }
        }
        return builder.build(tree.measures().stream().map(scales::get).toList());
    }

    private static void set(Figures.Builder builder, int leaf, int unit, Grid grid, int measure, Scale scale) {
        grid.figure(measure, unit).ifPresent(figure -> {
            double age = figure.isObserved() ? 0 : grid.year() - figure.year();
            Figure held = figure.withError(CARRIED_ERROR_PER_YEAR * age * (scale.high() - scale.low()));
            builder.set(leaf, unit, held.value(), held.error(), held.errorKey());
        });
    }
}
