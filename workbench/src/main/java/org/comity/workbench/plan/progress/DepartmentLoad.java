package org.comity.workbench.plan.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
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
 * supports, spread evenly over the working days (Monday to Friday) from start to due.
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

    private record Piece(LocalDate starts, LocalDate due, double days, boolean own) {
        int workingDays(LocalDate from, LocalDate to) {
            LocalDate first = from.isBefore(starts) ? starts : from;
            LocalDate last = to.isAfter(due) ? due : to;
            return (int) first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .count();
        }

        /** Its days within a month; those of a piece that holds no working day fall on its last one. */
        double within(YearMonth month) {
            int all = workingDays(starts, due);
            if (all == 0) {
                return YearMonth.from(due).equals(month) ? days : 0;
            }
            return days * workingDays(month.atDay(1), month.atEndOfMonth()) / all;
        }
    }

    /** Reads the load of a department over some months. */
    public static DepartmentLoad read(ReadTx tx, String department, YearMonth from, int count) {
        Department of = tx.get(Department.class, department).record();
        List<Piece> pieces = new ArrayList<>();
        int unplaced = 0;
        Query open = Query.all().in("step", MeasureFilter.OPEN);
        for (Kept<Measure> own : tx.list(Measure.class, open.and("head.department", department))) {
            unplaced += place(pieces, own.record(), own.record().effortDays(), true);
        }
        for (Kept<Support> support : tx.list(Support.class, Query.where("department", department))) {
            Optional<Measure> supported =
                    tx.find(Measure.class, support.record().measure()).map(Kept::record);
            if (supported.isPresent()
                    && MeasureFilter.OPEN.contains(supported.get().step())) {
                unplaced += place(pieces, supported.get(), support.record().effortDays(), false);
            }
        }
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            months.add(month(pieces, from.plusMonths(i)));
        }
        return new DepartmentLoad(of, months, unplaced);
    }

    private static int place(List<Piece> pieces, Measure measure, Optional<Double> days, boolean own) {
        if (days.isEmpty() || measure.starts().isEmpty() || measure.due().isEmpty()) {
            return 1;
        }
        pieces.add(new Piece(measure.starts().get(), measure.due().get(), days.get(), own));
        return 0;
    }

    private static Month month(List<Piece> pieces, YearMonth month) {
        double own = 0;
        double support = 0;
        int measures = 0;
        for (Piece piece : pieces) {
            double days = piece.within(month);
            own += piece.own() ? days : 0;
            support += piece.own() ? 0 : days;
            measures += days > 0 ? 1 : 0;
        }
        return new Month(month, own, support, measures);
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
