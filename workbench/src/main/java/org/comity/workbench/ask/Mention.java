package org.comity.workbench.ask;

import java.util.List;
import org.comity.model.Country;

/**
 * Countries that were named, alone or by their club.
 *
 * @param countries one, or the members of a club in alphabetical order
 * @param others what else the same word may mean
 * @param club the club's name; empty for a country
 * @param role on which side they stand
 * @param typed the word as it was typed, where it was not taken as it stands; empty otherwise
 */
record Mention(List<Country> countries, List<Country> others, String club, Role role, String typed) {
    Mention {
        countries = List.copyOf(countries);
        others = List.copyOf(others);
    }

    /** On which side of a relation a country stands, by the word before it. */
    enum Role {
        /** Named without such a word, or by "and", "between", "with". */
        UNSAID,
        /** From it. */
        FROM,
        /** Of it, by it, its adjective. */
        OF,
        /** To it, in it. */
        TO
    }

    Mention meaning(Country other) {
        return new Mention(List.of(other), List.of(), club, role, typed);
    }

    Mention as(Role other) {
        return new Mention(countries, others, club, other, typed);
    }
}
