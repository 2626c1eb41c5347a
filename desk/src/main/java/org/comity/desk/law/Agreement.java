package org.comity.desk.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement or treaty.
 *
 * @param form what it is, in the field's words
 * @param signed when it was, by the first party
 * @param inForce since when
 * @param expires when it ends unless renewed
 * @param noticeBy the last day for notice
 * @param topic for grouping
 * @param source title and address of the text
 * @param text what it is about
 */
public record Agreement(
        String id,
        String title,
        String form,
        Optional<LocalDate> signed,
        Optional<LocalDate> inForce,
        Optional<LocalDate> expires,
        Optional<LocalDate> noticeBy,
        String topic,
        String source,
        String text) {}
