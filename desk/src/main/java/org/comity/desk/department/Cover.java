package org.comity.desk.department;

/**
 * Whether a skill that a post requires is covered there. It never rates a person.
 *
 * @param covered by the post as it is staffed
 */
public record Cover(String id, String post, String skill, boolean required, boolean covered) {}
