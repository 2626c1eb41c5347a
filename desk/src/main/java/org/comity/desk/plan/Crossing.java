package org.comity.desk.plan;

/**
 * A measure that would break a red line.
 *
 * @param redLine its id
 * @param reason why
 */
public record Crossing(String id, String measure, String redLine, String reason) {}
