package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.methods.schedule.Activity;
import org.comity.methods.schedule.Schedule;

/**
 * The open measures that wait for each other, from today on: how early each can be done, by how many days it can slip,
 * and the chain that decides the end. A measure takes the days from its start (today, when that has passed) to its due
 * date; one without days takes none, and is counted.
 *
 * @param lines the earliest first
 * @param undated how many have no start or no due date
 * @param circle measures that wait for each other in a circle, in a sentence; then there are no lines
 */
public record CriticalPath(List<Line> lines, int undated, Optional<String> circle) {
    /** Of no measures. */
    public static final CriticalPath NONE = new CriticalPath(List.of(), 0, Optional.empty());

    private static final int MOST_AT_ONCE = 500;

    public CriticalPath {
        lines = List.copyOf(lines);
    }

    /**
     * A measure in its chain.
     *
     * @param starts the earliest day on which it can begin
     * @param done the earliest last day of its work
     * @param slackDays by how many days it can slip; below 0, by so many days a due date is missed
     * @param decides whether it is on the chain that decides the end
     */
    public record Line(
            String id,
            String title,
            LocalDate starts,
            LocalDate done,
            Optional<LocalDate> due,
            long slackDays,
            boolean decides) {}

    /** Reads it from the desk. */
    public static CriticalPath read(ReadTx tx, LocalDate today) {
        List<Dependency> all =
                tx.list(Dependency.class).stream().map(Kept::record).toList();
        Map<String, Measure> open = open(tx, all);
        List<Dependency> waits = all.stream()
                .filter(one -> open.containsKey(one.measure()) && open.containsKey(one.needs()))
                .toList();
        Set<String> waiting = named(waits);
        open.keySet().retainAll(waiting);
        int undated = (int) open.values().stream()
                .filter(one -> one.starts().isEmpty() || one.due().isEmpty())
                .count();
        try {
            return new CriticalPath(lines(open, waits, today), undated, Optional.empty());
        } catch (IllegalArgumentException circle) {
            return new CriticalPath(List.of(), undated, Optional.ofNullable(circle.getMessage()));
        }
    }

    /** The open measures that wait for one or are waited for. */
    private static Map<String, Measure> open(ReadTx tx, List<Dependency> waits) {
        Map<String, Measure> open = new TreeMap<>();
        List<String> ids = List.copyOf(named(waits));
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            tx.list(Measure.class, Query.all().in("id", some).in("step", MeasureFilter.OPEN))
                    .forEach(kept -> open.put(kept.id(), kept.record()));
        }
        return open;
    }

    private static Set<String> named(List<Dependency> waits) {
        Set<String> ids = new TreeSet<>();
        waits.forEach(one -> {
            ids.add(one.measure());
            ids.add(one.needs());
        });
        return ids;
    }

    /** Those that can slip least, the earliest first; all of them when there are no more. */
    public List<Line> tightest(int most) {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::slackDays)
                        .thenComparing(Line::starts)
                        .thenComparing(Line::id))
                .limit(most)
                .sorted(Comparator.comparing(Line::starts).thenComparing(Line::id))
                .toList();
    }

    private static List<Line> lines(Map<String, Measure> open, List<Dependency> waits, LocalDate today) {
        if (open.isEmpty()) {
            return List.of();
        }
        Schedule schedule = Schedule.of(today, activities(open, waits, today));
        return schedule.times().stream()
                .flatMap(times -> Optional.ofNullable(open.get(times.id())).stream()
                        .map(measure -> {
                            LocalDate last = times.earliestFinish().minusDays(1);
                            return new Line(
                                    times.id(),
                                    measure.title(),
                                    times.earliestStart(),
                                    last.isBefore(times.earliestStart()) ? times.earliestStart() : last,
                                    measure.due(),
                                    times.totalSlack(),
                                    schedule.criticalPath().contains(times.id()));
                        }))
                .sorted(Comparator.comparing(Line::starts).thenComparing(Line::id))
                .toList();
    }

    /** The measures, and between two of them the days that must pass. */
    private static List<Activity> activities(Map<String, Measure> open, List<Dependency> waits, LocalDate today) {
        List<Activity> activities = new ArrayList<>();
        for (Dependency wait : waits) {
            if (wait.lagDays() > 0) {
                activities.add(Activity.of(lag(wait), wait.lagDays(), wait.needs()));
            }
        }
        Map<String, List<Dependency>> byMeasure = waits.stream().collect(Collectors.groupingBy(Dependency::measure));
        open.forEach((id, measure) -> {
            List<String> after = byMeasure.getOrDefault(id, List.of()).stream()
                    .map(wait -> wait.lagDays() > 0 ? lag(wait) : wait.needs())
                    .toList();
            activities.add(new Activity(id, days(measure, today), after, measure.starts(), measure.due(), List.of()));
        });
        return activities;
    }

    private static String lag(Dependency wait) {
        return "after " + wait.id();
    }

    private static int days(Measure measure, LocalDate today) {
        if (measure.starts().isEmpty() || measure.due().isEmpty()) {
            return 0;
        }
        LocalDate from = measure.starts().get().isBefore(today)
                ? today
                : measure.starts().get();
        return (int) Math.max(1, ChronoUnit.DAYS.between(from, measure.due().get()) + 1);
    }
}
