package org.comity.desk.team;

/**
 * People of several departments who work on one thing.
 */
public record Team(String id, String name, String purpose) {}
