package org.comity.workbench.claim;

/** What figures say of a claim. */
public enum Verdict {
    /** True in at least 95 of 100 draws, and enough of every year compared is observed. */
    SUPPORTED,
    /** True in at most 5 of 100 draws, and enough of every year compared is observed. */
    NOT_SUPPORTED,
    /** Anything else. */
    UNDECIDED
}
