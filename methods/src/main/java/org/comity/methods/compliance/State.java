package org.comity.methods.compliance;

import java.util.OptionalInt;

/** What became of a commitment. What was drafted, agreed or put in force is in part done, and never completed. */
public enum State {
    DELIVERED(1),
    DELIVERED_AFTER_THE_DATE(0),
    NOT_DELIVERED_BY_THE_DATE(-1),
    DRAFTED(0),
    AGREED(0),
    IN_FORCE(0),
    NOT_YET_DUE,
    CANNOT_BE_ASSESSED,
    SUPERSEDED;

    private final OptionalInt score;

    State() {
        this.score = OptionalInt.empty();
    }

    State(int score) {
        this.score = OptionalInt.of(score);
    }

    /** Whether it counts in the denominators. */
    public boolean isDueAndAssessable() {
        return score.isPresent();
    }

    /** Whether it was done, on time or after. */
    public boolean isCompleted() {
        return this == DELIVERED || this == DELIVERED_AFTER_THE_DATE;
    }

    /** Whether a step was taken short of delivery. */
    public boolean isInPart() {
        return this == DRAFTED || this == AGREED || this == IN_FORCE;
    }

    /** What it counts on the scale where no coder gave a score: kept by its date 1, in part or late 0, not kept -1. */
    public OptionalInt score() {
        return score;
    }
}
