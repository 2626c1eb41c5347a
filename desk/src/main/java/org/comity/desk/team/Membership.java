package org.comity.desk.team;

/**
 * That an account is a member of a team.
 */
public record Membership(String id, String team, String account) {}
