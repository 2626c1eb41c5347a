package org.comity.workbench.security;

import org.comity.methods.signal.predict.Scores;

/** Which cases a row of scores is about. */
enum Group {
    ALL,
    /** No event was known of the pair in the year up to the origin. */
    QUIET,
    REST;

    boolean holds(Scores scores, int i) {
        return switch (this) {
            case ALL -> true;
            case QUIET -> scores.isQuiet(i);
            case REST -> !scores.isQuiet(i);
        };
    }
}
