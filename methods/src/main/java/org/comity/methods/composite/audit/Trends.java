package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;

/** How each unit's figures go over time, column by column, as COINr's get_trends. */
public final class Trends {
    private Trends() {}

    /**
     * One unit's trend on one column; rates are per one of time, a year say.
     *
     * @param direction of the indicator, 1 or -1; COINr multiplies its trends by it, here they are not turned
     * @param times how many times have a figure
     * @param of how many times the unit stands in the data
     * @param change last figure less first
     * @param growth compound rate from first to last, (last / first)^(1 / time) - 1: COINr's CAGR; empty where that has
     *     no value
     * @param percent COINr's prc_change: the slope of a least-squares line, by the line's height at the first time, in
     *     percent; between two figures their difference by the first
     * @param slope of the least-squares line
     * @param senSlope the median of the slopes between all pairs: Sen (1968), Journal of the American Statistical
     *     Association 63, 1379-1389
     */
    public record Line(
            String unit,
            String indicator,
            int direction,
            int times,
            int of,
            String first,
            String last,
            OptionalDouble firstValue,
            OptionalDouble lastValue,
            OptionalDouble change,
            OptionalDouble growth,
            OptionalDouble percent,
            OptionalDouble slope,
            OptionalDouble senSlope) {}

    /** Of each unit on each column of the sheet; trends of fewer than two figures are empty. Times must be numbers. */
    public static List<Line> of(Stage stage) {
        Sheet data = stage.data();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        double[] times = new double[data.rows().count()];
        for (int row = 0; row < times.length; row++) {
            times[row] = time(data, row);
            rows.computeIfAbsent(data.rows().units().get(row), unit -> new ArrayList<>())
                    .add(row);
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach((unit, of) -> {
            int[] sorted = of.stream()
                    .sorted(java.util.Comparator.comparingDouble(row -> times[row]))
                    .mapToInt(row -> row)
                    .toArray();
            for (int column = 0; column < data.columns(); column++) {
                lines.add(line(stage, unit, column, sorted, times));
            }
        });
        return lines;
    }

    private static double time(Sheet data, int row) {
        try {
            return Double.parseDouble(data.rows().times().get(row));
        } catch (NumberFormatException _) {
            throw new StepFailure(
                    "audit",
                    "",
                    data.rows().units().get(row),
                    "its time is \"%s\"; trends need times that are numbers, such as years"
                            .formatted(data.rows().times().get(row)));
        }
    }

    private static Line line(Stage stage, String unit, int column, int[] rows, double[] times) {
        Sheet data = stage.data();
        int[] there = Arrays.stream(rows).filter(row -> data.has(column, row)).toArray();
        double[] x = Arrays.stream(there).mapToDouble(row -> times[row]).toArray();
        double[] y =
                Arrays.stream(there).mapToDouble(row -> data.value(column, row)).toArray();
        int n = y.length;
        String code = data.codes().get(column);
        int node = stage.structure().find(code);
        boolean enough = n >= 2;
        return new Line(
                unit,
                code,
                node < 0 ? 1 : stage.structure().node(node).direction(),
                n,
                rows.length,
                n == 0 ? "" : data.rows().times().get(there[0]),
                n == 0 ? "" : data.rows().times().get(there[n - 1]),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(y[0]),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(y[n - 1]),
                enough ? OptionalDouble.of(y[n - 1] - y[0]) : OptionalDouble.empty(),
                enough ? growth(x, y) : OptionalDouble.empty(),
                enough ? percent(x, y) : OptionalDouble.empty(),
                enough ? OptionalDouble.of(slope(x, y)) : OptionalDouble.empty(),
                enough ? OptionalDouble.of(senSlope(x, y)) : OptionalDouble.empty());
    }

    static OptionalDouble growth(double[] x, double[] y) {
        int last = y.length - 1;
        return y[last] == y[0]
                ? OptionalDouble.of(0)
                : Tables.known(Math.pow(y[last] / y[0], 1 / (x[last] - x[0])) - 1);
    }

    static OptionalDouble percent(double[] x, double[] y) {
        if (Arrays.stream(y).allMatch(value -> value == y[0])) {
            return OptionalDouble.of(0);
        }
        if (y.length == 2) {
            return Tables.known((y[1] - y[0]) * 100 / y[0] / (x[1] - x[0]));
        }
        double slope = slope(x, y);
        double start = mean(y) + slope * (x[0] - mean(x));
        return Tables.known(slope / start * 100);
    }

    private static double slope(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / xx;
    }

    static double senSlope(double[] x, double[] y) {
        double[] slopes = IntStream.range(0, x.length)
                .boxed()
                .flatMap(j -> IntStream.range(0, j).mapToObj(i -> (y[j] - y[i]) / (x[j] - x[i])))
                .mapToDouble(slope -> slope)
                .sorted()
                .toArray();
        return org.comity.methods.composite.kernel.Order.quantile(slopes, 0.5);
    }

    private static double mean(double[] of) {
        return Arrays.stream(of).sum() / of.length;
    }
}
