package org.comity.methods.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A piece of work.
 *
 * @param id its name in the network
 * @param days how long it takes, in calendar days; 0 for a milestone
 * @param after ids of what must be finished before
 * @param notBefore the first day on which it may begin
 * @param due the last day on which it may be finished
 * @param loads what it asks of departments
 */
public record Activity(
        String id,
        int days,
        List<String> after,
        Optional<LocalDate> notBefore,
        Optional<LocalDate> due,
        List<Load> loads) {
    public Activity {
        after = List.copyOf(after);
        loads = List.copyOf(loads);
        if (days < 0) {
            throw new IllegalArgumentException("Activity %s must take 0 days or more, not %d.".formatted(id, days));
        }
    }

    /** Without dates and loads. */
    public static Activity of(String id, int days, String... after) {
        return new Activity(id, days, List.of(after), Optional.empty(), Optional.empty(), List.of());
    }

    /** What a department has to give, in all, spread evenly over the activity's days; 0 or more. */
    public record Load(String department, double amount) {
        public Load {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(
                        "The load on department %s must be 0 or more, not %s.".formatted(department, amount));
            }
        }
    }
}
