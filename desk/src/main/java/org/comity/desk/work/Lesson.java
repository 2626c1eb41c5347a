package org.comity.desk.work;

/**
 * What was done in a like case and what came of it.
 *
 * @param situation the case
 * @param done what was done
 * @param outcome what came of it
 * @param topic for grouping
 * @param source title and address
 */
public record Lesson(
        String id, String title, String situation, String done, String outcome, String topic, String source) {}
