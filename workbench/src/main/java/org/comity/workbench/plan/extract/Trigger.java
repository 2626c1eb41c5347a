package org.comity.workbench.plan.extract;

import java.util.Optional;
import org.comity.workbench.plan.lexicon.Formula;

/**
 * A word that makes a commitment, a wish or a repetition: an auxiliary or a formula.
 *
 * @param at its first token
 * @param after the token after its last
 * @param modal the auxiliary ({@code will}, {@code should} ...); empty for a formula
 * @param formula the formula; empty for an auxiliary
 * @param past whether a formula is in the past, or perfect
 * @param voice how its first word stands
 * @param subject whom it is said of
 */
record Trigger(int at, int after, String modal, Optional<Formula> formula, boolean past, Voice voice, Subject subject) {
    /** How a formula's first word stands. */
    enum Voice {
        ACTIVE,
        PASSIVE,
        /** An -ing form that hangs on the sentence, as in a preamble. */
        HANGING,
        /** A noun formula, as "agreement was reached". */
        NOMINAL
    }

    boolean isModal() {
        return !modal.isEmpty();
    }

    boolean is(Formula.Kind kind) {
        return formula.filter(f -> f.kind() == kind).isPresent();
    }
}
