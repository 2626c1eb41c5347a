package org.comity.desk.access;

/** What an account is here. The first three hold in a department, the other two everywhere. */
public enum Role {
    VIEWER,
    OFFICER,
    LEAD,
    COORDINATOR,
    ADMINISTRATOR;

    public boolean isEverywhere() {
        return this == COORDINATOR || this == ADMINISTRATOR;
    }
}
