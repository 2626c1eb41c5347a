package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;

/** Dates that come one after the other. */
final class Dates {
    private Dates() {}

    static void inOrder(Optional<LocalDate> starts, Optional<LocalDate> ends) {
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            throw new IllegalArgumentException(
                    "It cannot end on %s before it starts on %s.".formatted(ends.get(), starts.get()));
        }
    }
}
