package org.comity.desk.paper;

import java.util.Optional;
import org.comity.model.Country;

/**
 * A passage of a paper that names something as a threat or an aim, in the paper's own words. That it names it says nothing of
 * whether it is one.
 *
 * @param paper the paper in which it stands
 * @param names as what the paper names it
 * @param what is named, in short
 * @param concerns the country that the passage speaks of; empty when it speaks of none by name
 * @param text its words, quoted
 * @param place where in the paper, as {@code page 12}
 */
public record Passage(
        String id, String paper, Naming names, String what, Optional<Country> concerns, String text, String place) {
    /** As what a paper names something. */
    public enum Naming {
        THREAT,
        AIM
    }

    public Passage {
        if (what.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A passage needs what it names and its words.");
        }
    }
}
