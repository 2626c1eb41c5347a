package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.sensitivity.Choice;
import org.comity.methods.composite.sensitivity.Failed;
import org.comity.methods.composite.sensitivity.Interval;
import org.comity.methods.composite.sensitivity.MonteCarlo;
import org.comity.methods.composite.sensitivity.Replications;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** Ranges of ranks and scores over the choices of a recipe. */
public final class UncertaintyFinding {
    /** Its tables. */
    public static final List<String> TABLES = List.of("ranks", "scores", "failures", "choices", "log");

    private static final int MOST_NAMED = 10;

    private final Index index;
    private final Trials trials;

    private UncertaintyFinding(Index index, Trials trials) {
        this.index = index;
        this.trials = trials;
    }

    /** Main table {@code ranks}, tables {@code scores, failures, choices, log}. */
    public static Finding of(Index index, Trials trials, String command) {
        return new UncertaintyFinding(index, trials).finding(command);
    }

    private Finding finding(String command) {
        IndexChoices asked = IndexChoices.of(index, trials);
        List<Choice> choices = asked.choices();
        var run = index.run();
        String node = index.node(run, trials.node());
        Replications made = MonteCarlo.run(
                run.recipe(), index.input().raw(), choices, List.of(node), trials.replications(), trials.pace());
        Rows rows = index.input().raw().data().rows();
        Findings finding = index.begin("index uncertainty", "title.uncertainty", run)
                .table(ranges("ranks", "rank", rows, made.ranks(node)))
                .table(counted(rows, made.scores(node)))
                .table(failures(index, made.failed()))
                .table(choices(index, choices))
                .table(index.tables(run).log())
                .parameter("node", node)
                .parameter("replications", trials.replications())
                .parameter("choices", asked.text())
                .seed(trials.seed())
                .method(index.texts().text("method.uncertainty"))
                .command(command);
        finding.note(index.texts()
                .text("note.replications", Map.of("count", made.count(), "seed", Long.toString(trials.seed()))));
        asked.say(index, finding);
        if (!made.failed().isEmpty()) {
            finding.note(index.texts()
                    .text(
                            "note.failed",
                            Map.of(
                                    "failed", made.failed().size(),
                                    "count", made.count(),
                                    "first", made.failed().getFirst().reason())));
        }
        partly(finding, made, made.scores(node));
        return finding.build();
    }

    /** Which units have a score in some replications only, as those that are screened out in the others. */
    private void partly(Findings finding, Replications made, List<Interval> intervals) {
        int succeeded = made.count() - made.failed().size();
        List<String> units = intervals.stream()
                .filter(one -> one.replications() < succeeded)
                .map(one -> "%s %d".formatted(one.unit(), one.replications()))
                .toList();
        if (!units.isEmpty()) {
            finding.note(index.texts()
                    .text(
                            "note.partly",
                            Map.of(
                                    "units",
                                    units.size(),
                                    "of",
                                    succeeded,
                                    "which",
                                    String.join(", ", units.subList(0, Math.min(MOST_NAMED, units.size()))),
                                    "more",
                                    units.size() - Math.min(MOST_NAMED, units.size()))));
        }
    }

    /** Scores, each with the number of replications that it is of. */
    private Table counted(Rows rows, List<Interval> intervals) {
        Table ranges = ranges("scores", "score", rows, intervals);
        List<Column> columns = new ArrayList<>(ranges.columns());
        columns.add(column("replications", Kind.WHOLE));
        List<List<Object>> lines = new ArrayList<>();
        for (int line = 0; line < intervals.size(); line++) {
            List<Object> cells = new ArrayList<>(ranges.rows().get(line));
            cells.add((long) intervals.get(line).replications());
            lines.add(cells);
        }
        return new Table(ranges.name(), ranges.title(), columns, lines);
    }

    private Table ranges(String name, String of, Rows rows, List<Interval> intervals) {
        SheetTable sheets = new SheetTable(index.texts(), Map.of());
        Map<String, List<Object>> names = SheetTable.byName(rows);
        List<Column> columns = sheets.heads(rows);
        columns.add(column("score", Kind.EXACT));
        columns.add(column("rank", Kind.WHOLE));
        for (String statistic : List.of("mean", "median", "q05", "q95")) {
            columns.add(column(of + "_" + statistic, Kind.EXACT));
        }
        List<List<Object>> lines = new ArrayList<>();
        for (Interval one : intervals) {
            List<Object> cells = new ArrayList<>(names.getOrDefault(one.unit(), List.of(one.unit())));
            cells.add(one.score().isPresent() ? (Object) one.score().getAsDouble() : Blank.MISSING);
            cells.add(one.rank().isPresent() ? (Object) (long) one.rank().getAsInt() : Blank.MISSING);
            for (double value : new double[] {one.mean(), one.median(), one.q05(), one.q95()}) {
                cells.add(DetailsTable.number(value));
            }
            lines.add(cells);
        }
        return new Table(name, index.texts().text("table." + name + ".ranges"), columns, lines);
    }

    static List<Column> failureColumns(Index index) {
        return List.of(
                column(index, "replication", Kind.WHOLE),
                column(index, "choices", Kind.TEXT),
                column(index, "reason", Kind.TEXT));
    }

    private static Table failures(Index index, List<Failed> failed) {
        return new Table(
                "failures",
                index.texts().text("table.failures"),
                failureColumns(index),
                failed.stream()
                        .map(one -> List.<Object>of((long) one.replication(), one.choices(), one.reason()))
                        .toList());
    }

    static Table choices(Index index, List<Choice> choices) {
        List<List<Object>> lines = new ArrayList<>();
        for (Choice choice : choices) {
            for (Choice.Option option : choice.options()) {
                lines.add(List.of(
                        choice.name(),
                        option.text(),
                        choice.condition()
                                .<Object>map(when -> when.choice() + "=" + String.join("|", when.options()))
                                .orElse(Blank.NOT_APPLICABLE)));
            }
        }
        return new Table(
                "choices",
                index.texts().text("table.choices"),
                List.of(
                        column(index, "choice", Kind.TEXT),
                        column(index, "option", Kind.TEXT),
                        column(index, "when", Kind.TEXT)),
                lines);
    }

    private Column column(String name, Kind kind) {
        return column(index, name, kind);
    }

    static Column column(Index index, String name, Kind kind) {
        return Column.of(name, index.texts().text("column." + name), kind);
    }
}
