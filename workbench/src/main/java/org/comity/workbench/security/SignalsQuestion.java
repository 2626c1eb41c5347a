package org.comity.workbench.security;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.CommandLine;

/**
 * What stands out between home and its neighbours.
 *
 * @param sources whose reports; empty for all that are held and go on to about the same day
 * @param rule who counts as neighbours
 * @param q a change is told where its q-value is at most this, above 0 and at most 1
 * @param recent in how many of the latest periods a change must lie; 0 for 12 months or 3 years
 * @param simulations by which each series' changes are calibrated, 100 to 10,000; their p is no less than 1 in so many and one
 * @param today on which it is asked, for forecasts that are made then
 */
public record SignalsQuestion(
        Country home,
        List<String> sources,
        NeighbourRule rule,
        double q,
        int recent,
        int simulations,
        long seed,
        LocalDate today) {
    /** The greatest q-value of a change that is told, unless it is said. */
    public static final double Q = 0.1;

    /** Simulations unless it is said. */
    public static final int SIMULATIONS = 999;

    private static final int MONTHS = 12;
    private static final int YEARS = 3;

    public SignalsQuestion {
        sources = List.copyOf(sources);
        if (!(q > 0 && q <= 1)) {
            throw new IllegalArgumentException("--q must be above 0 and at most 1, not %s.".formatted(q));
        }
        if (recent < 0) {
            throw new IllegalArgumentException("--recent must be 1 period or more, not %d.".formatted(recent));
        }
    }

    /** As a page asks it: all sources, and what a command takes where nothing else is said. */
    public static SignalsQuestion usual(Country home, NeighbourRule rule, LocalDate today) {
        return new SignalsQuestion(home, List.of(), rule, Q, 0, SIMULATIONS, 1, today);
    }

    /** The same, asked on another day. */
    public SignalsQuestion on(LocalDate day) {
        return new SignalsQuestion(home, sources, rule, q, recent, simulations, seed, day);
    }

    int recent(boolean isMonthly) {
        return recent > 0 ? recent : isMonthly ? MONTHS : YEARS;
    }

    CommandLine command() {
        CommandLine line = CommandLine.of("comity security signals").with(home.code());
        for (String source : sources) {
            line = line.with("--source", source);
        }
        return line.with("--rule", rule.toString())
                .with("--q", q == Q ? "" : Double.toString(q))
                .with("--recent", recent == 0 ? "" : Integer.toString(recent))
                .with("--simulations", simulations == SIMULATIONS ? "" : Integer.toString(simulations))
                .with("--seed", seed == 1 ? "" : Long.toString(seed));
    }
}
