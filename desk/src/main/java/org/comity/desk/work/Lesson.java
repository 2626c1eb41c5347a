package org.comity.desk.work;

import java.util.Optional;
import org.comity.model.Country;

/**
 * What was done in a like case and what came of it.
 *
 * @param situation the case
 * @param done what was done
 * @param outcome what came of it
 * @param topic for grouping
 * @param source title and address
 * @param home one of the two countries where it was; empty when it is about none
 * @param partner the other one
 */
public record Lesson(
        String id,
        String title,
        String situation,
        String done,
        String outcome,
        String topic,
        String source,
        Optional<Country> home,
        Optional<Country> partner) {}
