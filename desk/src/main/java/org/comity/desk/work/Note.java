package org.comity.desk.work;

import org.comity.model.Country;

/**
 * A note of one's own about a pair, for a visit or a talk. It is never public and never in a copy for others.
 *
 * @param home one of the two
 * @param partner the other one
 */
public record Note(String id, Country home, Country partner, String text) {
    /** Whether it is about these two, whichever side is asked. */
    public boolean isOf(Country one, Country other) {
        return (home.equals(one) && partner.equals(other)) || (home.equals(other) && partner.equals(one));
    }
}
