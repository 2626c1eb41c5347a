package org.comity.desk.paper;

import java.time.LocalDate;
import org.comity.model.Country;

/**
 * A published paper of one side: a strategy, a white paper, a doctrine.
 *
 * @param country whose paper it is
 * @param title as published
 * @param published when
 * @param source who published it
 * @param address where it can be read
 * @param text a note of the desk's own
 */
public record Paper(
        String id,
        Kind kind,
        Country country,
        String title,
        LocalDate published,
        String source,
        String address,
        String text) {
    /** What a paper is. */
    public enum Kind {
        STRATEGY,
        WHITE_PAPER,
        DOCTRINE,
        SPEECH,
        OTHER
    }

    public Paper {
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A paper needs its title and its source.");
        }
    }
}
