package org.comity.desk.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clause asks of whom by when.
 *
 * @param clause as {@code Art. 4(2)}
 * @param text what it asks
 * @param bearer who must
 * @param due by when
 * @param domesticAct the act that carries it at home; empty while none does
 * @param state as it stands
 * @param post who answers for it
 */
public record Obligation(
        String id,
        String agreement,
        String clause,
        String text,
        String bearer,
        Optional<LocalDate> due,
        String domesticAct,
        State state,
        Optional<String> post) {
    /** How an obligation stands. */
    public enum State {
        OPEN,
        MET,
        NOT_MET,
        NOT_KNOWN
    }
}
