package org.comity.server.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.coordination.Contradiction;
import org.comity.desk.coordination.Overdue;
import org.comity.desk.coordination.Overlap;
import org.comity.desk.coordination.Plan;
import org.comity.desk.coordination.Unowned;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Milestone;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Account;

/**
 * Whether the departments' parts fit together, for reading: each list with how many there are in all.
 *
 * @param overdue with who is told, by the desk's rule
 * @param overlaps work that two departments seem to do twice
 * @param contradictions red lines that cannot both be kept
 * @param unowned tasks and measures for which no post answers
 * @param mark the handling marks of the plan
 */
record Together(Of<Late> overdue, Of<Pair> overlaps, Of<Pair> contradictions, Of<Nobody> unowned, String mark) {
    private static final int MOST = 50;

    /** The first of a list, and how many there are. */
    record Of<T>(List<T> first, long all) {
        public long more() {
            return all - first.size();
        }
    }

    /** A measure or milestone that is late; {@code told} are the names of accounts. */
    record Late(String page, String title, String department, long days, List<String> told) {}

    /** A side of a pair: its page, its title and its department. */
    record Side(String page, String title, String department) {}

    /** Two that do not fit together; {@code share} is how alike they are, 0 when that is not the question. */
    record Pair(Side one, Side other, double share) {}

    /** Work that nobody answers for. */
    record Nobody(String page, String title, String department) {}

    static Together read(ReadTx tx, LocalDate today) {
        Plan plan = Plan.read(tx);
        Map<String, String> departments = new HashMap<>();
        for (Kept<Department> kept : plan.departments()) {
            departments.put(kept.id(), kept.record().name());
        }
        Map<String, String> accounts = new HashMap<>();
        tx.list(Account.class)
                .forEach(kept -> accounts.put(kept.id(), kept.record().name()));
        return new Together(
                of(Overdue.of(plan, today).stream()
                        .map(one -> new Late(
                                page(one.work()),
                                one.title(),
                                departments.getOrDefault(one.department(), one.department()),
                                one.daysLate(),
                                one.told().stream()
                                        .map(id -> accounts.getOrDefault(id, id))
                                        .toList()))
                        .toList()),
                overlaps(plan, departments),
                of(Contradiction.of(plan).stream()
                        .map(one -> new Pair(
                                side(one.first(), one.first().record().topic(), departments),
                                side(one.second(), one.second().record().topic(), departments),
                                0))
                        .toList()),
                of(Unowned.of(plan).stream()
                        .map(one -> new Nobody(
                                page(one.work()),
                                one.title(),
                                departments.getOrDefault(one.department(), one.department())))
                        .toList()),
                mark(plan));
    }

    private static Of<Pair> overlaps(Plan plan, Map<String, String> departments) {
        Overlap.Found found = Overlap.of(plan, MOST);
        return new Of<>(
                found.first().stream()
                        .map(one -> new Pair(
                                side(one.first(), one.first().record().title(), departments),
                                side(one.second(), one.second().record().title(), departments),
                                one.likeness()))
                        .toList(),
                found.all());
    }

    private static String mark(Plan plan) {
        TreeSet<String> marks = new TreeSet<>();
        plan.measures().forEach(kept -> marks.add(kept.head().placing().mark()));
        plan.tasks().forEach(kept -> marks.add(kept.head().placing().mark()));
        plan.redLines().forEach(kept -> marks.add(kept.head().placing().mark()));
        return String.join(" · ", marks);
    }

    private static <T> Of<T> of(List<T> all) {
        return new Of<>(all.stream().limit(MOST).toList(), all.size());
    }

    private static Side side(Kept<?> kept, String title, Map<String, String> departments) {
        String owner = kept.head().placing().department();
        return new Side(page(kept), title, departments.getOrDefault(owner, owner));
    }

    private static String page(Kept<?> kept) {
        return kept.record() instanceof Milestone milestone
                ? "/plan/" + milestone.measure()
                : org.comity.server.desk.Addresses.of(kept.head().kind(), kept.id());
    }

    public boolean isEmpty() {
        return overdue.all() + overlaps.all() + contradictions.all() + unowned.all() == 0;
    }
}
