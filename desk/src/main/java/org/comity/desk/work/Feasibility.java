package org.comity.desk.work;

/**
 * Whether a measure can be done, by one aspect.
 *
 * @param reason in a sentence
 */
public record Feasibility(String id, String measure, Aspect aspect, Answer answer, String reason) {
    /** By what a measure may fail. */
    public enum Aspect {
        LAW,
        BUDGET,
        CAPACITY,
        DATE,
        OWNER
    }

    /** Yes, no, or not known: three things. */
    public enum Answer {
        YES,
        NO,
        NOT_KNOWN
    }
}
