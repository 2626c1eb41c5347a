package org.comity.desk.dispute;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rung of the confidence ladder of a difference: the smallest steps come first.
 *
 * @param place its place in the order, from 1
 * @param step what is to be done, by both sides or by one
 * @param actor by whom: a side, an office, an organisation; never a private person
 * @param due by when, where that is known
 * @param done when it was done; empty while it is not
 */
public record LadderStep(
        String id,
        String difference,
        int place,
        String step,
        String actor,
        Optional<LocalDate> due,
        Optional<LocalDate> done,
        String note) {
    public LadderStep {
        if (place < 1) {
            throw new IllegalArgumentException("The place of a step is 1 or more, not %d.".formatted(place));
        }
        if (step.isBlank()) {
            throw new IllegalArgumentException("A step of the ladder needs its words.");
        }
    }
}
