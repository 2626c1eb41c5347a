package org.comity.desk.record;

/** What kinds of records have in common when permissions are given. */
public enum Area {
    /** Plans, promises, agreements and the papers about them. */
    WORK,
    /** Departments, posts, skills, courses, contacts. */
    HOUSE,
    /** Comments, mentions, watches and attachments. */
    TALK,
    /** Accounts, roles, teams and their members. */
    TEAM
}
