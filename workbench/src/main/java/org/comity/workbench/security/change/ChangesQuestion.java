package org.comity.workbench.security.change;

import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;

/**
 * What is asked about changes.
 *
 * @param partner empty for all
 * @param source whose series
 * @param indicator empty for all of the source that are looked at
 * @param cost empty for each series' own
 * @param shortest fewest periods between two changes; 0 for three months or two years
 * @param falseAlarms chance that a series without a change shows one, above 0 and at most 0.5
 * @param simulations by which that is calibrated, 100 to 10,000
 */
public record ChangesQuestion(
        Country home,
        Optional<Country> partner,
        String source,
        Optional<String> indicator,
        Method method,
        Optional<Shape> cost,
        int shortest,
        double falseAlarms,
        int simulations,
        long seed) {
    private static final int MOST_SIMULATIONS = 10_000;

    /** How changes are looked for. */
    public enum Method {
        /** Looking back on all figures: PELT. */
        PELT,
        /** As if each figure had just come: Bayesian online detection. */
        BOCPD
    }

    /** What is taken to be constant between changes. */
    public enum Shape {
        MEAN,
        MEAN_VARIANCE,
        RANKS,
        EMPIRICAL,
        POISSON,
        NEGATIVE_BINOMIAL
    }

    public ChangesQuestion {
        if (!(falseAlarms > 0 && falseAlarms <= 0.5)) {
            throw new IllegalArgumentException(
                    "The false alarm rate must be above 0 and at most 0.5, not %s.".formatted(falseAlarms));
        }
        if (simulations < 100 || simulations > MOST_SIMULATIONS) {
            throw new IllegalArgumentException("Simulations are 100 to 10000, not %d.".formatted(simulations));
        }
        if (shortest < 0) {
            throw new IllegalArgumentException("A shortest stretch is 1 period or more, not %d.".formatted(shortest));
        }
        if (partner.filter(home::equals).isPresent()) {
            throw new IllegalArgumentException("A pair needs two countries, not %s twice.".formatted(home));
        }
    }

    String costWord() {
        return cost.map(ChangesQuestion::word).orElse("");
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    CommandLine command() {
        CommandLine start = CommandLine.of("comity security changes").with(home.code());
        return partner.map(Country::code)
                .map(start::with)
                .orElse(start)
                .with("--source", source)
                .with("--indicator", indicator.orElse(""))
                .with("--method", word(method))
                .with("--cost", costWord())
                .with("--shortest", shortest == 0 ? "" : String.valueOf(shortest))
                .with("--false-alarms", String.valueOf(falseAlarms))
                .with("--simulations", String.valueOf(simulations))
                .with("--seed", String.valueOf(seed));
    }
}
