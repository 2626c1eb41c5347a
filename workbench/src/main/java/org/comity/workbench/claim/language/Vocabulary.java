package org.comity.workbench.claim.language;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;

/** What a claim may name. */
public interface Vocabulary {
    /** What a subject's name stands for. */
    enum Kind {
        /** The frame's score, or that of one of its goals: 0 to 100, higher is better. */
        SCORE,
        /** A figure of home and partner, of which more or less is better. */
        OF_TWO,
        /** A figure of home and partner, without better or worse. */
        OF_TWO_NEUTRAL,
        /** A country's figure, of which more or less is better. */
        OF_ONE,
        /** A country's figure, without better or worse. */
        OF_ONE_NEUTRAL;

        boolean isOfOne() {
            return this == OF_ONE || this == OF_ONE_NEUTRAL;
        }

        boolean isNeutral() {
            return this == OF_TWO_NEUTRAL || this == OF_ONE_NEUTRAL;
        }
    }

    /** Every name of a subject, the usual ones first. */
    List<String> subjects();

    /** What a name stands for; empty when there is no such subject. */
    Optional<Kind> kind(String subject);

    /** Whether figures of home with all countries may be added up to a total: an indicator's of two sides. */
    boolean hasTotal(String subject);

    /** Whether its figures are shares from 0 to 1, which may be written as per cent. */
    boolean isPart(String subject);

    /** What neighbours may be weighted by: names of countries' figures. */
    List<String> weights();

    /** Whether there is, or ever was, such an entry. */
    boolean isKnown(Country country);

    /** The country that a name stands for, or the one that comes nearest to it. */
    Optional<Country> named(String words);

    /** The last year with figures, for a claim that names none. */
    int lastYear();
}
