package org.comity.desk.team;

/**
 * That an account wants to hear of changes of a record.
 *
 * @param about the record
 */
public record Watch(String id, String about, String account) {}
