package org.comity.workbench.plan.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.coordination.Load;
import org.comity.desk.coordination.Plan;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.WorkCharts;

/**
 * What a department has on its hands by month: the effort of its open measures, and of those of others that it
 * supports, by the arithmetic of {@link Load}.
 *
 * @param months in order, without a gap
 * @param unplaced how many open measures have no effort or no days, and so are in no month
 */
public record DepartmentLoad(Department department, List<Month> months, int unplaced) {
    public DepartmentLoad {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param ownDays working days that its own measures ask for
     * @param supportDays working days that it gives to others
     * @param measures how many measures are in it
     */
    public record Month(YearMonth month, double ownDays, double supportDays, int measures) {
        public double days() {
            return ownDays + supportDays;
        }
    }

    /** Reads the load of a department over some months. */
    public static DepartmentLoad read(ReadTx tx, String department, YearMonth from, int count) {
        Kept<Department> of = tx.get(Department.class, department);
        List<Kept<Support>> supports = tx.list(Support.class, Query.where("department", department));
        Query open = Query.all().in("step", MeasureFilter.OPEN);
        List<Kept<Measure>> measures = new ArrayList<>(tx.list(Measure.class, open.and("head.department", department)));
        Set<String> supported = new TreeSet<>();
        supports.forEach(kept -> supported.add(kept.record().measure()));
        measures.forEach(own -> supported.remove(own.id()));
        measures.addAll(tx.list(Measure.class, open.in("id", supported)));
        Load.Report report = Load.of(
                new Plan(List.of(of), List.of(), measures, supports, List.of(), List.of(), List.of(), List.of()),
                from,
                from.plusMonths(Math.max(0, count - 1)));
        Map<YearMonth, Load> loads = new HashMap<>();
        report.months().stream()
                .filter(load -> load.department().equals(department))
                .forEach(load -> loads.put(load.month(), load));
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            YearMonth month = from.plusMonths(i);
            Load load = loads.getOrDefault(month, new Load(department, month, 0, 0, Optional.empty(), 0));
            months.add(new Month(month, load.ownDays(), load.supportDays(), load.measures()));
        }
        int unplaced = (int) report.unplaced().stream()
                .filter(one -> one.department().equals(department))
                .count();
        return new DepartmentLoad(of.record(), months, unplaced);
    }

    /** Whether anything is asked for in any of the months: a picture of nothing shows nothing. */
    public boolean hasDays() {
        return months.stream().anyMatch(month -> month.days() > 0);
    }

    /** The months in which more is asked for than there is; none when the capacity is not known. */
    public List<Month> overloaded() {
        return department
                .capacityDays()
                .map(capacity ->
                        months.stream().filter(m -> m.days() > capacity).toList())
                .orElseGet(List::of);
    }

    /** The load as a table. */
    public Finding finding(String command) {
        List<List<Object>> rows = new ArrayList<>();
        for (Month month : months) {
            Optional<Double> capacity = department.capacityDays();
            rows.add(List.of(
                    month.month().toString(),
                    month.ownDays(),
                    month.supportDays(),
                    month.days(),
                    Table.cell(capacity.orElse(null)),
                    Table.cell(capacity.filter(c -> c > 0)
                            .map(c -> month.days() / c)
                            .orElse(null)),
                    (long) month.measures()));
        }
        return Findings.of("load", "What %s has on its hands".formatted(department.name()))
                .table(new Table("load", "Load by month", columns(), rows))
                .method("Effort of open measures spread evenly over Monday to Friday from start to due.")
                .note("%d open measures have no effort or no days and are in no month.".formatted(unplaced))
                .parameter("department", department.id())
                .command(command)
                .build();
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("month", "month", Kind.TEXT),
                new Column("own_days", "own measures", Kind.COMPUTED, "working days"),
                new Column("support_days", "support of others", Kind.COMPUTED, "working days"),
                new Column("days", "asked for", Kind.COMPUTED, "working days"),
                new Column("capacity_days", "there are", Kind.SOURCE_FIGURE, "working days"),
                Column.of("load_share", "share", Kind.SHARE),
                Column.of("measures", "measures", Kind.WHOLE));
    }

    /** The load as a chart. */
    public String chart(String description, Locale locale) {
        return new WorkCharts.Load(
                        description,
                        department.capacityDays(),
                        months.stream()
                                .map(m -> new WorkCharts.Load.Month(m.month().toString(), m.ownDays(), m.supportDays()))
                                .toList())
                .toJson(locale);
    }
}
