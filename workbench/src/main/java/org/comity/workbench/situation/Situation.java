package org.comity.workbench.situation;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;

/** Assesses a country's relations with its neighbours, by a frame. */
public final class Situation {
    private Situation() {}

    public static Situation of(Workbench workbench) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * What is asked.
     *
     * @param year empty: the last year in which the median partner is at least half observed
     * @param draws number of paired draws for the ranges
     * @param seed of the draws; 1 by default
     */
    public record Request(
            Country home, Optional<Integer> year, NeighbourRule rule, Framework framework, int draws, long seed) {
        public static final int DEFAULT_DRAWS = 500;
    }

    public Assessment assess(Request request) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The tree of one partner's score, down to source cells. */
    public Explained explain(Request request, Country partner) {
        throw new UnsupportedOperationException("to be written");
    }

    /** As a Finding: main table one row per neighbour, then goals, changes, measures and the world. */
    public Finding finding(Request request) {
        throw new UnsupportedOperationException("to be written");
    }
}
