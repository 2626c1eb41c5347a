package org.comity.desk.department;

/**
 * Something that posts need to know.
 */
public record Skill(String id, String name, String text) {}
