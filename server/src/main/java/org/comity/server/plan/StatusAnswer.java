package org.comity.server.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.workbench.plan.progress.MinisterStatus;
import org.comity.workbench.plan.progress.PlanLine;
import org.jspecify.annotations.Nullable;

/**
 * The plan on one page, for programs. Shares are counts with their denominators, never merged.
 *
 * @param counts measures by state
 * @param all every measure that was not dropped: the denominator of delivered and drafted
 * @param drafted proposed, agreed or in force: on paper, and not done
 * @param dueByNow measures due by the day, the denominator of dueDelivered
 * @param marks the handling marks of what is named here
 */
record StatusAnswer(
        LocalDate day,
        Map<String, Long> counts,
        long all,
        long delivered,
        long drafted,
        long dueByNow,
        long dueDelivered,
        long overdueCount,
        List<Line> overdue,
        long nextCount,
        List<Line> next,
        List<MinisterStatus.Flag> flags,
        List<String> marks) {

    /** A measure: how many days it is late, 0 when it is not. */
    record Line(
            String id,
            String title,
            String department,
            @Nullable LocalDate due,
            long daysLate,
            List<String> told) {}

    static StatusAnswer of(MinisterStatus status) {
        Map<String, Long> counts = new TreeMap<>();
        status.counts().forEach((step, count) -> counts.put(step.name().toLowerCase(Locale.ROOT), count));
        return new StatusAnswer(
                status.today(),
                counts,
                status.all(),
                status.delivered(),
                status.drafted(),
                status.dueByNow(),
                status.dueDelivered(),
                status.overdueCount(),
                lines(status.overdue(), status.today()),
                status.nextCount(),
                lines(status.next(), status.today()),
                status.flags(),
                status.marks());
    }

    private static List<Line> lines(List<PlanLine> lines, LocalDate today) {
        return lines.stream()
                .map(line -> new Line(
                        line.measure().id(),
                        line.measure().title(),
                        line.department(),
                        line.measure().due().orElse(null),
                        line.daysLate(today),
                        line.told()))
                .toList();
    }
}
