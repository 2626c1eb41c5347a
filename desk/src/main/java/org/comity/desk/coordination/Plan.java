package org.comity.desk.coordination;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Watch;

/** What an actor can read of the plan, each list by id. */
public record Plan(
        List<Kept<Department>> departments,
        List<Kept<Task>> tasks,
        List<Kept<Measure>> measures,
        List<Kept<Support>> supports,
        List<Kept<Milestone>> milestones,
        List<Kept<RedLine>> redLines,
        List<Kept<RoleGrant>> grants,
        List<Kept<Watch>> watches) {
    static final Set<Step> OPEN = EnumSet.of(Step.PROPOSED, Step.AGREED, Step.IN_FORCE, Step.IN_DELIVERY);

    /** Reads it in one transaction. */
    public static Plan read(ReadTx tx) {
        return new Plan(
                tx.list(Department.class),
                tx.list(Task.class),
                tx.list(Measure.class),
                tx.list(Support.class),
                tx.list(Milestone.class),
                tx.list(RedLine.class),
                tx.list(RoleGrant.class),
                tx.list(Watch.class));
    }

    /** The measures that are still to be done. */
    public List<Kept<Measure>> open() {
        return measures.stream().filter(measure -> isOpen(measure.record())).toList();
    }

    /** Whether a measure is still to be done. */
    public static boolean isOpen(Measure measure) {
        return OPEN.contains(measure.step());
    }

    /** The department that owns a record. */
    static String owner(Kept<?> kept) {
        return kept.head().placing().department();
    }
}
