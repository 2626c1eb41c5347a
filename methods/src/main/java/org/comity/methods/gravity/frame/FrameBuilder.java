package org.comity.methods.gravity.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.estimate.Cluster;
import org.comity.methods.gravity.estimate.Design;
import org.comity.methods.gravity.estimate.Effect;
import org.comity.methods.gravity.estimate.Regressor;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.formula.Key;
import org.comity.methods.gravity.formula.Parsed;

/** Makes a {@link Frame} of columns. */
public final class FrameBuilder {
    private final FrameQuestion question;
    private final Columns columns;
    private final Evaluator.Shared shared = new Evaluator.Shared();
    /** Rows, among those that the condition keeps, that lack something. */
    private final BitSet incomplete = new BitSet();

    private final Map<String, Integer> missingBy = new LinkedHashMap<>();

    private FrameBuilder(FrameQuestion question, Columns given) {
        this.question = question;
        Columns all = given;
        for (FrameQuestion.Definition definition : question.definitions()) {
            Parsed value = definition.value();
            Column column = new Evaluator(all, question.panel(), value.text(), shared).column(value.expression());
            all = all.with(definition.name(), column);
        }
        this.columns = all;
    }

    /**
     * The design of the rows that the condition keeps and that have all the fit uses.
     *
     * @throws FormulaMistake where the question and the columns do not go together
     */
    public static Frame of(FrameQuestion question, Columns columns) {
        return new FrameBuilder(question, columns).frame();
    }

    private Frame frame() {
        Rows rows = question.where().map(this::where).orElseGet(() -> Rows.all(columns.rows()));
        Evaluator inFormula = evaluator(question.formula().text());
        double[] outcome = rows.of(inFormula.numbers(question.formula().outcome()));
        see(question.formula().outcome().text(), new Column.Numbers(outcome));
        boolean constant =
                question.formula().intercept() || !question.formula().effects().isEmpty();
        List<TermColumns.Named> terms = new TermColumns(inFormula, rows, constant, this::see)
                .of(question.formula().terms());
        Optional<double[]> weights = question.weights().map(parsed -> weights(parsed, rows));
        Optional<double[]> offset = question.offset().map(parsed -> seen(parsed, rows));
        List<List<Column>> effects =
                keys(question.formula().effects(), question.formula().text(), rows);
        List<List<Column>> clusters = keys(question.clusterKeys(), question.clusterText(), rows);

        int missing = incomplete.cardinality();
        BitSet used = new BitSet();
        used.set(0, rows.count());
        used.andNot(incomplete);
        int whole = used.cardinality();
        weights.ifPresent(values -> leaveOutWeightless(used, values));
        int weightless = whole - used.cardinality();
        if (used.isEmpty()) {
            throw nothingLeft(rows, missing);
        }
        Rows kept = Rows.of(rows.count(), used);
        List<Groups> effectGroups =
                effects.stream().map(parts -> groups(parts, kept)).toList();
        List<Groups> clusterGroups =
                clusters.stream().map(parts -> groups(parts, kept)).toList();
        Design design = Design.of(
                kept.of(outcome),
                terms.stream()
                        .map(term -> new Regressor(term.name(), kept.of(term.values())))
                        .toList(),
                effects(effectGroups));
        if (!question.formula().intercept()) {
            design = design.withoutIntercept();
        }
        design = design.withClusters(clusters(clusterGroups));
        if (weights.isPresent()) {
            design = design.withWeights(kept.of(weights.get()));
        }
        if (offset.isPresent()) {
            design = design.withOffset(kept.of(offset.get()));
        }
        Frame.Counts counts = new Frame.Counts(
                columns.rows(), columns.rows() - rows.count(), missing, weightless, missingBy, logarithms(rows));
        return new Frame(design, counts, effectGroups, rows, kept, shared.step());
    }

    private Evaluator evaluator(String text) {
        return new Evaluator(columns, question.panel(), text, shared);
    }

    private Rows where(Parsed condition) {
        double[] answers = evaluator(condition.text()).numbers(condition.expression());
        BitSet wanted = new BitSet(answers.length);
        for (int row = 0; row < answers.length; row++) {
            if (answers[row] != 0 && !Double.isNaN(answers[row])) {
                wanted.set(row);
            }
        }
        if (wanted.isEmpty()) {
            throw new FormulaMistake(
                    condition.text(),
                    0,
                    condition.text().length(),
                    "No row is left: none of %d fits this condition.".formatted(columns.rows()));
        }
        return Rows.of(columns.rows(), wanted);
    }

    /** Notes which of the kept rows lack it. */
    private void see(String name, Column column) {
        int lacking = 0;
        for (int row = 0; row < column.rows(); row++) {
            if (column.isMissing(row)) {
                lacking++;
                incomplete.set(row);
            }
        }
        if (lacking > 0) {
            missingBy.put(name, lacking);
        }
    }

    private double[] seen(Parsed parsed, Rows rows) {
        double[] values = rows.of(evaluator(parsed.text()).numbers(parsed.expression()));
        see(parsed.expression().text(), new Column.Numbers(values));
        return values;
    }

    private double[] weights(Parsed parsed, Rows rows) {
        double[] values = seen(parsed, rows);
        for (int row = 0; row < values.length; row++) {
            if (values[row] < 0) {
                throw new FormulaMistake(
                        parsed.text(),
                        0,
                        parsed.text().length(),
                        "A weight must be 0 or more; row %d of the data has %s."
                                .formatted(rows.get(row) + 1, Groups.plain(values[row])));
            }
        }
        return values;
    }

    private static void leaveOutWeightless(BitSet used, double[] weights) {
        for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
            if (weights[row] == 0) {
                used.clear(row);
            }
        }
    }

    private List<List<Column>> keys(List<Key> keys, String text, Rows rows) {
        Evaluator evaluator = evaluator(text);
        List<List<Column>> all = new ArrayList<>();
        for (Key key : keys) {
            List<Column> parts = new ArrayList<>();
            for (Expression.Name part : key.parts()) {
                Column column = rows.of(evaluator.column(part));
                if (!missingBy.containsKey(part.text())) {
                    see(part.text(), column);
                }
                parts.add(column);
            }
            all.add(parts);
        }
        return all;
    }

    private static Groups groups(List<Column> parts, Rows kept) {
        return Groups.of(parts.stream().map(kept::of).toList());
    }

    private List<Effect> effects(List<Groups> groups) {
        List<Effect> effects = new ArrayList<>();
        for (int e = 0; e < groups.size(); e++) {
            effects.add(new Effect(
                    question.formula().effects().get(e).text(),
                    groups.get(e).ids(),
                    groups.get(e).count()));
        }
        return effects;
    }

    private List<Cluster> clusters(List<Groups> groups) {
        List<Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < groups.size(); c++) {
            clusters.add(new Cluster(
                    question.clusterKeys().get(c).text(),
                    groups.get(c).ids(),
                    groups.get(c).count()));
        }
        return clusters;
    }

    private Map<String, Integer> logarithms(Rows rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        shared.withoutLogarithm().forEach((text, without) -> {
            int count = 0;
            for (int row = 0; row < rows.count(); row++) {
                if (without.get(rows.get(row)) && incomplete.get(row)) {
                    count++;
                }
            }
            if (count > 0) {
                counts.put(text, count);
            }
        });
        return counts;
    }

    /** Whoever counts lags in years of a panel of every fourth year asks for times before the first. */
    private String farLags() {
        return shared.step()
                .filter(step -> step.size() != 1)
                .map(step -> "; times of %s are %s apart, which is what a lag of 1 goes back"
                        .formatted(step.time(), Groups.plain(step.size())))
                .orElse("");
    }

    private FormulaMistake nothingLeft(Rows rows, int missing) {
        String text = question.formula().text();
        String why =
                missing == 0 ? "each weighs 0" : "each lacks something; rows that lack it: " + missingBy + farLags();
        return new FormulaMistake(text, 0, text.length(), "No row is left of %d: %s.".formatted(rows.count(), why));
    }
}
