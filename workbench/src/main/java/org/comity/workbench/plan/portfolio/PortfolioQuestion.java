package org.comity.workbench.plan.portfolio;

import java.util.List;
import org.comity.methods.portfolio.Objective;

/**
 * What is asked of a portfolio file.
 *
 * @param gamma how many measures may fall short whole; 0 for the expected gain
 * @param fair whether gains are to be spread over countries, and how
 * @param giveUp with the Theil index, what part of the best gain may be given up
 * @param frontier two aims to trade off; empty for none
 * @param points how many points of the frontier at most
 * @param costs whether each constraint is released in turn
 * @param turned whether each measure is turned round in turn
 * @param solver by name
 * @param gap 0 for exact
 * @param seconds for each question put to the solver
 */
public record PortfolioQuestion(
        double gamma,
        Fair fair,
        double giveUp,
        List<String> frontier,
        int points,
        boolean costs,
        boolean turned,
        String solver,
        double gap,
        double seconds) {
    public PortfolioQuestion {
        frontier = List.copyOf(frontier);
        if (!frontier.isEmpty() && frontier.size() != 2) {
            throw new IllegalArgumentException(
                    "A frontier is between two aims, as in --frontier development,security.");
        }
        if (!(gamma >= 0) || gamma == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Gamma is how many measures may fall short, 0 or more, not %s.".formatted(gamma));
        }
        if (gamma > 0 && fair != Fair.NO) {
            throw new IllegalArgumentException("Ask for a fair spread or a robust gain, one at a time.");
        }
    }

    /** How gains are spread over countries. */
    public enum Fair {
        NO,
        /** The country that gains least gains as much as can be. */
        MAX_MIN,
        /** Theil's index is as small as can be. */
        THEIL
    }

    Objective objective() {
        if (fair == Fair.MAX_MIN) {
            return new Objective.LeastCountry();
        }
        return gamma > 0 ? new Objective.Robust(gamma) : new Objective.Expected();
    }
}
