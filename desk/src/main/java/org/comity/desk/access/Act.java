package org.comity.desk.access;

/** What somebody may do to a record, or to the desk. */
public enum Act {
    ADD,
    CHANGE,
    /** Give it to another department, change its handling mark or who may read it. */
    PLACE,
    /** Make it public, or take that back. */
    PUBLISH,
    REMOVE,
    /** Read the audit log. */
    AUDIT
}
