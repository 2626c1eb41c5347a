package org.comity.workbench.security;

import java.util.List;
import java.util.Optional;
import org.comity.model.Frequency;

/**
 * What is forecast: an indicator of events, never spliced with another source's.
 *
 * @param indicator its id
 * @param isCounts whether its figures are counts of reports; else they are scores of either sign
 * @param isDirected whether home -> partner and partner -> home have figures of their own
 * @param frequency of its periods
 * @param horizons periods ahead
 * @param warm how many periods must be past before the first forecast, which is only learnt from
 * @param first how many must be past before the first that is scored, unless it is said
 */
record Target(
        String indicator,
        boolean isCounts,
        boolean isDirected,
        Frequency frequency,
        List<Integer> horizons,
        int warm,
        int first) {
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);
    private static final List<Integer> YEARS = List.of(1, 2);

    private static final List<Target> ALL = List.of(
            icews("icews.verbal_cooperation"),
            icews("icews.material_cooperation"),
            icews("icews.verbal_conflict"),
            icews("icews.material_conflict"),
            new Target("gdelt-dyads.negative_reports", true, false, Frequency.MONTH, MONTHS, 36, 72),
            new Target("gdelt-dyads.score_month", false, false, Frequency.MONTH, MONTHS, 18, 30));

    private static Target icews(String indicator) {
        return new Target(indicator, true, true, Frequency.YEAR, YEARS, 5, 7);
    }

    String source() {
        return indicator.substring(0, indicator.indexOf('.'));
    }

    /** How many periods forecasts need. */
    int fewest() {
        return first + horizons.getLast();
    }

    /** The sources of which forecasts are made, in alphabetical order. */
    static List<String> sources() {
        return ALL.stream().map(Target::source).distinct().sorted().toList();
    }

    /** The target of an indicator; empty where no forecasts are made of it. */
    static Optional<Target> find(String indicator) {
        return ALL.stream()
                .filter(target -> target.indicator().equals(indicator))
                .findFirst();
    }

    int season() {
        return frequency == Frequency.MONTH ? 12 : 1;
    }

    /** The targets of a source, or the one of an indicator; refuses what has none, in one sentence. */
    static List<Target> of(String source, Optional<String> indicator) {
        List<Target> found = ALL.stream()
                .filter(target -> target.source().equals(source))
                .filter(target -> indicator.map(target.indicator()::equals).orElse(true))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No forecasts are made of %s; forecasts are made of %s."
                    .formatted(
                            indicator.orElse(source),
                            String.join(
                                    ", ", ALL.stream().map(Target::indicator).toList())));
        }
        return found;
    }
}
