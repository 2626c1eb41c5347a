package org.comity.workbench.situation;

import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
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

    /** The draws of the whole (place 0) and then of each goal of the frame. */
    Draws drawAll(FrameRecipe frame, Figures figures) {
        int[] nodes = new int[1 + frame.goals().size()];
        nodes[0] = frame.structure().root();
        int place = 1;
        for (String goal : frame.goals().values()) {
            nodes[place++] = frame.structure().find(goal);
        }
        return Uncertainty.run(frame.recipe(), figures, nodes, options());
    }

    /** The draws of the whole only. */
    Draws drawRoot(FrameRecipe frame, Figures figures) {
        return Uncertainty.run(
                frame.recipe(), figures, new int[] {frame.structure().root()}, options());
    }
}
