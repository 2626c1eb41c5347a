package org.comity.desk.promise;

import java.time.LocalDate;
import org.comity.desk.plan.Step;

/**
 * Something dated that speaks for or against a measure or promise having come to a step.
 *
 * @param about the measure or promise
 * @param dated when it was published
 * @param stance which way it speaks
 * @param shows the step that it shows, or denies
 * @param grade what kind of source it is
 * @param source title and address
 * @param text what it says
 */
public record Evidence(
        String id, String about, LocalDate dated, Stance stance, Step shows, Grade grade, String source, String text) {
    public Evidence {
        if (source.isBlank()) {
            throw new IllegalArgumentException("Evidence needs its source.");
        }
    }

    /** Which way it speaks. */
    public enum Stance {
        FOR,
        AGAINST
    }

    /** What kind of source it is, the nearest to the fact first. */
    public enum Grade {
        /** A law, treaty text, budget, contract or register. */
        RECORD,
        /** A statement of the side that promised. */
        OWN_STATEMENT,
        /** A statement of the other side. */
        OTHER_SIDE,
        /** An international organisation or independent expert. */
        THIRD_PARTY,
        PRESS
    }
}
