package org.comity.methods.signal.change;

import org.hipparchus.special.Gamma;

/** Costs of Gaussian figures, from running sums around the mean of the series. */
final class GaussianCosts {
    /** A variance below this share of the whole series' is taken as this: a segment of equal figures is not infinitely likely. */
    private static final double LEAST_VARIANCE = 1e-10;

    private GaussianCosts() {}

    /** The mean changes, the variance is known. */
    static final class Mean extends SegmentCost {
        private final Sums sums;
        private final double variance;

        /** The variance of one figure, inflated where figures hang together; above 0. */
        Mean(double[] x, double variance) {
            super(x.length);
            this.sums = new Sums(x);
            this.variance = variance;
        }

        @Override
        double of(int from, int to) {
            return sums.scatter(from, to) / variance;
        }

        @Override
        Level level(int from, int to) {
            return Level.around(sums.mean(from, to), Math.sqrt(variance / (to - from)));
        }
    }

    /** Mean and variance change. */
    static final class MeanVariance extends SegmentCost {
        private final Sums sums;
        private final double inflation;
        private final double least;

        /** Inflation: long-run variance over variance, at least 1. */
        MeanVariance(double[] x, double inflation) {
            super(x.length);
            this.sums = new Sums(x);
            this.inflation = inflation;
            this.least = Math.max(Double.MIN_NORMAL, LEAST_VARIANCE * sums.scatter(0, x.length) / x.length);
        }

        @Override
        double of(int from, int to) {
            int n = to - from;
            return n * Math.log(Math.max(least, sums.scatter(from, to) / n)) / inflation;
        }

        @Override
        Level level(int from, int to) {
            int n = to - from;
            double error = Math.sqrt(sums.scatter(from, to) / Math.max(1, n - 1) * inflation / n);
            return Level.around(sums.mean(from, to), error);
        }

        /** Under the prior 1 / variance. */
        @Override
        double evidence(int from, int to) {
            double n = (to - from) / inflation;
            if (n <= 1.5) { // half a degree of freedom is needed for the integral
                return super.evidence(from, to);
            }
            double scatter = Math.max(least * n, sums.scatter(from, to) / inflation);
            return Gamma.logGamma((n - 1) / 2) - Math.log(n) / 2 - (n - 1) / 2 * Math.log(Math.PI * scatter);
        }

        @Override
        int shortest() {
            return 2;
        }
    }

    /** Running sums of figures and their squares, around the mean of all: less is lost to rounding. */
    private static final class Sums {
        private final double centre;
        private final double[] first;
        private final double[] second;

        Sums(double[] x) {
            double total = 0;
            for (double value : x) {
                total += value;
            }
            centre = x.length == 0 ? 0 : total / x.length;
            first = new double[x.length + 1];
            second = new double[x.length + 1];
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - centre;
                first[i + 1] = first[i] + d;
                second[i + 1] = second[i] + d * d;
            }
        }

        double scatter(int from, int to) {
            double sum = first[to] - first[from];
            return Math.max(0, second[to] - second[from] - sum * sum / (to - from));
        }

        double mean(int from, int to) {
            return centre + (first[to] - first[from]) / (to - from);
        }
    }
}
