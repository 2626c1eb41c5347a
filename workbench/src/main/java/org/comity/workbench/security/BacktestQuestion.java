package org.comity.workbench.security;

import java.util.Optional;
import org.comity.model.NeighbourRule;
import org.comity.model.Period;

/**
 * What a backtest is asked.
 *
 * @param source whose figures
 * @param indicator one of its indicators; empty for all of which forecasts are made
 * @param from the first origin that is scored; empty for the first after the years to learn from
 * @param to the last one; empty for the last whose period has come
 * @param until the last period that is read at all; empty for all held
 * @param rule who counts as neighbours
 * @param draws of the intervals
 * @param seed of the draws
 */
public record BacktestQuestion(
        String source,
        Optional<String> indicator,
        Optional<Period> from,
        Optional<Period> to,
        Optional<Period> until,
        NeighbourRule rule,
        int draws,
        long seed) {
    /** Draws unless it is said. */
    public static final int DRAWS = 999;

    public BacktestQuestion {
        if (draws < 100 || draws > 100_000) {
            throw new IllegalArgumentException("--draws must be from 100 to 100000, not %d.".formatted(draws));
        }
    }
}
