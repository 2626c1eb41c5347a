package org.comity.desk.team;

/**
 * A remark about a record.
 *
 * @param about the record
 */
public record Comment(String id, String about, String text) {}
