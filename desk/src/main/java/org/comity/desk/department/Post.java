package org.comity.desk.department;

/**
 * A post of a department.
 *
 * @param title as {@code Head of section}
 * @param function what it does
 * @param contact the mail address of the post, not of a person
 */
public record Post(String id, String department, String title, String function, String contact) {}
