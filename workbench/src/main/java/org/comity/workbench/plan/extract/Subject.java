package org.comity.workbench.plan.extract;

/**
 * Who or what a verb is said of.
 *
 * @param start first token
 * @param end token after the last
 * @param text as written; empty where the words before the verb name nobody
 * @param nature what can be expected of it
 * @param link how its clause hangs on what stands before
 */
record Subject(int start, int end, String text, Nature nature, Link link) {
    /** What a subject is. */
    enum Nature {
        /** A party, body or person. */
        ACTOR,
        /** A programme, meeting or instrument: what it "will do" is an act for some verbs only. */
        HALF,
        THING,
        NONE
    }

    /** How a clause hangs on what stands before. */
    enum Link {
        FREE,
        /** Joined by "and" to the verb before, without a subject of its own. */
        JOINED,
        /** After which, who or a relative that. */
        RELATIVE,
        /** After a that which a formula governs. */
        THAT,
        /** After if, when, unless ... */
        CONDITION
    }
}
