package org.comity.desk.team;

/**
 * Someone who signs in; the id is the name to sign in with.
 *
 * @param name as shown
 * @param mail for digests; empty for none
 * @param active whether the account may sign in
 */
public record Account(String id, String name, String mail, boolean active) {}
