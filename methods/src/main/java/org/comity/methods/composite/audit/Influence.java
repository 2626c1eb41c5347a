package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.aggregate.Climb;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/** How much each element moves the index: by its weight, by correlation, and by taking it out. */
public final class Influence {
    /** From this correlation with a sibling on, one of the two says little that is new. */
    public static final double REDUNDANT = 0.92;

    /** Below this correlation with its parent an element leaves hardly a trace in it. */
    public static final double SILENT = 0.3;

    private Influence() {}

    /** What an element is found to be. */
    public enum Finding {
        OK,
        /** Its correlation with a sibling is {@value Influence#REDUNDANT} or more. */
        REDUNDANT,
        /** Its correlation with its parent lies below {@value Influence#SILENT}, above its opposite. */
        SILENT,
        /** Its correlation with its parent is at most the opposite of {@value Influence#SILENT}. */
        CONTRARY,
        /** It does not vary, or stands in too few rows. */
        UNKNOWN
    }

    /**
     * One element's.
     *
     * @param effectiveWeight share of the whole: weights within groups of siblings, multiplied up to the top
     * @param withParent Pearson correlation with its parent
     * @param withIndex and with the index
     * @param meanRankChange mean over units of the absolute change of their rank in the index when the element's weight
     *     is 0; empty where nothing would be left
     * @param closest the sibling that it correlates with most
     * @param withClosest that correlation
     */
    public record Line(
            String node,
            int level,
            OptionalDouble effectiveWeight,
            OptionalDouble withParent,
            OptionalDouble withIndex,
            OptionalDouble meanRankChange,
            String closest,
            OptionalDouble withClosest,
            Finding finding) {}

    /**
     * A unit's place without an element.
     *
     * @param rank in the index of all
     * @param rankWithout in that without the element
     * @param change rank less rank without: above 0 where the unit gains
     */
    public record Move(String removed, String unit, int rank, int rankWithout, int change) {}

    /**
     * By node: its weight among siblings as a share, times that of its parent, and so on: COINr's get_eff_wts. Not a
     * number below a group whose weights sum to 0.
     */
    public static double[] effectiveWeights(Structure structure) {
        double[] weights = structure.weights();
        double[] sums = new double[weights.length + 1];
        for (int node = 0; node < weights.length; node++) {
            sums[structure.parent(node) + 1] += weights[node];
        }
        double[] effective = new double[weights.length];
        for (int node = weights.length - 1; node >= 0; node--) {
            int parent = structure.parent(node);
            effective[node] = weights[node] / sums[parent + 1] * (parent < 0 ? 1 : effective[parent]);
        }
        return effective;
    }

    /** Of all elements below the top; the data are those before or after aggregation. */
    public static List<Line> of(Stage stage, Aggregating by) {
        Stage whole = by.apply(stage);
        Structure structure = whole.structure();
        double[] effective = effectiveWeights(structure);
        int[] ranks = Comparison.ranks(whole.data(), structure.root());
        Climb climb = climb(whole, by);
        List<Line> lines = new ArrayList<>();
        for (int node = 0; node < structure.nodes().size(); node++) {
            if (structure.parent(node) >= 0) {
                lines.add(line(whole, node, effective[node], meanChange(ranks, without(climb, whole, node))));
            }
        }
        return lines;
    }

    /** Every unit's rank without each element of a level, as COINr's remove_elements. */
    public static List<Move> removals(Stage stage, Aggregating by, int level) {
        Stage whole = by.apply(stage);
        Structure structure = whole.structure();
        int[] ranks = Comparison.ranks(whole.data(), structure.root());
        Climb climb = climb(whole, by);
        List<Move> moves = new ArrayList<>();
        for (int node = 0; node < structure.nodes().size(); node++) {
            int[] other = structure.node(node).level() == level ? without(climb, whole, node) : new int[0];
            for (int row = 0; row < other.length; row++) {
                if (ranks[row] > 0 && other[row] > 0) {
                    moves.add(new Move(
                            structure.node(node).code(),
                            whole.data().rows().name(row),
                            ranks[row],
                            other[row],
                            ranks[row] - other[row]));
                }
            }
        }
        return moves;
    }

    private static Climb climb(Stage whole, Aggregating by) {
        Climb climb = by.climb(whole.structure(), whole.data().rows());
        show(climb, whole);
        return climb;
    }

    /** Ranks by row, 0 where missing; empty where the node is all that the index is made of. */
    private static int[] without(Climb climb, Stage whole, int node) {
        Structure structure = whole.structure();
        double[] weights = structure.weights();
        int removed = node;
        while (removed >= 0 && structure.parent(removed) >= 0 && siblingsWeight(structure, weights, removed) == 0) {
            removed = structure.parent(removed); // alone in its group: the group goes with it
        }
        if (removed < 0 || structure.parent(removed) < 0) {
            return new int[0];
        }
        hide(climb, whole, removed);
        climb.run(weights);
        int[] ranks = Comparison.ranks(
                climb.values(structure.root()),
                climb.present(structure.root()),
                whole.data().rows().byTime());
        show(climb, whole);
        return ranks;
    }

    /** As if no unit had figures below the node; a unit that has nothing else there then has no score. */
    private static void hide(Climb climb, Stage whole, int removed) {
        boolean[] none = new boolean[whole.data().rows().count()];
        for (int node = 0; node < whole.structure().indicators(); node++) {
            int above = node;
            while (above >= 0 && above != removed) {
                above = whole.structure().parent(above);
            }
            if (above == removed) {
                climb.indicator(node, whole.data().rawValues(node), none);
            }
        }
    }

    private static void show(Climb climb, Stage whole) {
        for (int node = 0; node < whole.structure().indicators(); node++) {
            climb.indicator(node, whole.data().rawValues(node), whole.data().rawPresent(node));
        }
    }

    private static double siblingsWeight(Structure structure, double[] weights, int node) {
        return Arrays.stream(structure.children(structure.parent(node)))
                .filter(sibling -> sibling != node)
                .mapToDouble(sibling -> weights[sibling])
                .sum();
    }

    private static OptionalDouble meanChange(int[] ranks, int[] other) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < other.length; row++) {
            if (ranks[row] > 0 && other[row] > 0) {
                sum += Math.abs(ranks[row] - other[row]);
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static Line line(Stage whole, int node, double effective, OptionalDouble change) {
        Structure structure = whole.structure();
        OptionalDouble withParent = correlation(whole.data(), node, structure.parent(node));
        int closest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int sibling : structure.children(structure.parent(node))) {
            double made = sibling == node
                    ? Double.NEGATIVE_INFINITY
                    : correlation(whole.data(), node, sibling).orElse(Double.NEGATIVE_INFINITY);
            if (made > most) {
                most = made;
                closest = sibling;
            }
        }
        return new Line(
                structure.node(node).code(),
                structure.node(node).level(),
                Tables.known(effective),
                withParent,
                correlation(whole.data(), node, structure.root()),
                change,
                closest < 0 ? "" : structure.node(closest).code(),
                Tables.known(most),
                finding(withParent, most));
    }

    private static Finding finding(OptionalDouble withParent, double most) {
        if (withParent.isEmpty()) {
            return Finding.UNKNOWN;
        }
        double with = withParent.getAsDouble();
        if (with <= -SILENT) {
            return Finding.CONTRARY;
        }
        return with < SILENT ? Finding.SILENT : most >= REDUNDANT ? Finding.REDUNDANT : Finding.OK;
    }

    private static OptionalDouble correlation(Sheet data, int one, int other) {
        boolean[] both = Association.both(data.rawPresent(one), data.rawPresent(other));
        double[] x = Association.where(data.rawValues(one), both);
        return x.length < 2
                ? OptionalDouble.empty()
                : Tables.known(Association.pearson(x, Association.where(data.rawValues(other), both)));
    }
}
