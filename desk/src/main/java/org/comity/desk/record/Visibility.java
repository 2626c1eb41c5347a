package org.comity.desk.record;

/** Who may read a record. */
public enum Visibility {
    /** Everyone, without signing in. */
    PUBLIC,
    /** The members of the record's team; everyone who has a role here, when it names no team. */
    TEAM,
    /** Those who have a role in the owner department, and coordinators. */
    DEPARTMENT,
    /** The accounts that it names, and who made it. */
    NAMED
}
