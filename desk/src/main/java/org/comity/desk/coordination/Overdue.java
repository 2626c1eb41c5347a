package org.comity.desk.coordination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Role;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.record.Kept;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Watch;

/**
 * An open measure or a milestone whose day has passed, and the accounts that are told: the leads of the owner
 * department and whoever watches it, and after {@link #COORDINATORS_AFTER} days the coordinators too.
 *
 * @param daysLate 1 on the day after
 */
public record Overdue(Kept<?> work, String title, String department, LocalDate due, long daysLate, List<String> told) {
    /** So many days late, coordinators hear of it. */
    public static final int COORDINATORS_AFTER = 30;

    private static final int AT_ONCE = 500;

    public Overdue {
        told = List.copyOf(told);
    }

    /** Something late of which an account is told, and since which day it is. */
    public record Told(Overdue late, LocalDate since) {}

    /** What an account is told of on a day, the last first; only what it may read. */
    public static List<Told> toldTo(ReadTx tx, String account, LocalDate today) {
        Query open = Query.all().in("step", Plan.OPEN);
        List<Kept<Measure>> late = tx.list(Measure.class, open.and("due", Query.Op.BEFORE, today));
        List<Kept<Milestone>> milestones =
                tx.list(Milestone.class, Query.all().absent("reached").and("due", Query.Op.BEFORE, today));
        Set<String> others = new TreeSet<>();
        milestones.forEach(one -> others.add(one.record().measure()));
        late.forEach(one -> others.remove(one.id()));
        List<Kept<Measure>> measures = new ArrayList<>(late);
        List<String> ids = List.copyOf(others);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            measures.addAll(tx.list(
                    Measure.class, open.in("id", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))));
        }
        Plan plan = new Plan(
                List.of(),
                List.of(),
                measures,
                List.of(),
                milestones,
                List.of(),
                tx.list(RoleGrant.class, Query.where("account", account)),
                tx.list(Watch.class, Query.where("account", account)));
        return of(plan, today).stream()
                .filter(one -> !one.told().isEmpty())
                .map(one -> new Told(one, since(plan, one)))
                .sorted(Comparator.comparing(Told::since)
                        .reversed()
                        .thenComparing(one -> one.late().work().id()))
                .toList();
    }

    /** The first day on which the accounts of a plan's grants and watches are told. */
    private static LocalDate since(Plan plan, Overdue one) {
        LocalDate next = one.due().plusDays(1);
        boolean atOnce =
                !late(plan, one.work(), one.title(), one.due(), next).told().isEmpty();
        return atOnce ? next : next.plusDays(COORDINATORS_AFTER);
    }

    /** The latest first, then by id. */
    public static List<Overdue> of(Plan plan, LocalDate today) {
        Map<String, Measure> open = new HashMap<>();
        List<Overdue> found = new ArrayList<>();
        for (Kept<Measure> kept : plan.open()) {
            open.put(kept.id(), kept.record());
            kept.record()
                    .due()
                    .filter(today::isAfter)
                    .ifPresent(due -> found.add(late(plan, kept, kept.record().title(), due, today)));
        }
        for (Kept<Milestone> kept : plan.milestones()) {
            Milestone milestone = kept.record();
            if (milestone.reached().isEmpty()
                    && today.isAfter(milestone.due())
                    && open.containsKey(milestone.measure())) {
                found.add(late(plan, kept, milestone.title(), milestone.due(), today));
            }
        }
        found.sort(Comparator.comparing(Overdue::due)
                .thenComparing(one -> one.work().id()));
        return found;
    }

    private static Overdue late(Plan plan, Kept<?> kept, String title, LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        TreeSet<String> told = new TreeSet<>();
        for (Kept<RoleGrant> held : plan.grants()) {
            RoleGrant grant = held.record();
            boolean leads = grant.role() == Role.LEAD
                    && grant.department().filter(Plan.owner(kept)::equals).isPresent();
            if (leads || (grant.role() == Role.COORDINATOR && days > COORDINATORS_AFTER)) {
                told.add(grant.account());
            }
        }
        for (Kept<Watch> watch : plan.watches()) {
            if (watch.record().about().equals(kept.id())
                    || watch.record().about().equals(kept.head().whole())) {
                told.add(watch.record().account());
            }
        }
        return new Overdue(kept, title, Plan.owner(kept), due, days, List.copyOf(told));
    }
}
