package org.comity.workbench.plan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;
import org.comity.workbench.plan.calendar.Entry.Sort;

/** The days of what an actor may read, the earliest first. */
public record PlanCalendar(List<Entry> entries) {
    private static final Set<Step> CLOSED = Set.of(Step.DELIVERED, Step.LAPSED, Step.DROPPED);
    private static final int LONGEST = 120;
    private static final int MOST_NAMED = 200;

    public PlanCalendar {
        entries = List.copyOf(entries);
    }

    /** Everything: measures, milestones, tasks, goals, red lines, agreements and their obligations. */
    public static PlanCalendar all(ReadTx tx) {
        Reading reading = new Reading(tx);
        reading.measures(Query.all());
        reading.work(Query.all());
        reading.law(Query.all());
        return reading.done();
    }

    /** What a department owns, and the measures that it supports. @throws org.comity.desk.DeskException MISSING */
    public static PlanCalendar ofDepartment(ReadTx tx, String department) {
        tx.get(Department.class, department);
        Reading reading = new Reading(tx);
        Query own = Query.of(department);
        reading.measures(own);
        Set<String> supported = new TreeSet<>();
        tx.list(Support.class, Query.where("department", department))
                .forEach(kept -> supported.add(kept.record().measure()));
        reading.measures(Query.all().in("id", supported));
        reading.work(own);
        reading.law(own);
        return reading.done();
    }

    /** One measure and its milestones. @throws org.comity.desk.DeskException MISSING */
    public static PlanCalendar ofMeasure(ReadTx tx, String measure) {
        tx.get(Measure.class, measure);
        Reading reading = new Reading(tx);
        reading.measures(Query.where("id", measure));
        return reading.done();
    }

    /** The entries from a day to another, both included. */
    public List<Entry> between(LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    /** The handling marks of all of them. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        entries.forEach(one -> marks.add(one.mark()));
        return List.copyOf(marks);
    }

    private static final class Reading {
        private final ReadTx tx;
        private final Map<String, String> departments = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Entry> entries = new ArrayList<>();

        Reading(ReadTx tx) {
            this.tx = tx;
            tx.list(Department.class)
                    .forEach(kept -> departments.put(kept.id(), kept.record().name()));
        }

        void measures(Query query) {
            Map<String, Measure> read = new HashMap<>();
            for (Kept<Measure> kept : tx.list(Measure.class, query)) {
                read.put(kept.id(), kept.record());
                boolean isDone = CLOSED.contains(kept.record().step());
                add(
                        kept,
                        Sort.DUE,
                        kept.id(),
                        kept.record().title(),
                        kept.record().due(),
                        isDone);
            }
            Query parts = read.size() > MOST_NAMED ? Query.all() : Query.all().in("measure", read.keySet());
            for (Kept<Milestone> kept : tx.list(Milestone.class, parts)) {
                Milestone one = kept.record();
                Measure measure = read.get(one.measure());
                if (measure != null) {
                    boolean isDone = one.reached().isPresent() || CLOSED.contains(measure.step());
                    String title = one.title() + " (" + measure.title() + ")";
                    add(kept, Sort.MILESTONE, one.measure(), title, Optional.of(one.due()), isDone);
                }
            }
        }

        void work(Query query) {
            for (Kept<Task> kept : tx.list(Task.class, query.given("due"))) {
                add(
                        kept,
                        Sort.TASK,
                        kept.id(),
                        kept.record().title(),
                        kept.record().due(),
                        false);
            }
            for (Kept<Goal> kept : tx.list(Goal.class, query.given("due"))) {
                add(
                        kept,
                        Sort.REVIEW,
                        kept.id(),
                        kept.record().title(),
                        kept.record().due(),
                        false);
            }
            for (Kept<RedLine> kept : tx.list(RedLine.class, query.given("until"))) {
                add(
                        kept,
                        Sort.RED_LINE,
                        kept.id(),
                        kept.record().topic(),
                        kept.record().until(),
                        false);
            }
        }

        void law(Query query) {
            for (Kept<Agreement> kept : tx.list(Agreement.class, query)) {
                Agreement one = kept.record();
                add(kept, Sort.EXPIRY, kept.id(), one.title(), one.expires(), false);
                add(kept, Sort.NOTICE, kept.id(), one.title(), one.noticeBy(), false);
            }
            for (Kept<Obligation> kept : tx.list(Obligation.class, query.given("due"))) {
                Obligation one = kept.record();
                String title =
                        "%s %s".formatted(one.clause(), shorten(one.text())).strip();
                boolean isDone = one.state() == Obligation.State.MET;
                add(kept, Sort.OBLIGATION, one.agreement(), title, one.due(), isDone);
            }
        }

        private void add(Kept<?> kept, Sort sort, String about, String title, Optional<LocalDate> day, boolean isDone) {
            if (day.isPresent() && seen.add(sort + " " + kept.id())) {
                String owner = kept.head().placing().department();
                entries.add(new Entry(
                        kept.id(),
                        sort,
                        about,
                        title,
                        day.get(),
                        isDone,
                        departments.getOrDefault(owner, owner),
                        kept.head().placing().mark(),
                        kept.version(),
                        kept.head().changedAt()));
            }
        }

        private static String shorten(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }

        PlanCalendar done() {
            entries.sort(
                    Comparator.comparing(Entry::day).thenComparing(Entry::sort).thenComparing(Entry::id));
            return new PlanCalendar(entries);
        }
    }
}
