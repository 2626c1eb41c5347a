package org.comity.workbench.sheet;

/** How a record of a file stands to the one of the same id that is on the desk. */
public interface Judge<R extends Record> {
    /** What is to be done with it. */
    enum Verdict {
        SAME,
        /** It takes the place of the one on the desk. */
        NEWER,
        /** The one on the desk is newer. */
        OLDER,
        /** They differ, and neither is known to be newer. */
        CLASH
    }

    Verdict of(R before, R after);

    /** Records are the same or clash. */
    static <R extends Record> Judge<R> byEquality() {
        return (before, after) -> before.equals(after) ? Verdict.SAME : Verdict.CLASH;
    }
}
