package org.comity.workbench.claim.language;

import java.util.Optional;
import org.comity.workbench.ask.Underlined;

/**
 * A text as it was read.
 *
 * @param text as it was written
 * @param claim what it says; where it has a mistake, the nearest claim that can be read
 * @param mistake the first one, if any
 */
public record Reading(String text, Claim claim, Optional<Mistake> mistake) {
    /**
     * What is wrong, and where.
     *
     * @param at the place in the text, from 0; the text's length when something is missing at the end
     * @param length of what is wrong, at least 1
     * @param sentence what may stand there
     */
    public record Mistake(int at, int length, String sentence) {}

    /**
     * The claim.
     *
     * @throws IllegalArgumentException where there is a mistake: sentence, text, caret and nearest form, a line each
     */
    public Claim orThrow() {
        if (mistake.isPresent()) {
            throw new IllegalArgumentException(explanation());
        }
        return claim;
    }

    /** The mistake in four lines: what is wrong, the text, a caret under the place, and the nearest claim. */
    public String explanation() {
        return mistake.map(it -> Underlined.of(it.sentence(), text, it.at(), it.length())
                        + "%nThe nearest claim is: %s".formatted(claim.text()))
                .orElse("");
    }
}
