package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Feasibility;

/**
 * The plan on one page. What is drafted, agreed or in force is counted apart from what is delivered; every share has
 * its denominator; dropped measures are in none.
 *
 * @param counts measures by step, each step present
 * @param dueByNow measures due by today that were not dropped
 * @param dueDelivered how many of these are delivered
 * @param overdue the longest overdue first
 * @param overdueCount how many there are; the list may hold fewer
 * @param next due within 30 days
 * @param nextCount how many there are
 * @param milestones not reached and due within 30 days
 * @param flags what stands in the way
 * @param marks the handling marks of all that is named here
 */
public record MinisterStatus(
        LocalDate today,
        Map<Step, Long> counts,
        long dueByNow,
        long dueDelivered,
        List<PlanLine> overdue,
        long overdueCount,
        List<PlanLine> next,
        long nextCount,
        List<Milestone> milestones,
        List<Flag> flags,
        List<String> marks) {
    private static final int MOST = 8;
    private static final int DAYS = 30;

    public MinisterStatus {
        overdue = List.copyOf(overdue);
        next = List.copyOf(next);
        milestones = List.copyOf(milestones);
        flags = List.copyOf(flags);
        marks = List.copyOf(marks);
    }

    /** Why somebody should look. */
    public enum Sort {
        RED_LINE,
        NOT_FEASIBLE,
        HIGH_RISK,
        NO_OWNER,
        LONG_OVERDUE
    }

    /**
     * A red flag.
     *
     * @param measure its id
     * @param title of the measure
     * @param reason in its own words; empty when the sort says all
     */
    public record Flag(Sort sort, String measure, String title, String reason) {}

    /** Reads the status on a day. */
    public static MinisterStatus read(ReadTx tx, LocalDate today) {
        Map<Step, Long> counts = byStep(tx, Query.all());
        Map<Step, Long> due = byStep(tx, Query.where("due", Query.Op.UNTIL, today));
        long dueDelivered = due.getOrDefault(Step.DELIVERED, 0L);
        long dueByNow = due.values().stream().mapToLong(Long::longValue).sum() - due.getOrDefault(Step.DROPPED, 0L);
        PlanLines late = PlanLines.read(tx, MeasureFilter.late(Query.all().orderBy("due"), today), MOST, today);
        Query soon = Query.all()
                .in("step", MeasureFilter.OPEN)
                .and("due", Query.Op.FROM, today)
                .and("due", Query.Op.UNTIL, today.plusDays(DAYS))
                .orderBy("due");
        PlanLines next = PlanLines.read(tx, soon, MOST, today);
        List<Milestone> milestones = tx
                .list(
                        Milestone.class,
                        Query.all()
                                .absent("reached")
                                .and("due", Query.Op.UNTIL, today.plusDays(DAYS))
                                .orderBy("due")
                                .page(MOST, 0))
                .stream()
                .map(Kept::record)
                .toList();
        TreeSet<String> marks = new TreeSet<>();
        late.lines().forEach(line -> marks.add(line.mark()));
        next.lines().forEach(line -> marks.add(line.mark()));
        return new MinisterStatus(
                today,
                counts,
                dueByNow,
                dueDelivered,
                late.lines(),
                late.found(),
                next.lines(),
                next.found(),
                milestones,
                flags(tx, today, marks),
                List.copyOf(marks));
    }

    /** How many measures there are of each step, each step present. */
    private static Map<Step, Long> byStep(ReadTx tx, Query query) {
        Map<String, Long> tally = tx.tally(Measure.class, "step", query);
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            counts.put(step, tally.getOrDefault(step.name().toLowerCase(Locale.ROOT), 0L));
        }
        return counts;
    }

    private static List<Flag> flags(ReadTx tx, LocalDate today, Set<String> marks) {
        Flags flags = new Flags(tx, marks);
        tx.list(Crossing.class, Query.all().page(MOST, 0))
                .forEach(one -> flags.add(
                        Sort.RED_LINE, one.record().measure(), one.record().reason()));
        tx.list(Feasibility.class, Query.where("answer", Feasibility.Answer.NO).page(MOST, 0))
                .forEach(one -> flags.add(
                        Sort.NOT_FEASIBLE, one.record().measure(), one.record().reason()));
        tx.list(
                        Risk.class,
                        Query.where("likelihood", Risk.Degree.HIGH)
                                .and("damage", Risk.Degree.HIGH)
                                .page(MOST, 0))
                .forEach(one -> flags.add(
                        Sort.HIGH_RISK, one.record().measure(), one.record().text()));
        tx.list(
                        Measure.class,
                        Query.all()
                                .in("step", MeasureFilter.OPEN)
                                .absent("post")
                                .page(MOST, 0))
                .forEach(one -> flags.add(Sort.NO_OWNER, one.id(), ""));
        tx.list(
                        Measure.class,
                        MeasureFilter.late(Query.all().orderBy("due"), today.minusDays(DAYS))
                                .page(MOST, 0))
                .forEach(one -> flags.add(Sort.LONG_OVERDUE, one.id(), ""));
        return flags.all.stream().limit(MOST).toList();
    }

    private static final class Flags {
        private final ReadTx tx;
        private final Set<String> marks;
        private final List<Flag> all = new ArrayList<>();

        Flags(ReadTx tx, Set<String> marks) {
            this.tx = tx;
            this.marks = marks;
        }

        /** Only what is open can be flagged. */
        void add(Sort sort, String measure, String reason) {
            tx.find(Measure.class, measure)
                    .filter(kept -> MeasureFilter.OPEN.contains(kept.record().step()))
                    .ifPresent(kept -> {
                        marks.add(kept.head().placing().mark());
                        all.add(new Flag(sort, measure, kept.record().title(), reason));
                    });
        }
    }

    private long sum(ToLongFunction<Step> of) {
        long sum = 0;
        for (Step step : Step.values()) {
            sum += of.applyAsLong(step);
        }
        return sum;
    }

    public long count(Step step) {
        return counts.getOrDefault(step, 0L);
    }

    /** Every measure that was not dropped: the denominator of all shares. */
    public long all() {
        return sum(step -> step == Step.DROPPED ? 0 : count(step));
    }

    /** Proposed, agreed or in force: on paper, and not done. */
    public long drafted() {
        return count(Step.PROPOSED) + count(Step.AGREED) + count(Step.IN_FORCE);
    }

    public long delivered() {
        return count(Step.DELIVERED);
    }
}
