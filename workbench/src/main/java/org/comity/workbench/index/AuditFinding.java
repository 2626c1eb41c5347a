package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.audit.Consistency;
import org.comity.methods.composite.audit.Correlations;
import org.comity.methods.composite.audit.Influence;
import org.comity.methods.composite.audit.Statistics;
import org.comity.methods.composite.audit.Strengths;
import org.comity.methods.composite.audit.Tables;
import org.comity.methods.composite.audit.Trends;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.Findings;

/** What an index hides: its figures, how they go together, what each element does to it, and where units stand out. */
public final class AuditFinding {
    private static final double HIGH = 0.9;
    private static final double LOW = -0.4;
    private static final double WITH_DENOMINATOR = 0.6;

    /**
     * What is asked.
     *
     * @param of the table of the run whose figures are described, {@code treated} say; empty: raw ones for statistics, the
     *     last ones for all else
     * @param kind of correlation
     */
    public record Question(String of, Correlation kind) {}

    /** How correlation is measured. */
    public enum Correlation {
        PEARSON,
        SPEARMAN,
        KENDALL
    }

    private final Index index;
    private final Question question;
    private final Run run;
    private final Stage last;

    private AuditFinding(Index index, Question question) {
        this.index = index;
        this.question = question;
        run = index.run();
        last = run.last();
        index.node(run, "");
    }

    /**
     * Main table {@code statistics}; tables {@code correlations, flags, denominators, cronbach, pca, loadings, effective,
     * removal, strengths}, for several times {@code trends}, and {@code log}.
     */
    public static Finding of(Index index, Question question, String command) {
        return new AuditFinding(index, question).finding(command);
    }

    private Finding finding(String command) {
        RunTables tables = index.tables(run);
        Stage raw = run.stages().getFirst();
        Stage asked = question.of().isEmpty() ? last : tables.stage(question.of());
        Sheet described = question.of().isEmpty() ? raw.data() : asked.data();
        Aggregating by = aggregating();
        Findings finding = index.begin("index audit", "title.audit", run)
                .table(table("statistics", Statistics.Line.class, Statistics.of(described, Statistics.Limits.DEFAULT)))
                .table(table("correlations", Correlations.Line.class, correlations(asked)))
                .table(table("flags", Correlations.Flag.class, Correlations.flags(asked, kind(), 2, HIGH, LOW)))
                .table(table(
                        "denominators",
                        Correlations.Line.class,
                        Correlations.withDenominators(raw, kind(), WITH_DENOMINATOR)))
                .table(table("cronbach", Consistency.Alpha.class, Consistency.alphas(last)))
                .table(table("pca", Consistency.Component.class, Consistency.components(last)))
                .table(table("loadings", Consistency.Loading.class, Consistency.loadings(last)))
                .table(table("effective", Influence.Line.class, Influence.of(last, by)))
                .table(table("removal", Influence.Move.class, removals(by)))
                .table(table("strengths", Strengths.Line.class, strengths()));
        if (SheetTable.hasTimes(raw.data().rows())) {
            trends(finding, asked);
        }
        withoutComponents(finding);
        return finding.table(tables.log())
                .parameter("of", question.of())
                .parameter("correlation", Table.word(question.kind()))
                .method(index.texts().text("method.audit"))
                .command(command)
                .build();
    }

    /** Times that are no numbers have no trend; everything else is told of them all the same. */
    private void trends(Findings finding, Stage asked) {
        try {
            finding.table(table("trends", Trends.Line.class, Trends.of(asked)));
        } catch (StepFailure e) {
            finding.note(index.texts().text("note.trends", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    private void withoutComponents(Findings finding) {
        List<String> without = Consistency.withoutComponents(last);
        if (!without.isEmpty()) {
            finding.note(index.texts().text("note.components", Map.of("groups", String.join(", ", without))));
        }
    }

    private Correlations.Kind kind() {
        return switch (question.kind()) {
            case PEARSON -> Correlations.Kind.PEARSON;
            case SPEARMAN -> Correlations.Kind.SPEARMAN;
            case KENDALL -> Correlations.Kind.KENDALL;
        };
    }

    /** Of every two nodes that have figures, within levels and between them. */
    private List<Correlations.Line> correlations(Stage stage) {
        int levels = stage.data().columns() > stage.structure().indicators()
                ? stage.structure().levels()
                : 1;
        List<Correlations.Line> lines = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            for (int other = level; other <= levels; other++) {
                lines.addAll(Correlations.between(stage, level, other, kind()));
            }
        }
        return lines;
    }

    private Aggregating aggregating() {
        Optional<Aggregating> step = run.recipe().steps().reversed().stream()
                .filter(Aggregating.class::isInstance)
                .map(Aggregating.class::cast)
                .findFirst();
        return step.orElseThrow(() -> new IllegalStateException("An index with a top has been aggregated."));
    }

    private List<Influence.Move> removals(Aggregating by) {
        List<Influence.Move> moves = new ArrayList<>();
        for (int level = 1; level < last.structure().levels(); level++) {
            moves.addAll(Influence.removals(last, by, level));
        }
        return moves;
    }

    private List<Strengths.Line> strengths() {
        List<Strengths.Line> lines = new ArrayList<>();
        for (int row = 0; row < last.data().rows().count(); row++) {
            lines.addAll(Strengths.of(last, last.data().rows().name(row), Strengths.Options.DEFAULT));
        }
        return lines;
    }

    private <R extends Record> Table table(String name, Class<R> type, List<R> lines) {
        return DetailsTable.of(name, Tables.of(type, lines), index.texts());
    }
}
