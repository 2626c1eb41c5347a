package org.comity.desk.coordination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Kept;

/**
 * What a department has to do in a month. The working days of a measure, and of a support, are spread evenly over the
 * days from Monday to Friday between its start and its due date; holidays are not known.
 *
 * @param ownDays working days of open measures that it owns
 * @param supportDays working days that it gives to those of others
 * @param capacity working days that it has in a month; empty when not known
 * @param measures how many are in the sums
 */
public record Load(
        String department,
        YearMonth month,
        double ownDays,
        double supportDays,
        Optional<Double> capacity,
        int measures) {
    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);
    private static final int WEEK = 7;
    private static final int WORKING = 5;

    /** What it has to do in all, in working days. */
    public double days() {
        return ownDays + supportDays;
    }

    /** Days over capacity as a share of it; empty when the capacity is not known or 0. */
    public Optional<Double> share() {
        return capacity.filter(most -> most > 0).map(most -> days() / most);
    }

    /** Whether there is more to do than the department has days. */
    public boolean isOver() {
        return capacity.filter(most -> days() > most).isPresent();
    }

    /**
     * The load of every department, and what could not be placed in time.
     *
     * @param months by department and month, only those with something to do
     * @param unplaced open measures or supports without dates or working days: their load is not known
     */
    public record Report(List<Load> months, List<Unplaced> unplaced) {
        public Report {
            months = List.copyOf(months);
            unplaced = List.copyOf(unplaced);
        }
    }

    /** A measure or support of a department whose load is not known. */
    public record Unplaced(String id, String department) {}

    /**
     * Adds up the open measures in the order of their ids, so that the sums are always the same.
     *
     * @param from the first month that is asked for
     * @param to the last one
     */
    public static Report of(Plan plan, YearMonth from, YearMonth to) {
        Map<String, Measure> open = new HashMap<>();
        Sums sums = new Sums(from, to);
        for (Kept<Measure> kept : plan.open()) {
            Measure measure = kept.record();
            open.put(kept.id(), measure);
            sums.add(kept.id(), Plan.owner(kept), measure, measure.effortDays(), true);
        }
        for (Kept<Support> kept : plan.supports()) {
            Measure measure = open.get(kept.record().measure());
            if (measure != null) {
                sums.add(
                        kept.id(),
                        kept.record().department(),
                        measure,
                        kept.record().effortDays(),
                        false);
            }
        }
        Map<String, Optional<Double>> capacities = new HashMap<>();
        for (Kept<Department> kept : plan.departments()) {
            capacities.put(kept.id(), kept.record().capacityDays());
        }
        List<Load> months = new ArrayList<>();
        sums.days.forEach((department, byMonth) -> byMonth.forEach((month, sum) -> months.add(new Load(
                department,
                month,
                sum.own,
                sum.support,
                capacities.getOrDefault(department, Optional.empty()),
                sum.measures))));
        return new Report(months, sums.unplaced);
    }

    private static final class Sum {
        private double own;
        private double support;
        private int measures;
    }

    private static final class Sums {
        private final Map<String, Map<YearMonth, Sum>> days = new TreeMap<>();
        private final List<Unplaced> unplaced = new ArrayList<>();
        private final YearMonth from;
        private final YearMonth to;

        Sums(YearMonth from, YearMonth to) {
            this.from = from;
            this.to = to;
        }

        void add(String id, String department, Measure measure, Optional<Double> effort, boolean isOwner) {
            if (measure.starts().isEmpty() || measure.due().isEmpty() || effort.isEmpty()) {
                unplaced.add(new Unplaced(id, department));
                return;
            }
            LocalDate starts = measure.starts().get();
            LocalDate due = measure.due().get();
            int all = workingDays(starts, due);
            if (all == 0) { // a weekend: its first day counts
                sum(department, YearMonth.from(starts), effort.get(), isOwner);
                return;
            }
            YearMonth first = later(from, YearMonth.from(starts));
            YearMonth last = YearMonth.from(due).isBefore(to) ? YearMonth.from(due) : to;
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                LocalDate begin = month.atDay(1).isBefore(starts) ? starts : month.atDay(1);
                LocalDate end = month.atEndOfMonth().isAfter(due) ? due : month.atEndOfMonth();
                int part = workingDays(begin, end);
                if (part > 0) {
                    sum(department, month, effort.get() * part / all, isOwner);
                }
            }
        }

        private static YearMonth later(YearMonth one, YearMonth other) {
            return one.isAfter(other) ? one : other;
        }

        private void sum(String department, YearMonth month, double working, boolean isOwner) {
            if (month.isBefore(from) || month.isAfter(to)) {
                return;
            }
            Sum sum = days.computeIfAbsent(department, _ -> new TreeMap<>()).computeIfAbsent(month, _ -> new Sum());
            sum.own += isOwner ? working : 0;
            sum.support += isOwner ? 0 : working;
            sum.measures++;
        }
    }

    /** Days from Monday to Friday between two days, both included. */
    private static int workingDays(LocalDate from, LocalDate to) {
        return weekdays(to.plusDays(1)) - weekdays(from);
    }

    /** The days from Monday to Friday before a day, counted from a Monday long ago. */
    private static int weekdays(LocalDate day) {
        long since = ChronoUnit.DAYS.between(A_MONDAY, day);
        return (int) (Math.floorDiv(since, WEEK) * WORKING + Math.min(Math.floorMod(since, WEEK), WORKING));
    }
}
