package org.comity.methods.bargain.shelving;

import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.solution.Conflict;

/**
 * What to shelve.
 *
 * @param aim in what sets are smallest
 * @param margins by party: how far above its reservation value every package must be, in its points
 * @param sets the smallest sets found, by their issues in order, each with a package; empty when none was found
 * @param complete whether these are all the smallest sets
 * @param bound what the size of any set is at least, as proved; infinite when no set will do
 * @param issues how each issue stands, in their order; empty when no set was found
 * @param alternatives sets of which no two have an issue in common: each the smallest that keeps every issue of those
 *     before; the first is the first of {@code sets}. May grow in size
 * @param alternativesEnd whether it is proved that there is no further alternative
 * @param thresholds for each issue of the first set and each party, what would bring it back
 * @param findConflict when no set will do: a smallest set of red lines, links and reservation values with their margins
 *     that cannot all be met even with everything shelved that may be
 * @param solver the one asked for
 */
public record ShelvingAnswer(
        ShelvingAim aim,
        List<Double> margins,
        List<ShelvedSet> sets,
        boolean complete,
        double bound,
        List<Standing> issues,
        List<ShelvedSet> alternatives,
        boolean alternativesEnd,
        List<Threshold> thresholds,
        Optional<Conflict> findConflict,
        String solver) {
    public ShelvingAnswer {
        margins = List.copyOf(margins);
        sets = List.copyOf(sets);
        issues = List.copyOf(issues);
        alternatives = List.copyOf(alternatives);
        thresholds = List.copyOf(thresholds);
    }

    /** The first of the smallest sets. */
    public Optional<ShelvedSet> first() {
        return sets.stream().findFirst();
    }

    /** Whether it is proved that no smaller set will do, or that none will. */
    public boolean proved() {
        return sets.isEmpty() ? Double.isInfinite(bound) : sets.getFirst().proved();
    }
}
