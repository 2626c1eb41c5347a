package org.comity.methods.compliance;

import java.util.OptionalInt;

/**
 * One commitment of one member as assessed.
 *
 * @param commitment its id
 * @param member the country or body that made it
 * @param state what became of it
 * @param score -1, 0 or 1 as coded; empty: read off the state
 * @param vague whether it says nothing that could be checked; then it is counted apart and in no percentage
 */
public record Assessed(String commitment, String member, State state, OptionalInt score, boolean vague) {
    public Assessed {
        if (score.isPresent() && Math.abs(score.getAsInt()) > 1) {
            throw new IllegalArgumentException("Commitment %s of %s: the score must be -1, 0 or 1, not %d."
                    .formatted(commitment, member, score.getAsInt()));
        }
        if (score.isPresent() && !state.isDueAndAssessable()) {
            throw new IllegalArgumentException("Commitment %s of %s has a score although it is %s; leave the score out."
                    .formatted(commitment, member, words(state)));
        }
    }

    /** Scored by its state. */
    public static Assessed of(String commitment, String member, State state) {
        return new Assessed(commitment, member, state, OptionalInt.empty(), false);
    }

    /** The coder's score, else the state's; empty when it is not due or cannot be assessed. */
    public OptionalInt points() {
        return score.isPresent() ? score : state.score();
    }

    boolean counts() {
        return !vague && state.isDueAndAssessable();
    }

    static String words(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
