package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/** Correlations between columns over the rows that have both, as R's cor(use = "pairwise.complete.obs"). */
public final class Correlations {
    private Correlations() {}

    /** The coefficients there are. */
    public enum Kind {
        PEARSON,
        SPEARMAN,
        KENDALL
    }

    /**
     * One pair's.
     *
     * @param relation what the structure says of the pair: siblings, parent (the other is above the one), ancestor, or
     *     empty
     * @param correlation empty where one of them does not vary or fewer than two rows have both
     * @param rows that have both
     * @param significance two-sided p, as R's cor.test; empty with fewer than three rows
     */
    public record Line(
            String one,
            String other,
            String relation,
            Kind kind,
            OptionalDouble correlation,
            int rows,
            OptionalDouble significance) {}

    /**
     * One pair of siblings, or of cousins, that stands out.
     *
     * @param group the aggregate that both belong to
     * @param flag high, or low
     */
    public record Flag(String group, String one, String other, double correlation, int rows, String flag) {}

    /** Of two columns. */
    public static Line of(Sheet data, String one, String other, Kind kind) {
        return of(data, data.column("audit", one), data, data.column("audit", other), "", kind);
    }

    private static Line of(Sheet a, int one, Sheet b, int other, String relation, Kind kind) {
        boolean[] both = Association.both(a.rawPresent(one), b.rawPresent(other));
        double[] x = Association.where(a.rawValues(one), both);
        double[] y = Association.where(b.rawValues(other), both);
        double made = x.length < 2
                ? Double.NaN
                : switch (kind) {
                    case PEARSON -> Association.pearson(x, y);
                    case SPEARMAN -> Association.spearman(x, y);
                    case KENDALL -> Association.kendall(x, y);
                };
        return new Line(
                a.codes().get(one),
                b.codes().get(other),
                relation,
                kind,
                Tables.known(made),
                x.length,
                Tables.known(Significance.of(made, x, y, kind)));
    }

    /**
     * Of each node of one level with each of another, or with each other one of the same level, each pair once.
     *
     * @param stage aggregated when a level is above 1
     */
    public static List<Line> between(Stage stage, int level, int other, Kind kind) {
        Structure structure = stage.structure();
        List<Line> lines = new ArrayList<>();
        for (int a = 0; a < structure.nodes().size(); a++) {
            for (int b = level == other ? a + 1 : 0; b < structure.nodes().size(); b++) {
                if (structure.node(a).level() == level && structure.node(b).level() == other) {
                    lines.add(of(
                            stage.data(),
                            stage.data().column("audit", structure.node(a).code()),
                            stage.data(),
                            stage.data().column("audit", structure.node(b).code()),
                            relation(structure, a, b),
                            kind));
                }
            }
        }
        return lines;
    }

    private static String relation(Structure structure, int a, int b) {
        if (structure.parent(a) == structure.parent(b)) {
            return structure.parent(a) < 0 ? "" : "siblings";
        }
        if (structure.parent(a) == b || structure.parent(b) == a) {
            return "parent";
        }
        return isAbove(structure, a, b) || isAbove(structure, b, a) ? "ancestor" : "";
    }

    private static boolean isAbove(Structure structure, int node, int above) {
        int at = structure.parent(node);
        while (at >= 0 && at != above) {
            at = structure.parent(at);
        }
        return at == above;
    }

    /**
     * Indicators under the same aggregate of a level whose correlation is above {@code high} (double counting) or below
     * {@code low} (they pull apart); each pair once. COINr's get_corr_flags, both of its types.
     */
    public static List<Flag> flags(Stage stage, Kind kind, int level, double high, double low) {
        Structure structure = stage.structure();
        List<Flag> flags = new ArrayList<>();
        for (int a = 0; a < structure.indicators(); a++) {
            for (int b = a + 1; b < structure.indicators(); b++) {
                int group = ancestor(structure, a, level);
                if (group >= 0 && group == ancestor(structure, b, level)) {
                    Line line = of(
                            stage.data(),
                            structure.node(a).code(),
                            structure.node(b).code(),
                            kind);
                    double made = line.correlation().orElse(Double.NaN);
                    if (made > high || made < low) {
                        flags.add(new Flag(
                                structure.node(group).code(),
                                line.one(),
                                line.other(),
                                made,
                                line.rows(),
                                made > high ? "high" : "low"));
                    }
                }
            }
        }
        return flags;
    }

    private static int ancestor(Structure structure, int node, int level) {
        int at = node;
        while (at >= 0 && structure.node(at).level() < level) {
            at = structure.parent(at);
        }
        return at >= 0 && structure.node(at).level() == level ? at : -1;
    }

    /** Of each indicator with each denominator; those larger in size than {@code above}, 0 for all. */
    public static List<Line> withDenominators(Stage stage, Kind kind, double above) {
        Sheet denominators = stage.side().denominators();
        List<Line> lines = new ArrayList<>();
        for (int indicator = 0; indicator < stage.structure().indicators(); indicator++) {
            int column = stage.data()
                    .column("audit", stage.structure().node(indicator).code());
            for (int by = 0; by < denominators.columns(); by++) {
                Line line = of(stage.data(), column, denominators, by, "", kind);
                if (above <= 0 || Math.abs(line.correlation().orElse(0)) > above) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
