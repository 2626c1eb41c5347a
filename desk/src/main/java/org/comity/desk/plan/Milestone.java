package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated point by which the course of a measure is seen.
 *
 * @param reached when it was; empty while it is not
 */
public record Milestone(String id, String measure, String title, LocalDate due, Optional<LocalDate> reached) {
    public Milestone withReached(LocalDate day) {
        return new Milestone(id, measure, title, due, Optional.of(day));
    }
}
