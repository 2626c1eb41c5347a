package org.comity.desk.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sentence that may be a commitment, beside what was read in it. It is none until a person accepts it.
 *
 * @param reading the text that it is in
 * @param mark its id in the text: the same text gives the same
 * @param line where its sentence begins
 * @param sentence as written
 * @param sort its class
 * @param actor who is to act; {@code unstated} when nobody is named
 * @param verb of the act
 * @param action what is to be done
 * @param counterpart with or for whom; empty for none
 * @param topic for grouping
 * @param deadline as written; empty for none
 * @param due the last day that the deadline allows
 * @param verdict what a person decided
 * @param commitment what it became
 */
public record Candidate(
        String id,
        String reading,
        String mark,
        int line,
        String sentence,
        Sort sort,
        String actor,
        String verb,
        String action,
        String counterpart,
        String topic,
        String deadline,
        Optional<LocalDate> due,
        Verdict verdict,
        Optional<String> commitment) {
    public Candidate {
        if ((verdict == Verdict.ACCEPTED) != commitment.isPresent()) {
            throw new IllegalArgumentException("A candidate names its commitment when it is accepted, and only then.");
        }
    }

    /** The three classes. */
    public enum Sort {
        COMMITMENT,
        ASPIRATION,
        RESTATEMENT
    }

    /** What a person decided. */
    public enum Verdict {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** The same sentence with a decision. */
    public Candidate decided(Verdict decision, Optional<String> became) {
        return new Candidate(
                id,
                reading,
                mark,
                line,
                sentence,
                sort,
                actor,
                verb,
                action,
                counterpart,
                topic,
                deadline,
                due,
                decision,
                became);
    }
}
