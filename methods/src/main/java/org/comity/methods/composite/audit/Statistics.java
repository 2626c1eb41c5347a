package org.comity.methods.composite.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.recipe.Sheet;

/** Descriptive statistics of each column with flags, as COINr's get_stats. */
public final class Statistics {
    private Statistics() {}

    /**
     * One column's.
     *
     * @param standardDeviation sample's, divisor n - 1
     * @param skewness G1 of Joanes and Gill (1998); needs three figures
     * @param kurtosis G2 of the same, excess; needs four figures
     * @param available how many figures there are
     * @param nonZero how many are not 0
     * @param unique how many differ
     * @param same how often the most frequent one stands
     * @param shareAvailable of all rows
     * @param shareNonZero of those available; so the next two
     * @param flagAvailable LOW where fewer of all rows than the limit have a figure, else ok
     * @param flagNonZero LOW where fewer of all rows than the limit have a figure other than 0, else ok
     * @param flagUnique LOW where there are fewer different figures, by all rows, than the limit, else ok
     * @param flagOutliers OUT where skewness and kurtosis are both beyond their limits, else ok
     */
    public record Line(
            String indicator,
            OptionalDouble min,
            OptionalDouble max,
            OptionalDouble mean,
            OptionalDouble median,
            OptionalDouble standardDeviation,
            OptionalDouble skewness,
            OptionalDouble kurtosis,
            int available,
            int nonZero,
            int unique,
            int same,
            OptionalDouble shareAvailable,
            OptionalDouble shareNonZero,
            OptionalDouble shareUnique,
            OptionalDouble shareSame,
            String flagAvailable,
            String flagNonZero,
            String flagUnique,
            String flagOutliers) {}

    /**
     * Where flags are raised.
     *
     * @param skewness absolute
     * @param available share of all rows, as the next two
     */
    public record Limits(double skewness, double kurtosis, double available, double nonZero, double unique) {
        /** COINr's. */
        public static final Limits DEFAULT = new Limits(2, 3.5, 0.65, 0.5, 0.5);
    }

    /** Of all columns, in their order. */
    public static List<Line> of(Sheet data, Limits limits) {
        List<Line> lines = new ArrayList<>();
        for (int column = 0; column < data.columns(); column++) {
            lines.add(line(
                    data.codes().get(column),
                    Association.where(data.rawValues(column), data.rawPresent(column)),
                    data.rows().count(),
                    limits));
        }
        return lines;
    }

    private static Line line(String code, double[] x, int rows, Limits limits) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int n = x.length;
        int nonZero = (int) Arrays.stream(x).filter(v -> v != 0).count();
        int unique = (int) Arrays.stream(sorted).distinct().count();
        int same = same(sorted);
        double[] shape = Moments.shape(x, n);
        double skewness = shape[0];
        double kurtosis = shape[1];
        return new Line(
                code,
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[0]),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[n - 1]),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(Moments.mean(x, n)),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(Order.quantile(sorted, 0.5)),
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Moments.standardDeviation(x, n)),
                Tables.known(skewness),
                Tables.known(kurtosis),
                n,
                nonZero,
                unique,
                same,
                Tables.known((double) n / rows),
                Tables.known((double) nonZero / n),
                Tables.known((double) unique / n),
                Tables.known((double) same / n),
                (double) n / rows >= limits.available() ? "ok" : "LOW",
                (double) nonZero / rows >= limits.nonZero() ? "ok" : "LOW",
                (double) unique / rows >= limits.unique() ? "ok" : "LOW",
                Math.abs(skewness) > limits.skewness() && kurtosis > limits.kurtosis() ? "OUT" : "ok");
    }

    private static int same(double[] sorted) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return most;
    }
}
