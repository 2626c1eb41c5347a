package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.recipe.Sheet;

/** Two results side by side, as COINr's compare_coins. */
public final class Comparison {
    private Comparison() {}

    /**
     * One unit's; parts are empty where it is missing from one of the two.
     *
     * @param rankChange first rank less second: above 0 where the unit stands better in the second
     */
    public record Line(
            String unit,
            OptionalDouble scoreFirst,
            OptionalDouble scoreSecond,
            OptionalDouble scoreChange,
            OptionalInt rankFirst,
            OptionalInt rankSecond,
            OptionalInt rankChange) {}

    /**
     * All units at a glance.
     *
     * @param units in both
     * @param meanRankChange absolute
     * @param spearman correlation of the scores' ranks
     */
    public record Summary(
            int units,
            int onlyFirst,
            int onlySecond,
            OptionalDouble meanRankChange,
            int largestRankChange,
            OptionalDouble pearson,
            OptionalDouble spearman) {}

    /** By unit, those of the first in its order, then those that only the second has; ranks within each of the two. */
    public static List<Line> of(Sheet first, Sheet second, String node) {
        Map<String, double[]> byUnit = new LinkedHashMap<>();
        put(byUnit, first, node, 0);
        put(byUnit, second, node, 2);
        List<Line> lines = new ArrayList<>();
        byUnit.forEach((unit, of) -> lines.add(new Line(
                unit,
                Tables.known(of[0]),
                Tables.known(of[2]),
                Tables.known(of[2] - of[0]),
                whole(of[1]),
                whole(of[3]),
                whole(of[1] - of[3]))));
        return lines;
    }

    private static void put(Map<String, double[]> byUnit, Sheet data, String node, int at) {
        int column = data.column("compare", node);
        int[] ranks = ranks(data, column);
        for (int row = 0; row < ranks.length; row++) {
            double[] of = byUnit.computeIfAbsent(
                    data.rows().name(row), unit -> new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
            if (ranks[row] > 0) {
                of[at] = data.value(column, row);
                of[at + 1] = ranks[row];
            }
        }
    }

    private static OptionalInt whole(double number) {
        return Double.isNaN(number) ? OptionalInt.empty() : OptionalInt.of((int) number);
    }

    /** Over the lines of a comparison. */
    public static Summary summary(List<Line> lines) {
        List<Line> both =
                lines.stream().filter(line -> line.rankChange().isPresent()).toList();
        double[] x = both.stream()
                .mapToDouble(line -> line.scoreFirst().orElseThrow())
                .toArray();
        double[] y = both.stream()
                .mapToDouble(line -> line.scoreSecond().orElseThrow())
                .toArray();
        return new Summary(
                both.size(),
                (int) lines.stream()
                        .filter(line -> line.rankFirst().isPresent()
                                && line.rankSecond().isEmpty())
                        .count(),
                (int) lines.stream()
                        .filter(line ->
                                line.rankFirst().isEmpty() && line.rankSecond().isPresent())
                        .count(),
                both.stream()
                        .mapToInt(line -> Math.abs(line.rankChange().orElseThrow()))
                        .average(),
                both.stream()
                        .mapToInt(line -> Math.abs(line.rankChange().orElseThrow()))
                        .max()
                        .orElse(0),
                x.length < 2 ? OptionalDouble.empty() : Tables.known(Association.pearson(x, y)),
                x.length < 2 ? OptionalDouble.empty() : Tables.known(Association.spearman(x, y)));
    }

    /** Competition ranks from 1 for the largest, among the rows of the same time; 0 where missing. */
    static int[] ranks(Sheet data, int column) {
        return ranks(
                data.rawValues(column), data.rawPresent(column), data.rows().byTime());
    }

    /** As above. Shapes: values[n], present[n], slices[times][rows of a time]. */
    static int[] ranks(double[] values, boolean[] present, int[][] slices) {
        int[] ranks = new int[values.length];
        for (int[] slice : slices) {
            int[] rows = Arrays.stream(slice).filter(row -> present[row]).toArray();
            double[] there = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
            int[] among = new int[there.length];
            Order.ranks(there, new double[there.length], among);
            for (int i = 0; i < rows.length; i++) {
                ranks[rows[i]] = among[i];
            }
        }
        return ranks;
    }
}
