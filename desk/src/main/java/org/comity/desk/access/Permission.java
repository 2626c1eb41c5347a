package org.comity.desk.access;

import org.comity.desk.record.Area;

/** One line of the access matrix: a role may do an act to the records of an area within a scope. */
public record Permission(Role role, Act act, Area area, Scope scope) {
    /** Which records a permission is about. */
    public enum Scope {
        /** Those of the department in which the role holds. */
        OWN_DEPARTMENT,
        /** Those that the account itself made. */
        MINE,
        /** All that the account may read. */
        ALL
    }
}
