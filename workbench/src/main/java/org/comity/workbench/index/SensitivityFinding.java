package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.sensitivity.Choice;
import org.comity.methods.composite.sensitivity.Indices;
import org.comity.methods.composite.sensitivity.Pace;
import org.comity.methods.composite.sensitivity.Sensitivity;
import org.comity.methods.composite.sensitivity.Target;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** Which choice moves an index: Sobol indices, and Shapley effects where they are asked for. */
public final class SensitivityFinding {
    /** Its tables. */
    public static final List<String> TABLES = List.of("indices", "shapley", "failures", "choices", "log");

    /** Whether Shapley effects are estimated too, which takes many more runs. */
    public enum Shapley {
        LEFT_OUT,
        /** Where they cannot be, by the number of choices say, a note tells why. */
        WHERE_POSSIBLE,
        /** Where they cannot be, nothing is answered but why. */
        NEEDED
    }

    private final Index index;
    private final Trials trials;
    private final Target target;

    private SensitivityFinding(Index index, Trials trials, Target target) {
        this.index = index;
        this.trials = trials;
        this.target = target;
    }

    /**
     * Main table {@code indices}; tables {@code shapley} where asked for, {@code failures} of both, {@code choices, log}.
     *
     * @param target whose variance is split: {@code rank-change}, {@code score:UNIT} or {@code rank:UNIT}
     */
    public static Finding of(Index index, Trials trials, String target, Shapley shapley, String command) {
        return new SensitivityFinding(index, trials, Target.parse(target)).finding(shapley, command);
    }

    private Finding finding(Shapley shapley, String command) {
        IndexChoices asked = IndexChoices.of(index, trials);
        List<Choice> choices = asked.choices();
        Run run = index.run();
        String node = index.node(run, trials.node());
        Pace pace = trials.pace();
        Sensitivity.Options options = new Sensitivity.Options(
                trials.replications(), Sensitivity.Options.DEFAULT.bootstrap(), Sensitivity.Options.DEFAULT.quasi());
        Indices sobol = Sensitivity.sobol(run.recipe(), index.input().raw(), choices, node, target, options, pace);
        Findings finding = index.begin("index sensitivity", "title.sensitivity", run)
                .table(indices("indices", choices, sobol, Indices.Measure.FIRST, Indices.Measure.TOTAL));
        Optional<Indices> effects = Optional.empty();
        if (shapley != Shapley.LEFT_OUT) {
            try {
                effects = Optional.of(
                        Sensitivity.shapley(run.recipe(), index.input().raw(), choices, node, target, options, pace));
            } catch (StepFailure e) {
                if (shapley == Shapley.NEEDED) {
                    throw e;
                }
                finding.note(index.texts().text("note.shapley.left", Map.of("reason", e.getMessage())));
            }
        }
        effects.ifPresent(found -> finding.table(indices("shapley", choices, found, Indices.Measure.SHAPLEY)));
        finding.table(failures(sobol, effects))
                .table(UncertaintyFinding.choices(index, choices))
                .table(index.tables(run).log())
                .parameter("node", node)
                .parameter("target", target.text())
                .parameter("replications", trials.replications())
                .parameter("choices", asked.text())
                .seed(trials.seed())
                .method(index.texts().text("method.sensitivity"))
                .command(command);
        notes(finding, asked, sobol);
        effects.ifPresent(found -> failed(finding, "note.failed.shapley", found));
        return finding.build();
    }

    private void notes(Findings finding, IndexChoices asked, Indices sobol) {
        finding.note(index.texts()
                .text(
                        "note.runs",
                        Map.of(
                                "runs",
                                sobol.runs(),
                                "seed",
                                Long.toString(trials.seed()),
                                "target",
                                target.text(),
                                "variance",
                                sobol.variance())));
        asked.say(index, finding);
        if (asked.choices().stream().anyMatch(choice -> choice.condition().isPresent())) {
            finding.note(index.texts().text("note.dependent"));
        }
        failed(finding, "note.failed", sobol);
    }

    private void failed(Findings finding, String note, Indices found) {
        if (!found.failed().isEmpty()) {
            finding.note(index.texts()
                    .text(
                            note,
                            Map.of(
                                    "failed", found.failed().size(),
                                    "count", found.runs(),
                                    "first", found.failed().getFirst().reason())));
        }
    }

    /** Of the runs behind each table: both have runs of their own, numbered from 0. */
    private Table failures(Indices sobol, Optional<Indices> effects) {
        List<List<Object>> lines = new ArrayList<>(failures("indices", sobol));
        effects.ifPresent(found -> lines.addAll(failures("shapley", found)));
        List<Column> columns = new ArrayList<>(UncertaintyFinding.failureColumns(index));
        columns.add(UncertaintyFinding.column(index, "table", Kind.TEXT));
        return new Table("failures", index.texts().text("table.failures"), columns, lines);
    }

    private static List<List<Object>> failures(String table, Indices found) {
        return found.failed().stream()
                .map(one -> List.<Object>of((long) one.replication(), one.choices(), one.reason(), table))
                .toList();
    }

    private Table indices(String name, List<Choice> choices, Indices found, Indices.Measure... measures) {
        List<Column> columns = new ArrayList<>();
        columns.add(UncertaintyFinding.column(index, "choice", Kind.TEXT));
        for (Indices.Measure measure : measures) {
            String word = Table.word(measure);
            for (String column : List.of(word, word + "_q05", word + "_q95")) {
                columns.add(UncertaintyFinding.column(index, column, Kind.EXACT));
            }
        }
        List<List<Object>> lines = new ArrayList<>();
        for (Choice choice : choices) {
            List<Object> cells = new ArrayList<>();
            cells.add(choice.name());
            for (Indices.Measure measure : measures) {
                Optional<Indices.Line> line = found.find(choice.name(), measure);
                cells.add(line.map(one -> DetailsTable.number(one.value())).orElse(Blank.MISSING));
                cells.add(line.map(one -> DetailsTable.number(one.q05())).orElse(Blank.MISSING));
                cells.add(line.map(one -> DetailsTable.number(one.q95())).orElse(Blank.MISSING));
            }
            lines.add(cells);
        }
        return new Table(name, index.texts().text("table." + name), columns, lines);
    }
}
