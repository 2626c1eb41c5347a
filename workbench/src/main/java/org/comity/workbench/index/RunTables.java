package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.Structure;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a run: scores and ranks, a table for each step, what was done to which cell, weights, and the log. */
final class RunTables {
    private static final String WEIGH = "weigh";

    /** What steps tell, by the names that people ask for. */
    private static final Map<String, String> DETAILS = Map.of("Treat_details", "treatment");

    private final Run run;
    private final Messages texts;
    private final SheetTable sheets;

    RunTables(Run run, Messages texts, Map<String, String> labels) {
        this.run = run;
        this.texts = texts;
        sheets = new SheetTable(texts, labels);
    }

    /** All, the main one first. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        List<String> aggregates = aggregates(run.last());
        if (!aggregates.isEmpty()) {
            List<String> ranked = new ArrayList<>(aggregates);
            ranked.addAll(indicators(run.last()));
            tables.add(
                    sheets.some("scores", texts.text("table.scores"), run.last().data(), aggregates));
            tables.add(
                    sheets.ranks("ranks", texts.text("table.ranks"), run.last().data(), ranked));
        }
        tables.addAll(steps());
        tables.add(weights());
        tables.add(marks());
        Set<String> used = new HashSet<>(tables.stream().map(Table::name).toList());
        run.last().tables().forEach((name, details) -> {
            String free = unused(DETAILS.getOrDefault(name, name.toLowerCase(Locale.ROOT)), used);
            tables.add(DetailsTable.of(free, details, texts));
        });
        tables.add(log());
        return tables;
    }

    /** The codes of the aggregates that have figures, the top first. */
    static List<String> aggregates(Stage stage) {
        return stage.structure().nodes().stream()
                .filter(node -> node.level() > 1 && stage.data().find(node.code()) >= 0)
                .sorted(Comparator.comparingInt(Node::level).reversed())
                .map(Node::code)
                .toList();
    }

    private static List<String> indicators(Stage stage) {
        return stage.structure().nodes().stream()
                .filter(node -> node.level() == 1)
                .map(Node::code)
                .toList();
    }

    /** The raw figures and what each step made of them; weighing leaves figures as they are. */
    private List<Table> steps() {
        List<Table> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        tables.add(sheets.all("raw", texts.text("table.raw"), run.stages().getFirst()));
        for (int place = 0; place < run.recipe().steps().size(); place++) {
            Step step = run.recipe().steps().get(place);
            if (!step.name().equals(WEIGH)) {
                tables.add(sheets.all(
                        unused(step.makes().toLowerCase(Locale.ROOT), names), title(step.name()), run.after(place)));
            }
        }
        return tables;
    }

    /** The stage behind the table of that name; a mistake that names all there are. */
    Stage stage(String table) {
        Set<String> names = new HashSet<>();
        List<String> known = new ArrayList<>(List.of("raw"));
        for (int place = 0; place < run.recipe().steps().size(); place++) {
            Step step = run.recipe().steps().get(place);
            if (!step.name().equals(WEIGH)) {
                String name = unused(step.makes().toLowerCase(Locale.ROOT), names);
                known.add(name);
                if (name.equals(table)) {
                    return run.after(place);
                }
            }
        }
        if (table.equals("raw")) {
            return run.stages().getFirst();
        }
        throw new IllegalArgumentException(
                "There is no step's table \"%s\"; there are %s.".formatted(table, String.join(", ", known)));
    }

    /** A step that stands twice makes a second table: {@code normalised_2}. */
    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private String title(String name) {
        return texts.has("table." + name) ? texts.text("table." + name) : name;
    }

    /** Weights as given, as they were when figures were aggregated, and what part of the whole they come to. */
    private Table weights() {
        Structure given = run.stages().getFirst().structure();
        Structure used = run.last().structure();
        double[] shares = new double[used.nodes().size()];
        List<List<Object>> lines = new ArrayList<>();
        for (int node = used.nodes().size() - 1; node >= 0; node--) {
            int parent = used.parent(node);
            double siblings = 0;
            for (int child : parent < 0 ? new int[] {node} : used.children(parent)) {
                siblings += used.node(child).weight();
            }
            double share = parent < 0 ? 1 : siblings == 0 ? 0 : used.node(node).weight() / siblings;
            shares[node] = share * (parent < 0 ? 1 : shares[parent]);
            Node one = used.node(node);
            lines.add(List.of(
                    one.code(),
                    one.name(),
                    (long) one.level(),
                    one.parent().<Object>map(code -> code).orElse(Blank.NOT_APPLICABLE),
                    given.node(given.find(one.code())).weight(),
                    one.weight(),
                    share,
                    shares[node]));
        }
        return new Table(
                "weights",
                texts.text("table.weights"),
                List.of(
                        text("code"),
                        text("name"),
                        column("level", Kind.WHOLE),
                        text("parent"),
                        column("weight_given", Kind.EXACT),
                        column("weight", Kind.EXACT),
                        column("share_of_parent", Kind.EXACT),
                        column("share_of_index", Kind.EXACT)),
                lines.reversed());
    }

    /** Every cell that a step changed otherwise than all cells of its column. */
    private Table marks() {
        Stage raw = run.stages().getFirst();
        Map<String, List<Object>> rows = SheetTable.byName(raw.data().rows());
        List<Column> columns = new ArrayList<>(List.of(text("step"), text("what"), text("indicator")));
        columns.addAll(sheets.heads(raw.data().rows()));
        columns.add(column("before", Kind.EXACT));
        columns.add(column("after", Kind.EXACT));
        List<List<Object>> lines = new ArrayList<>();
        for (Mark mark : run.last().marks()) {
            List<Object> cells = new ArrayList<>(List.of(mark.step(), Table.word(mark.what()), mark.code()));
            cells.addAll(rows.getOrDefault(mark.row(), List.of(mark.row())));
            while (cells.size() < columns.size() - 2) {
                cells.add(Blank.NOT_APPLICABLE);
            }
            cells.add(DetailsTable.number(mark.before()));
            cells.add(DetailsTable.number(mark.after()));
            lines.add(cells);
        }
        return new Table("marks", texts.text("table.marks"), columns, lines);
    }

    /** The recipe as it ran. */
    Table log() {
        List<List<Object>> lines = new ArrayList<>();
        for (int place = 0; place < run.stages().size(); place++) {
            Stage stage = run.stages().get(place);
            Stage before = run.stages().get(Math.max(0, place - 1));
            Step step = place == 0 ? null : run.recipe().steps().get(place - 1);
            lines.add(List.of(
                    (long) place,
                    step == null ? "raw" : step.name(),
                    step == null ? "" : step.text(),
                    (long) stage.data().rows().count(),
                    (long) stage.data().columns(),
                    (long) missing(stage.data()),
                    (long) stage.marks().size() - before.marks().size()));
        }
        return new Table(
                "log",
                texts.text("table.log"),
                List.of(
                        column("place", Kind.WHOLE),
                        text("step"),
                        text("options"),
                        column("rows", Kind.WHOLE),
                        column("columns", Kind.WHOLE),
                        column("missing", Kind.WHOLE),
                        column("cells_changed", Kind.WHOLE)),
                lines);
    }

    private Column text(String name) {
        return column(name, Kind.TEXT);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    /** How many figures are missing before the first step, and how many there could be. */
    static int[] gaps(Run run) {
        Sheet raw = run.stages().getFirst().data();
        int cells = raw.rows().count() * raw.columns();
        int missing = missing(raw);
        return new int[] {missing, cells};
    }

    private static int missing(Sheet sheet) {
        int present = 0;
        for (int column = 0; column < sheet.columns(); column++) {
            present += sheet.count(column);
        }
        return sheet.rows().count() * sheet.columns() - present;
    }
}
