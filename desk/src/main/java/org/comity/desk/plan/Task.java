package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a goal that measures carry out.
 *
 * @param goal its id
 * @param post who answers for it; empty while nobody does
 */
public record Task(
        String id,
        String goal,
        String title,
        String text,
        Optional<String> post,
        Optional<LocalDate> starts,
        Optional<LocalDate> due) {
    public Task {
        Dates.inOrder(starts, due);
    }
}
