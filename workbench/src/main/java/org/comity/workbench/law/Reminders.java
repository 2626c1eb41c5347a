package org.comity.workbench.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;

/**
 * What falls due under agreements.
 *
 * @param on the day from which is counted
 * @param days how many days ahead are looked at; the last one is in
 * @param due the earliest first, from that day on
 * @param overdue obligations that are not met and were due before that day
 */
public record Reminders(LocalDate on, int days, List<Reminder> due, List<Reminder> overdue) {
    /** How far ahead one looks unless asked otherwise. */
    public static final int USUAL_DAYS = 90;

    public Reminders {
        due = List.copyOf(due);
        overdue = List.copyOf(overdue);
        if (days < 0) {
            throw new IllegalArgumentException("The days to look ahead must be 0 or more, not %d.".formatted(days));
        }
    }

    /** What a reminder is about. */
    public enum What {
        /** The last day for notice. */
        NOTICE,
        /** The last day in force, unless renewed. */
        EXPIRY,
        OBLIGATION
    }

    /**
     * One of them.
     *
     * @param days until then; below zero for days since
     * @param agreement its id
     * @param clause of the obligation; empty otherwise
     * @param text what is asked; the agreement's title for notice and expiry
     * @param who must, as the clause says; empty for notice and expiry
     * @param mark the agreement's handling mark
     */
    public record Reminder(
            LocalDate day,
            long days,
            What what,
            String agreement,
            String title,
            String clause,
            String text,
            String who,
            Optional<String> post,
            String mark) {}

    private static final Comparator<Reminder> BY_DAY = Comparator.comparing(Reminder::day)
            .thenComparing(Reminder::title)
            .thenComparing(Reminder::what)
            .thenComparing(Reminder::clause)
            .thenComparing(Reminder::agreement);

    /** The reminders of a register. */
    public static Reminders of(List<AgreementLine> lines, LocalDate on, int days) {
        List<Reminder> all = new ArrayList<>();
        lines.forEach(line -> collect(line, on, all));
        all.sort(BY_DAY);
        return new Reminders(
                on,
                days,
                all.stream()
                        .filter(one -> one.days() >= 0 && one.days() <= days)
                        .toList(),
                all.stream()
                        .filter(one -> one.days() < 0 && one.what() == What.OBLIGATION)
                        .toList());
    }

    private static void collect(AgreementLine line, LocalDate on, List<Reminder> all) {
        Agreement agreement = line.agreement();
        agreement.noticeBy().ifPresent(day -> all.add(of(line, What.NOTICE, day, on)));
        agreement.expires().ifPresent(day -> all.add(of(line, What.EXPIRY, day, on)));
        for (Obligation one : line.obligations()) {
            if (one.state() != Obligation.State.MET && one.due().isPresent()) {
                LocalDate day = one.due().get();
                all.add(new Reminder(
                        day,
                        ChronoUnit.DAYS.between(on, day),
                        What.OBLIGATION,
                        agreement.id(),
                        agreement.title(),
                        one.clause(),
                        one.text(),
                        one.bearer(),
                        one.post(),
                        line.mark()));
            }
        }
    }

    private static Reminder of(AgreementLine line, What what, LocalDate day, LocalDate on) {
        Agreement agreement = line.agreement();
        return new Reminder(
                day,
                ChronoUnit.DAYS.between(on, day),
                what,
                agreement.id(),
                agreement.title(),
                "",
                agreement.title(),
                "",
                Optional.empty(),
                line.mark());
    }
}
