package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Task;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.WorkCharts;

/** The measures of the plan as a table, and over time as a chart. */
public final class PlanFinding {
    private static final int MOST_BARS = 60;
    private static final List<Column> COLUMNS = List.of(
            Column.of("id", "id", Kind.ID),
            Column.of("title", "measure", Kind.TEXT),
            Column.of("task", "task", Kind.TEXT),
            Column.of("department", "department", Kind.TEXT),
            Column.of("post", "post", Kind.TEXT),
            Column.of("step", "state", Kind.TEXT),
            Column.of("counterpart", "counterpart", Kind.TEXT),
            Column.of("home", "home", Kind.COUNTRY),
            Column.of("partner", "partner", Kind.COUNTRY),
            Column.of("starts", "start", Kind.TEXT),
            Column.of("due", "due", Kind.TEXT),
            Column.of("cost", "cost", Kind.TEXT),
            new Column("effort_days", "effort", Kind.SOURCE_FIGURE, "working days"),
            new Column("late_days", "late by", Kind.WHOLE, "days"),
            Column.of("told", "who is told", Kind.TEXT),
            Column.of("mark", "handling", Kind.TEXT),
            Column.of("version", "version", Kind.WHOLE));

    private PlanFinding() {}

    /**
     * The lines as a Finding.
     *
     * @param command that gives it again
     */
    public static Finding of(PlanLines plan, String command) {
        return Findings.of("plan", "The plan: measures")
                .table(new Table(
                        "measures",
                        "Measures",
                        COLUMNS,
                        plan.lines().stream()
                                .map(line -> row(line, plan.today()))
                                .toList()))
                .parameter("today", plan.today())
                .method(
                        "A measure is late when it is open (proposed, agreed, in force, in delivery) after its day due.")
                .command(command)
                .build();
    }

    private static List<Object> row(PlanLine line, LocalDate today) {
        Measure measure = line.measure();
        List<Object> row = new ArrayList<>();
        row.add(measure.id());
        row.add(measure.title());
        row.add(Table.cell(line.task().map(Task::title)));
        row.add(line.department());
        row.add(Table.cell(line.post().map(post -> post.title())));
        row.add(Table.word(measure.step()));
        row.add(measure.counterpart());
        row.add(Table.cell(measure.home()));
        row.add(Table.cell(measure.partner()));
        row.add(Table.cell(measure.starts()));
        row.add(Table.cell(measure.due()));
        row.add(Table.cell(measure.cost()));
        row.add(Table.cell(measure.effortDays().orElse(null)));
        row.add(line.isLate(today) ? (Object) line.daysLate(today) : Table.Blank.NOT_APPLICABLE);
        row.add(String.join(", ", line.told()));
        row.add(line.mark());
        row.add((long) line.kept().version());
        return row;
    }

    /** The lines that have both days, as bars over time; empty when none has. */
    public static Optional<String> gantt(PlanLines plan, String description, Locale locale) {
        List<WorkCharts.Gantt.Bar> bars = plan.lines().stream()
                .filter(line -> line.measure().starts().isPresent()
                        && line.measure().due().isPresent())
                .limit(MOST_BARS)
                .map(line -> new WorkCharts.Gantt.Bar(
                        line.measure().title(),
                        line.measure().starts().orElseThrow(),
                        line.measure().due().orElseThrow(),
                        line.isLate(plan.today())
                                ? WorkCharts.Gantt.State.LATE
                                : line.isOpen() ? WorkCharts.Gantt.State.OPEN : WorkCharts.Gantt.State.CLOSED))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkCharts.Gantt(description, plan.today(), bars).toJson(locale));
    }
}
