package org.comity.workbench.plan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that has a day.
 *
 * @param id the record's
 * @param about the record on whose page it is seen: a measure, an agreement
 * @param day when
 * @param isDone whether nothing is left to be done about it
 * @param department the owner's name
 * @param mark its handling mark
 * @param version of the record, which a calendar program counts changes by
 * @param changed when the record last was
 */
public record Entry(
        String id,
        Sort sort,
        String about,
        String title,
        LocalDate day,
        boolean isDone,
        String department,
        String mark,
        int version,
        Instant changed) {
    /** What the day is. */
    public enum Sort {
        /** An open measure is due, or a closed one was. */
        DUE,
        MILESTONE,
        /** A task is due. */
        TASK,
        /** A goal is to be reached: its review. */
        REVIEW,
        /** A red line ends. */
        RED_LINE,
        /** An agreement ends unless renewed. */
        EXPIRY,
        /** The last day for notice. */
        NOTICE,
        /** A clause asks for something by then. */
        OBLIGATION;

        /** So many days ahead one is reminded of what is still to be done; 0 for not at all. */
        public int reminderDays() {
            return switch (this) {
                case EXPIRY, NOTICE -> 90;
                case OBLIGATION -> 30;
                case DUE, MILESTONE, TASK -> 7;
                case REVIEW, RED_LINE -> 0;
            };
        }

        /** As texts and addresses write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of the record that {@code about} names. */
        public String kind() {
            return switch (this) {
                case DUE, MILESTONE -> "measure";
                case TASK -> "task";
                case REVIEW -> "goal";
                case RED_LINE -> "red_line";
                case EXPIRY, NOTICE, OBLIGATION -> "agreement";
            };
        }
    }
}
