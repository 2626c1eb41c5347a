package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * What must, or must not, be done whatever else is; stated by its owner department.
 *
 * @param topic one word or phrase, by which lines of departments are compared
 * @param sense which way it binds
 * @param partner with whom; empty for all
 * @param starts from when; empty for ever before
 * @param until to when; empty for ever after
 */
public record RedLine(
        String id,
        String topic,
        String text,
        Sense sense,
        Optional<Country> partner,
        Optional<LocalDate> starts,
        Optional<LocalDate> until) {
    public RedLine {
        Dates.inOrder(starts, until);
    }

    /** Which way a line binds. */
    public enum Sense {
        MUST,
        MUST_NOT
    }
}
