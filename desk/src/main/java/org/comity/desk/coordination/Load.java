package org.comity.desk.coordination;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** Adds up the open measures in the order of their ids, so that the sums are always the same. */
    public static Report of(Plan plan) {
        Map<String, Measure> open = new HashMap<>();
        Sums sums = new Sums();
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

        void add(String id, String department, Measure measure, Optional<Double> effort, boolean isOwner) {
            if (measure.starts().isEmpty() || measure.due().isEmpty() || effort.isEmpty()) {
                unplaced.add(new Unplaced(id, department));
                return;
            }
            Map<YearMonth, Integer> shares =
                    workingDays(measure.starts().get(), measure.due().get());
            int all = shares.values().stream().mapToInt(Integer::intValue).sum();
            shares.forEach((month, part) -> {
                Sum sum = days.computeIfAbsent(department, _ -> new TreeMap<>()).computeIfAbsent(month, _ -> new Sum());
                double days = effort.get() * part / all;
                sum.own += isOwner ? days : 0;
                sum.support += isOwner ? 0 : days;
                sum.measures++;
            });
        }
    }

    /** Days from Monday to Friday in each month; when there is none, the first day counts. */
    private static Map<YearMonth, Integer> workingDays(LocalDate from, LocalDate to) {
        Map<YearMonth, Integer> days = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                days.merge(YearMonth.from(day), 1, Integer::sum);
            }
        }
        return days.isEmpty() ? Map.of(YearMonth.from(from), 1) : days;
    }
}
