package org.comity.workbench.claim;

import java.util.List;
import java.util.Optional;
import org.comity.workbench.claim.language.Subject.Join;
import org.comity.workbench.situation.YearDraws.Drawn;

/** Makes one figure of the figures of several, draw by draw. */
final class Joining {
    private final Join join;
    private final boolean isLessWorse;

    Joining(Join join, boolean isLessWorse) {
        this.join = join;
        this.isLessWorse = isLessWorse;
    }

    /** Empty without any figure, or any weight. */
    Optional<Drawn> of(List<Drawn> figures, List<Double> weights, int draws) {
        if (figures.isEmpty() || weights.stream().mapToDouble(w -> w).sum() <= 0) {
            return Optional.empty();
        }
        double[][] drawn = figures.stream().map(Drawn::draws).toArray(double[][]::new);
        double[] weight = weights.stream().mapToDouble(w -> w).toArray();
        double[] values = figures.stream().mapToDouble(Drawn::value).toArray();
        double[] joined = new double[draws];
        double[] column = new double[values.length];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = drawn[i][d];
            }
            joined[d] = one(column, weight);
        }
        return Optional.of(new Drawn(one(values, weight), joined));
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
