package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;

/**
 * A measure with the names of what it hangs on.
 *
 * @param department the owner's name; its id when it may not be read
 * @param post who answers for it; empty while nobody does
 * @param told the accounts that are told when it is late, by the desk's rule ({@link org.comity.desk.coordination.Overdue})
 */
public record PlanLine(
        Kept<Measure> kept, String department, Optional<Post> post, Optional<Task> task, List<String> told) {
    public PlanLine {
        told = List.copyOf(told);
    }

    public Measure measure() {
        return kept.record();
    }

    public String mark() {
        return kept.head().placing().mark();
    }

    public boolean isOpen() {
        return MeasureFilter.OPEN.contains(measure().step());
    }

    public boolean isLate(LocalDate today) {
        return daysLate(today) > 0;
    }

    /** Days since an open measure was due; 0 when it is not late. */
    public long daysLate(LocalDate today) {
        return isOpen()
                ? measure()
                        .due()
                        .map(due -> Math.max(0, ChronoUnit.DAYS.between(due, today)))
                        .orElse(0L)
                : 0;
    }
}
