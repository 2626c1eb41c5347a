package org.comity.methods.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The earliest and latest dates of a network of activities. A date of a finish is the first day after the work, so that
 * finish = start + days.
 *
 * @param start of the whole
 * @param end the first day on which all is finished, when everything begins as early as it can
 * @param times by activity, in the order given
 * @param criticalPath a chain of activities that decides the end, first to last
 */
public record Schedule(LocalDate start, LocalDate end, List<Times> times, List<String> criticalPath) {
    public Schedule {
        times = List.copyOf(times);
        criticalPath = List.copyOf(criticalPath);
    }

    /**
     * The dates of an activity.
     *
     * @param totalSlack by how many days it can slip without moving the end or breaking a due date; below 0: by so many
     *     days a due date is missed
     * @param freeSlack by how many days it can slip without moving any other
     */
    public record Times(
            String id,
            LocalDate earliestStart,
            LocalDate earliestFinish,
            LocalDate latestStart,
            LocalDate latestFinish,
            long totalSlack,
            long freeSlack) {
        /** Whether it has no room. */
        public boolean isCritical() {
            return totalSlack <= 0;
        }
    }

    /**
     * Reckons all dates.
     *
     * @throws IllegalArgumentException when an id is there twice or not at all, or when activities wait for each other
     *     in a circle, which is then named
     */
    public static Schedule of(LocalDate start, List<Activity> activities) {
        Network network = new Network(activities);
        int n = activities.size();
        long[] begin = new long[n];
        for (int a : network.order()) {
            begin[a] =
                    activities.get(a).notBefore().map(date -> days(start, date)).orElse(0L);
            begin[a] = Math.max(0, begin[a]);
            for (int before : network.before(a)) {
                begin[a] = Math.max(
                        begin[a], begin[before] + activities.get(before).days());
            }
        }
        long end = 0;
        for (int a = 0; a < n; a++) {
            end = Math.max(end, begin[a] + activities.get(a).days());
        }
        long[] latest = latest(start, activities, network, end);
        List<Times> times = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            int days = activities.get(a).days();
            long free = end;
            for (int next : network.next(a)) {
                free = Math.min(free, begin[next]);
            }
            times.add(new Times(
                    activities.get(a).id(),
                    start.plusDays(begin[a]),
                    start.plusDays(begin[a] + days),
                    start.plusDays(latest[a] - days),
                    start.plusDays(latest[a]),
                    latest[a] - days - begin[a],
                    free - begin[a] - days));
        }
        return new Schedule(start, start.plusDays(end), times, path(activities, network, begin, end));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static long[] latest(LocalDate start, List<Activity> activities, Network network, long end) {
        long[] latest = new long[activities.size()];
        List<Integer> backwards = new ArrayList<>(network.order());
        Collections.reverse(backwards);
        for (int a : backwards) {
            latest[a] = Math.min(
                    end,
                    activities.get(a).due().map(date -> days(start, date) + 1).orElse(end));
            for (int next : network.next(a)) {
                latest[a] =
                        Math.min(latest[a], latest[next] - activities.get(next).days());
            }
        }
        return latest;
    }

    /** Back from what ends last, each time to what it waited for; of several the first in the order given. */
    private static List<String> path(List<Activity> activities, Network network, long[] begin, long end) {
        List<String> path = new ArrayList<>();
        int at = -1;
        for (int a = 0; a < begin.length && at < 0; a++) {
            at = begin[a] + activities.get(a).days() == end && network.next(a).isEmpty() ? a : -1;
        }
        while (at >= 0) {
            path.add(activities.get(at).id());
            int before = -1;
            for (int b : network.before(at)) {
                if (before < 0 && begin[b] + activities.get(b).days() == begin[at]) {
                    before = b;
                }
            }
            at = before;
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * What departments have to give in each month when everything begins as early as it can: by department, then by
     * month ({@code 2026-03}), both in the order they come up. A milestone's load falls on its day.
     */
    public Map<String, Map<String, Double>> load(List<Activity> activities) {
        Map<String, Map<String, Double>> load = new LinkedHashMap<>();
        for (int a = 0; a < activities.size(); a++) {
            Activity activity = activities.get(a);
            LocalDate first = times.get(a).earliestStart();
            int days = Math.max(1, activity.days());
            for (Activity.Load part : activity.loads()) {
                Map<String, Double> months = load.computeIfAbsent(part.department(), d -> new java.util.TreeMap<>());
                for (int d = 0; d < days; ) {
                    LocalDate day = first.plusDays(d);
                    int until = Math.min(days, d + day.lengthOfMonth() - day.getDayOfMonth() + 1);
                    months.merge(day.toString().substring(0, 7), part.amount() * (until - d) / days, Double::sum);
                    d = until;
                }
            }
        }
        return load;
    }
}
