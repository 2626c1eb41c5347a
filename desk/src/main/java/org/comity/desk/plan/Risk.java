package org.comity.desk.plan;

import java.util.Optional;

/**
 * What may go wrong with a measure, and what is done about it.
 *
 * @param likelihood of its coming
 * @param damage when it comes
 * @param answer what is done
 * @param post who watches it
 */
public record Risk(
        String id,
        String measure,
        String text,
        Degree likelihood,
        Degree damage,
        String answer,
        Optional<String> post) {
    /** How much, in three words. */
    public enum Degree {
        LOW,
        MIDDLE,
        HIGH
    }
}
