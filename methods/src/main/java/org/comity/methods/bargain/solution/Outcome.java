package org.comity.methods.bargain.solution;

import java.util.List;
import java.util.Optional;
import org.comity.methods.program.Answer;

/**
 * What a standard names.
 *
 * @param standard the standard
 * @param status SOLVED, LIMIT when a limit came before the proof, INFEASIBLE when there is no deal that keeps the
 *     constraints and that every party accepts, NOTHING_FOUND when a limit came before any
 * @param findScale empty when nothing was found
 * @param deals all equally good packages in the order of {@link org.comity.methods.bargain.Deal#compareTo}, up to the
 *     cap; where issues are divisible, one for each choice on the others
 * @param all whether the list has them all
 * @param certificate the proof, or the gap
 */
public record Outcome(
        Standard standard,
        Answer.Status status,
        Optional<Scale> findScale,
        List<ValuedDeal> deals,
        boolean all,
        Certificate certificate) {
    public Outcome {
        deals = List.copyOf(deals);
    }

    public boolean found() {
        return !deals.isEmpty();
    }

    /** The first of the packages; throws when there is none. */
    public ValuedDeal first() {
        return deals.getFirst();
    }
}
