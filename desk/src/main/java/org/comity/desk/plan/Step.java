package org.comity.desk.plan;

/** Where a measure stands, as stated. Which step may follow which, and on what evidence, says {@link Steps}. */
public enum Step {
    PROPOSED,
    AGREED,
    IN_FORCE,
    IN_DELIVERY,
    DELIVERED,
    LAPSED,
    DROPPED
}
