package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.promise.PromiseState;

/**
 * What one side, third parties, or one kind of source say of a promise by a day.
 *
 * @param state the state by that day; empty when nothing is said that holds on it
 * @param said the last word itself, whatever the day makes of it
 * @param dated the day that the last word is about
 * @param by who says so, or from which source
 * @param remark why the state is not simply what was said
 */
public record Standing(
        Optional<PromiseState> state,
        Optional<PromiseState> said,
        Optional<LocalDate> dated,
        String by,
        Remark remark) {
    /** What must be known beside a state. */
    public enum Remark {
        NONE,
        /** The last word is from before the date, and may be overtaken. */
        BEFORE_THE_DATE,
        /** A step is reported, but the date has not come. */
        DATE_NOT_COME,
        /** The words cannot be true together: late on a day that is not after the date. */
        CONTRADICTION,
        /** Several reporters of this side differ; the last one stands here, all stand beside the promise. */
        REPORTERS_DIFFER
    }

    /** Nothing is said; what is still to come is not yet due all the same. */
    static Standing silent(Optional<LocalDate> due, LocalDate on) {
        return new Standing(
                isOpen(due, on) ? Optional.of(PromiseState.NOT_YET_DUE) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Remark.NONE);
    }

    /** Whether the date has not passed; the last day still counts as on time. */
    static boolean isOpen(Optional<LocalDate> due, LocalDate on) {
        return due.isPresent() && !on.isAfter(due.get());
    }

    Standing with(Remark other) {
        return new Standing(state, said, dated, by, remark == Remark.NONE ? other : remark);
    }

    Standing withState(PromiseState other) {
        return new Standing(Optional.of(other), said, dated, by, Remark.NONE);
    }
}
