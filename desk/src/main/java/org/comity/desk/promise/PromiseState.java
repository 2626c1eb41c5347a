package org.comity.desk.promise;

/** What became of a promise. Drafted, agreed and in force are kept apart, and none of them is delivered. */
public enum PromiseState {
    DELIVERED,
    DELIVERED_LATE,
    NOT_DELIVERED,
    DRAFTED,
    AGREED,
    IN_FORCE,
    NOT_YET_DUE,
    CANNOT_BE_ASSESSED,
    SUPERSEDED
}
