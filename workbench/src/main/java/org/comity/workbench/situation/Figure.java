package org.comity.workbench.situation;

/**
 * A measure's figure for one relation, after rule and transform.
 *
 * @param value in the measure's unit; may be infinite (no flow at all), never NaN
 * @param error standard error in the same unit, 0 where no source gives one
 * @param errorKey addresses the error's random number: figures that rest on one source cell share it
 * @param year of the oldest source cell; earlier than the year asked for when it is carried
 * @param state whether it was observed, follows from coverage, or is carried
 */
record Figure(double value, double error, long errorKey, int year, State state) {
    /** Ordered from the firmest. */
    enum State {
        OBSERVED,
        ZERO_BY_COVERAGE,
        CARRIED
    }

    boolean isObserved() {
        return state != State.CARRIED;
    }

    /** The same figure with a further independent error. */
    Figure withError(double more) {
        return new Figure(value, Math.hypot(error, more), errorKey, year, state);
    }

    static State weaker(State one, State other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
