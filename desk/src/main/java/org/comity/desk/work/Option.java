package org.comity.desk.work;

/**
 * One way to answer the question of an options table.
 */
public record Option(String id, String optionsTable, String title, String text) {}
