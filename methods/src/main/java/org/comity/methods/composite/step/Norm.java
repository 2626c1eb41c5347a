package org.comity.methods.composite.step;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.step.kernel.Scaling;

/**
 * A way to put an indicator on a common scale. Unless it says otherwise, figures of an indicator where less is better
 * are first multiplied by -1. Missing figures stay missing and count nowhere.
 */
public sealed interface Norm {
    /** The notation that {@code parse} reads back. */
    String text();

    /** Puts the figures on the scale, in place. */
    void scale(Column column);

    /** (x - min) / (max - min) x (high - low) + low. */
    record MinMax(double low, double high) implements Norm {
        @Override
        public String text() {
            return "minmax:" + Notations.join(low, high);
        }

        @Override
        public void scale(Column column) {
            double least = column.directed().min();
            Scaling.linear(column.x, column.n, least, column.range(least), high - low, low);
        }
    }

    /** (x - mean) / standard deviation (divisor n - 1) x deviation + mean. */
    record ZScore(double mean, double deviation) implements Norm {
        @Override
        public String text() {
            return "zscore:" + Notations.join(mean, deviation);
        }

        @Override
        public void scale(Column column) {
            column.directed().range();
            double own = Moments.mean(column.x, column.n);
            double spread = column.requireNumber(Moments.standardDeviation(column.x, column.n, own));
            Scaling.linear(column.x, column.n, own, spread, deviation, mean);
        }
    }

    /** (x - low) / (high - low) x factor: no figure of the column enters. */
    record Scaled(double low, double high, double factor) implements Norm {
        @Override
        public String text() {
            return "scaled:" + Notations.join(low, high, factor);
        }

        @Override
        public void scale(Column column) {
            column.directed();
            Scaling.linear(column.x, column.n, low, high - low, factor, 0);
        }
    }

    /** How many are smaller, from 0; ties share the smaller number. Divided by n - 1 for percentile ranks, plus 1 for ranks. */
    record Ranked(Kind kind) implements Norm {
        /** What is made of the number of smaller figures. */
        public enum Kind {
            RANK("rank"),
            BORDA("borda"),
            PERCENTILE("percentile-rank");

            final String word;

            Kind(String word) {
                this.word = word;
            }
        }

        @Override
        public String text() {
            return kind.word;
        }

        @Override
        public void scale(Column column) {
            column.directed();
            Scaling.countSmaller(column.x, column.n);
            if (kind == Kind.PERCENTILE) {
                if (column.n == 1) {
                    throw column.failure("it has one figure, which has no percentile rank; leave it out");
                }
                Scaling.linear(column.x, column.n, 0, column.n - 1, 1, 0);
            } else if (kind == Kind.RANK) {
                Scaling.linear(column.x, column.n, -1, 1, 1, 0);
            }
        }
    }

    /**
     * The share of the way from the lower goalpost to the upper, from the upper to the lower where less is better;
     * both in the indicator's own unit, whatever its direction.
     */
    record Goalposts(double low, double high, double factor, boolean held) implements Norm {
        @Override
        public String text() {
            return "goalposts:" + Notations.join(low, high, factor) + (held ? "" : ",free");
        }

        @Override
        public void scale(Column column) {
            Scaling.linear(column.x, column.n, low, high - low, 1, 0);
            if (held) {
                Scaling.hold(column.x, column.n);
            }
            if (column.node.direction() < 0) {
                Scaling.linear(column.x, column.n, 1, -1, 1, 0); // 1 less the share, exactly
            }
            Scaling.linear(column.x, column.n, 0, 1, factor, 0);
        }
    }

    /** 1 - (max - x) / (max - min). */
    record DistanceMax() implements Norm {
        @Override
        public String text() {
            return "distance-max";
        }

        @Override
        public void scale(Column column) {
            double range = column.directed().range();
            Scaling.distance(column.x, column.n, column.max(), range);
        }
    }

    /** 1 - (ref - x) / (ref - min), where ref is the figure of a unit; above it more than 1 unless capped. */
    record DistanceReference(String unit, boolean capped) implements Norm {
        @Override
        public String text() {
            return "distance-reference:" + unit + (capped ? ",cap" : "");
        }

        @Override
        public void scale(Column column) {
            double reference = column.directed().x[column.place(unit)];
            double distance = reference - column.min();
            if (!(distance > 0)) {
                throw column.failure(
                        unit,
                        "it is the reference and has the worst figure, so that nothing can be "
                                + "measured against it; take another unit");
            }
            Scaling.distance(column.x, column.n, reference, distance);
            if (capped) {
                Scaling.cap(column.x, column.n, 1);
            }
        }
    }

    /**
     * (x - min) / (target - min), from the other end where less is better; beyond the target more than 1 unless capped.
     * The target is in the indicator's own unit.
     */
    record DistanceTarget(boolean capped) implements Norm {
        @Override
        public String text() {
            return "distance-target" + (capped ? ":cap" : "");
        }

        @Override
        public void scale(Column column) {
            if (column.node.target().isEmpty()) {
                throw column.failure("it has no target; give one in the metadata");
            }
            double target = column.directed().node.target().getAsDouble();
            double distance = column.node.direction() * target - column.min();
            if (!(distance > 0)) {
                throw column.failure("its target %s is not better than its worst figure %s, so that the scale would "
                                .formatted(Options.plain(target), Options.plain(column.node.direction() * column.min()))
                        + "be turned; correct the target, or its unit");
            }
            Scaling.linear(column.x, column.n, column.min(), distance, 1, 0);
            if (capped) {
                Scaling.cap(column.x, column.n, 1);
            }
        }
    }

    /** x / max, after the direction as COINr has it: turned figures below 0 rise again. */
    record FractionMax() implements Norm {
        @Override
        public String text() {
            return "fraction-max";
        }

        @Override
        public void scale(Column column) {
            double best = column.directed().max();
            if (best == 0) {
                throw column.failure("its best figure is 0, which nothing can be divided by; take another scale");
            }
            if (best < 0) {
                column.note("its scores rise where it gets worse, as all its figures are below 0 once directed; "
                        + "fraction-best keeps the direction");
            }
            Scaling.linear(column.x, column.n, 0, best, 1, 0);
        }
    }

    /** x / max, and min / x where less is better; for figures above 0. */
    record FractionBest() implements Norm {
        @Override
        public String text() {
            return "fraction-best";
        }

        @Override
        public void scale(Column column) {
            for (int i = 0; i < column.n; i++) {
                if (!(column.x[i] > 0)) {
                    throw column.failureAt(
                            i,
                            "its figure is %s; fractions of the best need figures above 0"
                                    .formatted(Options.plain(column.x[i])));
                }
            }
            double low = column.min();
            double high = column.max();
            for (int i = 0; i < column.n; i++) {
                column.x[i] = column.node.direction() > 0 ? column.x[i] / high : low / column.x[i];
            }
        }
    }

    /** 100 k / m for a figure at or above k of m percentiles. */
    record Categorical(List<Double> percentiles) implements Norm {
        public Categorical {
            percentiles = List.copyOf(percentiles);
        }

        @Override
        public String text() {
            return percentiles.stream().map(Options::plain).collect(Collectors.joining(",", "categorical:", ""));
        }

        @Override
        public void scale(Column column) {
            column.directed().range();
            Scaling.categories(
                    column.x, column.n, percentiles.stream().mapToDouble(p -> p).toArray());
        }
    }

    /** The number of the interval of equal width, from 1, that a figure lies in. */
    record Bins(int count) implements Norm {
        @Override
        public String text() {
            return "categorical:bins=" + count;
        }

        @Override
        public void scale(Column column) {
            column.directed().range();
            Scaling.bins(column.x, column.n, count, column.min(), column.max());
        }
    }
}
