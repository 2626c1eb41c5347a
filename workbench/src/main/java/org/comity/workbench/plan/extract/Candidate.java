package org.comity.workbench.plan.extract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be a commitment, for a person to accept, edit or refuse.
 *
 * @param id the hash of the sentence, its place and the verb: the same text gives the same ids
 * @param line where the sentence, or list item, begins
 * @param page from 1; 0 where the source has no pages
 * @param sentence as read, a list item after its stem
 * @param kind the class
 * @param actor who is to act, as written; {@code unstated} when nobody is named
 * @param verb the lemma of the act's main verb
 * @param action its object, as written
 * @param counterpart to, for or with whom; empty for none
 * @param topic of the act
 * @param deadline as written; empty for none
 * @param due the last day that the deadline allows, where the text tells it
 * @param strength of the formula on the scale, 0 to 100
 */
public record Candidate(
        String id,
        int line,
        int page,
        String sentence,
        Kind kind,
        String actor,
        String verb,
        String action,
        String counterpart,
        String topic,
        String deadline,
        Optional<LocalDate> due,
        int strength) {
    /** The actor of an act that names nobody. */
    public static final String UNSTATED = "unstated";

    /** The three classes. */
    public enum Kind {
        COMMITMENT,
        ASPIRATION,
        RESTATEMENT
    }
}
