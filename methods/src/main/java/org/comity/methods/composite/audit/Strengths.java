package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/** The indicators on which a unit stands highest and lowest among all, as COINr's get_str_weak. */
public final class Strengths {
    private Strengths() {}

    /**
     * How to choose.
     *
     * @param top how many strengths
     * @param bottom how many weaknesses
     * @param directed whether figures are turned by the indicators' directions: for raw ones; those that are normalised
     *     are turned already
     * @param withoutLast whether indicators on which the unit shares the last rank are left out, of both, as in COINr
     * @param leastUnique indicators need a larger share of different figures than this, among all rows; 0 for any
     * @param grouping the grouping within which units are ranked; empty for all units
     */
    public record Options(
            int top, int bottom, boolean directed, boolean withoutLast, double leastUnique, String grouping) {
        /** COINr's for normalised figures: five of each. */
        public static final Options DEFAULT = new Options(5, 5, false, true, 0, "");
    }

    /**
     * One of a unit's strengths or weaknesses.
     *
     * @param kind strength or weakness
     * @param dimension the aggregate above the indicator
     * @param rank of the unit on it, 1 for the best
     * @param of how many units have a figure
     * @param value the figure, not turned
     */
    public record Line(
            String unit,
            String kind,
            String indicator,
            String name,
            String dimension,
            int rank,
            int of,
            double value) {}

    /** Of one row: strengths from the best, then weaknesses, the worst last. */
    public static List<Line> of(Stage stage, String row, Options options) {
        Sheet data = stage.data();
        int at = -1;
        for (int r = 0; r < data.rows().count(); r++) {
            at = data.rows().name(r).equals(row) ? r : at;
        }
        if (at < 0) {
            throw new StepFailure("audit", "", row, "there is no such unit in the data");
        }
        boolean[] peers = peers(stage, at, options.grouping());
        List<Line> all = new ArrayList<>();
        for (int indicator = 0; indicator < stage.structure().indicators(); indicator++) {
            add(all, stage, indicator, at, peers, options);
        }
        all.sort(Comparator.comparingInt(Line::rank)); // stable
        List<Line> lines = new ArrayList<>(all.subList(0, Math.min(options.top(), all.size())));
        all.subList(Math.max(0, all.size() - options.bottom()), all.size())
                .forEach(line -> lines.add(new Line(
                        line.unit(),
                        "weakness",
                        line.indicator(),
                        line.name(),
                        line.dimension(),
                        line.rank(),
                        line.of(),
                        line.value())));
        return lines;
    }

    private static boolean[] peers(Stage stage, int at, String grouping) {
        List<String> times = stage.data().rows().times();
        boolean[] peers = new boolean[times.size()];
        for (int row = 0; row < peers.length; row++) {
            peers[row] = times.get(row).equals(times.get(at));
        }
        if (!grouping.isEmpty()) {
            List<String> groups = stage.side().groups().get(grouping);
            if (groups == null) {
                throw new StepFailure("audit", grouping, "", "there is no grouping of that name");
            }
            for (int row = 0; row < peers.length; row++) {
                peers[row] &= groups.get(row).equals(groups.get(at));
            }
        }
        return peers;
    }

    private static void add(List<Line> all, Stage stage, int indicator, int at, boolean[] peers, Options options) {
        Structure structure = stage.structure();
        Sheet data = stage.data();
        int column = data.column("audit", structure.node(indicator).code());
        if (!data.has(column, at) || (options.leastUnique() > 0 && unique(data, column) <= options.leastUnique())) {
            return;
        }
        double[] turned = data.values(column);
        boolean[] present = data.present(column);
        for (int row = 0; row < turned.length; row++) {
            turned[row] *= options.directed() ? structure.node(indicator).direction() : 1;
            present[row] &= peers[row];
        }
        int[] ranks = Comparison.ranks(turned, present, data.rows().byTime());
        int last = Arrays.stream(ranks).max().orElse(0);
        if (!options.withoutLast() || ranks[at] != last) {
            int parent = structure.parent(indicator);
            all.add(new Line(
                    data.rows().name(at),
                    "strength",
                    structure.node(indicator).code(),
                    structure.node(indicator).name(),
                    parent < 0 ? "" : structure.node(parent).code(),
                    ranks[at],
                    (int) Arrays.stream(ranks).filter(rank -> rank > 0).count(),
                    data.value(column, at)));
        }
    }

    /** Different figures by rows, a missing one counting as one more, as R's unique. */
    private static double unique(Sheet data, int column) {
        long different = java.util.stream.IntStream.range(0, data.rows().count())
                .mapToObj(row -> data.has(column, row) ? (Object) data.value(column, row) : "")
                .distinct()
                .count();
        return (double) different / data.rows().count();
    }
}
