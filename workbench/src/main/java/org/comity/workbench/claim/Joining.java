package org.comity.workbench.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.comity.workbench.claim.language.Subject.Join;
import org.comity.workbench.situation.YearDraws.Drawn;

/**
 * Makes one figure of the figures of several, draw by draw, and says how far those that are missing could move it. A mean
 * is taken as that of those observed; a sum, the worst and a share are of all.
 */
final class Joining {
    private final Join join;
    private final boolean isLessWorse;

    Joining(Join join, boolean isLessWorse) {
        this.join = join;
        this.isLessWorse = isLessWorse;
    }

    /**
     * One figure of several.
     *
     * @param figure of those observed
     * @param low the least that it could be if all were observed; may be minus infinity
     * @param high the most; may be infinity
     * @param isOpen whether low and high lie apart
     */
    record Joined(Drawn figure, Drawn low, Drawn high, boolean isOpen) {
        private static Joined of(Drawn figure) {
            return new Joined(figure, figure, figure, false);
        }
    }

    /**
     * What is to be joined.
     *
     * @param weights of the figures, each above 0
     * @param missing how many more there are, without a figure
     * @param isNeverNegative whether no figure is below 0
     */
    record Several(List<Drawn> figures, List<Double> weights, int missing, boolean isNeverNegative) {
        Several {
            figures = List.copyOf(figures);
            weights = List.copyOf(weights);
        }
    }

    /** Empty without any figure, or any weight. */
    Optional<Joined> of(Several several, int draws) {
        List<Drawn> figures = several.figures();
        if (figures.isEmpty() || several.weights().stream().mapToDouble(w -> w).sum() <= 0) {
            return Optional.empty();
        }
        double[][] drawn = figures.stream().map(Drawn::draws).toArray(double[][]::new);
        double[] weight = several.weights().stream().mapToDouble(w -> w).toArray();
        double[] values = figures.stream().mapToDouble(Drawn::value).toArray();
        double[] joined = new double[draws];
        double[] column = new double[values.length];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = drawn[i][d];
            }
            joined[d] = one(column, weight);
        }
        Drawn figure = new Drawn(one(values, weight), joined);
        return Optional.of(several.missing() == 0 ? Joined.of(figure) : open(figure, several));
    }

    private Joined open(Drawn figure, Several several) {
        int n = several.figures().size();
        int all = n + several.missing();
        return switch (join) {
            case Join.Mean _, Join.Weighted _ -> Joined.of(figure);
            case Join.Worst _ ->
                isLessWorse
                        ? new Joined(figure, each(figure, _ -> Double.NEGATIVE_INFINITY), figure, true)
                        : new Joined(figure, figure, each(figure, _ -> Double.POSITIVE_INFINITY), true);
            case Join.Sum _ ->
                new Joined(
                        figure,
                        several.isNeverNegative() ? figure : each(figure, _ -> Double.NEGATIVE_INFINITY),
                        each(figure, _ -> Double.POSITIVE_INFINITY),
                        true);
            case Join.ShareOf _ ->
                new Joined(
                        figure,
                        each(figure, share -> share * n / all),
                        each(figure, share -> (share * n + several.missing()) / all),
                        true);
        };
    }

    private static Drawn each(Drawn figure, DoubleUnaryOperator of) {
        return new Drawn(
                of.applyAsDouble(figure.value()),
                Arrays.stream(figure.draws()).map(of).toArray());
    }

    private double one(double[] values, double[] weights) {
        return switch (join) {
            case Join.Mean _, Join.Weighted _ -> mean(values, weights);
            case Join.Worst _ -> worst(values);
            case Join.Sum _ -> sum(values);
            case Join.ShareOf(boolean atLeast, double bound) -> share(values, atLeast, bound);
        };
    }

    private static double mean(double[] values, double[] weights) {
        if (values.length == 1) {
            return values[0];
        }
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            all += weights[i];
        }
        return sum / all;
    }

    private double worst(double[] values) {
        double worst = values[0];
        for (double value : values) {
            worst = isLessWorse ? Math.min(worst, value) : Math.max(worst, value);
        }
        return worst;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double share(double[] values, boolean atLeast, double bound) {
        int count = 0;
        for (double value : values) {
            count += (atLeast ? value >= bound : value <= bound) ? 1 : 0;
        }
        return (double) count / values.length;
    }
}
