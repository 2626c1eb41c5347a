package org.comity.workbench.trade.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.Term;
import org.comity.methods.gravity.frame.Frame;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a fit. */
final class FitTables {
    private final Fit fit;
    private final Estimate estimate;

    FitTables(Fit fit) {
        this.fit = fit;
        this.estimate = fit.estimate();
    }

    private static String text(String key) {
        return FitFinding.TEXTS.text(key);
    }

    private static Column column(String name, Kind kind) {
        return Column.of(name, text("column." + name), kind);
    }

    /** A cell for a number that may not be defined. */
    private static Object cell(double value) {
        return Double.isFinite(value) ? (Object) value : Blank.NOT_APPLICABLE;
    }

    /** Main table: a row for each term. The column {@code z} holds Student's t in a Gaussian fit, and says so. */
    Table coefficients() {
        List<Column> columns = List.of(
                column("term", Kind.TEXT),
                column("estimate", Kind.COMPUTED),
                column("std_error", Kind.COMPUTED),
                Column.of("z", text(fit.isT() ? "column.t" : "column.z"), Kind.COMPUTED),
                column("p_value", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        for (Term term : estimate.terms()) {
            rows.add(List.of(
                    term.name(),
                    cell(term.estimate()),
                    cell(term.standardError()),
                    cell(term.statistic()),
                    cell(term.pValue())));
        }
        return new Table("coefficients", text("table.coefficients"), columns, rows);
    }

    /** One row. The levels of several sets of effects are joined by {@code +}, in the order of the formula. */
    Table fit() {
        List<Column> columns = List.of(
                column("observations", Kind.WHOLE),
                column("dropped_missing", Kind.WHOLE),
                column("dropped_singletons", Kind.WHOLE),
                column("dropped_separated", Kind.WHOLE),
                column("groups", Kind.TEXT),
                column("iterations", Kind.WHOLE),
                column("converged", Kind.FLAG),
                column("deviance", Kind.COMPUTED),
                column("log_likelihood", Kind.COMPUTED),
                column("pseudo_r2", Kind.COMPUTED),
                column("seconds", Kind.COMPUTED));
        Estimate.Counts counts = estimate.counts();
        Estimate.Measures measures = estimate.measures();
        String groups = counts.effects().stream()
                .map(set -> Integer.toString(set.groups()))
                .collect(Collectors.joining("+"));
        List<Object> row = List.of(
                (long) counts.observations(),
                (long) fit.frame().counts().missing(),
                (long) counts.singletons(),
                (long) counts.separated(),
                groups.isEmpty() ? Blank.NOT_APPLICABLE : groups,
                (long) measures.iterations(),
                measures.converged(),
                cell(measures.deviance()),
                cell(measures.logLikelihood()),
                cell(measures.pseudoR2()),
                fit.seconds());
        return new Table("fit", text("table.fit"), columns, List.of(row));
    }

    /** A row for each set of effects and each cluster. */
    Table groups() {
        List<Column> columns = List.of(
                column("set", Kind.TEXT),
                column("kind", Kind.TEXT),
                column("groups", Kind.WHOLE),
                column("nested", Kind.FLAG));
        List<List<Object>> rows = new ArrayList<>();
        for (Estimate.Groups set : estimate.counts().effects()) {
            rows.add(List.of(set.name(), text("kind.effect"), (long) set.groups(), set.nested()));
        }
        for (Estimate.Groups set : estimate.counts().clusters()) {
            rows.add(List.of(set.name(), text("kind.cluster"), (long) set.groups(), Blank.NOT_APPLICABLE));
        }
        return new Table("groups", text("table.groups"), columns, rows);
    }

    /** Rows and terms that were left out, and why; a row that lacks several things is counted at each. */
    Table dropped() {
        List<Column> columns =
                List.of(column("what", Kind.TEXT), column("count", Kind.WHOLE), column("why", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        Frame.Counts frame = fit.frame().counts();
        Estimate.Counts counts = estimate.counts();
        add(rows, text("what.rows"), frame.outside(), "why.where");
        frame.missingBy().forEach((what, count) -> {
            int logarithms = frame.withoutLogarithm().getOrDefault(what, 0);
            add(rows, of(what), count - logarithms, "why.missing");
            add(rows, of(what), logarithms, "why.logarithm");
        });
        add(rows, text("what.rows"), frame.weightless(), "why.weight");
        add(rows, text("what.rows"), counts.singletons(), "why.singleton");
        add(rows, text("what.rows"), counts.separatedByEffect(), "why.zero");
        add(rows, text("what.rows"), counts.separatedByRegressors(), "why.separated");
        for (Estimate.Dropped dropped : estimate.dropped()) {
            String why = switch (dropped.why()) {
                case CONSTANT_WITHIN_EFFECTS -> "why.constant";
                case COLLINEAR -> "why.collinear";
            };
            add(rows, FitFinding.TEXTS.text("what.term", Map.of("what", dropped.name())), 1, why);
        }
        return new Table("dropped", text("table.dropped"), columns, rows);
    }

    private static String of(String what) {
        return FitFinding.TEXTS.text("what.row_of", Map.of("what", what));
    }

    private static void add(List<List<Object>> rows, String what, int count, String why) {
        if (count > 0) {
            rows.add(List.of(what, (long) count, text(why)));
        }
    }

    /** Measures that not every fit has. */
    Table measures() {
        List<Column> columns = List.of(column("measure", Kind.TEXT), column("value", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        Estimate.Measures measures = estimate.measures();
        measure(rows, "r2", OptionalDouble.of(measures.r2()));
        measure(rows, "adjusted_r2", measures.adjustedR2());
        measure(rows, "within_r2", measures.withinR2());
        measure(rows, "rmse", OptionalDouble.of(measures.rootMeanSquaredError()));
        measure(rows, "null_log_likelihood", OptionalDouble.of(measures.nullLogLikelihood()));
        measure(rows, "degrees_of_freedom", measures.degreesOfFreedom());
        measure(rows, "parameters", OptionalDouble.of(estimate.counts().parameters()));
        estimate.reset().ifPresent(reset -> {
            measure(rows, "reset_coefficient", OptionalDouble.of(reset.coefficient()));
            measure(rows, "reset_std_error", OptionalDouble.of(reset.standardError()));
            measure(rows, "reset_p", OptionalDouble.of(reset.pValue()));
        });
        return new Table("measures", text("table.measures"), columns, rows);
    }

    private static void measure(List<List<Object>> rows, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            rows.add(List.of(text("measure." + name), value.getAsDouble()));
        }
    }

    /** A row for each pair of terms, each pair once; of all digits, since other programs go on from them. */
    Table covariance() {
        List<Column> columns =
                List.of(column("term", Kind.TEXT), column("other_term", Kind.TEXT), column("covariance", Kind.EXACT));
        List<List<Object>> rows = new ArrayList<>();
        List<Term> terms = estimate.terms();
        for (int one = 0; one < terms.size(); one++) {
            for (int other = 0; other <= one; other++) {
                rows.add(
                        List.of(terms.get(one).name(), terms.get(other).name(), cell(estimate.covariance(one, other))));
            }
        }
        return new Table("covariance", text("table.covariance"), columns, rows);
    }

    /** A row for each level in use of each set of effects. */
    Table effects() {
        List<Column> columns =
                List.of(column("effect", Kind.TEXT), column("level", Kind.TEXT), column("estimate", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        List<Estimate.Levels> sets = estimate.effects();
        for (int set = 0; set < sets.size(); set++) {
            Estimate.Levels levels = sets.get(set);
            for (int level = 0; level < levels.size(); level++) {
                if (levels.isPresent(level)) {
                    rows.add(List.of(levels.name(), fit.frame().level(set, level), cell(levels.get(level))));
                }
            }
        }
        return new Table("effects", text("table.effects"), columns, rows);
    }
}
