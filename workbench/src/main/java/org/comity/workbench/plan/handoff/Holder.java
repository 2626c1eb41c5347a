package org.comity.workbench.plan.handoff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.desk.department.HandOff;

/**
 * Who has something on the desk after all that was passed on.
 *
 * @param department its id: the one that took it up last, or to which it came back; its owner while it never moved
 * @param waitsFor the department that has not yet taken up what was passed to it; empty when nothing is under way
 * @param since when that was sent; empty when nothing is under way
 * @param daysWaited calendar days in all between sending and taking up or coming back, what is under way counted to today
 * @param passes how often it was passed on
 * @param returns how often it came back unfinished
 */
public record Holder(
        String department,
        Optional<String> waitsFor,
        Optional<LocalDate> since,
        long daysWaited,
        int passes,
        int returns) {
    /**
     * Follows the passes of one thing.
     *
     * @param owner the department that owns it
     * @param passes of this one thing, in any order
     */
    public static Holder of(String owner, List<HandOff> passes, LocalDate today) {
        List<HandOff> inOrder = passes.stream()
                .sorted(Comparator.comparing(HandOff::sent).thenComparing(HandOff::id))
                .toList();
        String holds = owner;
        Optional<HandOff> underWay = Optional.empty();
        long waited = 0;
        int returns = 0;
        for (HandOff pass : inOrder) {
            waited += daysWaited(pass, today);
            returns += pass.returned().isPresent() ? 1 : 0;
            boolean waits = pass.taken().isEmpty() && pass.returned().isEmpty();
            underWay = waits ? Optional.of(pass) : Optional.empty();
            holds = pass.taken().isPresent() && pass.returned().isEmpty() ? pass.toDepartment() : pass.fromDepartment();
        }
        return new Holder(
                holds,
                underWay.map(HandOff::toDepartment),
                underWay.map(HandOff::sent),
                waited,
                inOrder.size(),
                returns);
    }

    /** Calendar days from sending until it was taken up, came back untaken, or today. */
    public static long daysWaited(HandOff pass, LocalDate today) {
        LocalDate end = pass.taken().or(pass::returned).orElse(today);
        return Math.max(0, ChronoUnit.DAYS.between(pass.sent(), end));
    }
}
