package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.CommandLine;

/**
 * What is asked about ties.
 *
 * @param pair whose
 * @param on the day that counts
 * @param rule who belongs to the neighbourhoods in which gaps are looked for
 */
public record TiesQuestion(Pair pair, LocalDate on, NeighbourRule rule) {
    static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    public TiesQuestion {
        if (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Ties are looked up on a day from %d-01-01 to %d-12-31, not on %s."
                    .formatted(FIRST_YEAR, LAST_YEAR, on));
        }
    }

    /** The same seen from the other side. */
    public TiesQuestion turned() {
        return new TiesQuestion(pair.turned(), on, rule);
    }

    CommandLine command() {
        return CommandLine.of("comity ties %s %s".formatted(pair.home(), pair.partner()))
                .with("--on", on.toString())
                .with("--rule", rule.toString());
    }
}
