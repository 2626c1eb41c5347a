package org.comity.methods.signal.change;

import org.hipparchus.special.Gamma;

/** Costs of counts with exposure, from running sums. */
final class CountCosts {
    private CountCosts() {}

    /** The rate changes; the variance is {@code scale} times the mean. */
    static final class Poisson extends SegmentCost {
        private final double[] counts;
        private final double[] exposures;
        private final double scale;

        /** Exposures of 0 are periods that nothing is known of; scale: dispersion times inflation, above 0. */
        Poisson(double[] counts, double[] exposures, double scale) {
            super(counts.length);
            this.counts = running(counts);
            this.exposures = running(exposures);
            this.scale = scale;
        }

        @Override
        double of(int from, int to) {
            double sum = counts[to] - counts[from];
            return sum <= 0 ? 0 : -2 * sum * Math.log(sum / (exposures[to] - exposures[from])) / scale;
        }

        @Override
        Level level(int from, int to) {
            return Level.ofRate(counts[to] - counts[from], exposures[to] - exposures[from], scale);
        }

        /** Under the prior of Jeffreys, rate to the power of -1/2. */
        @Override
        double evidence(int from, int to) {
            double sum = (counts[to] - counts[from]) / scale;
            double exposure = (exposures[to] - exposures[from]) / scale;
            return exposure <= 0 ? 0 : Gamma.logGamma(sum + 0.5) - (sum + 0.5) * Math.log(exposure);
        }
    }

    /**
     * The rate changes; a period of exposure e has size {@code size * e}, so that the counts of two periods together are
     * again negative binomial, and variance = mean (1 + rate / size).
     */
    static final class NegativeBinomial extends SegmentCost {
        private final double[] counts;
        private final double[] exposures;
        private final double size;
        private final double inflation;

        NegativeBinomial(double[] counts, double[] exposures, double size, double inflation) {
            super(counts.length);
            this.counts = running(counts);
            this.exposures = running(exposures);
            this.size = size;
            this.inflation = inflation;
        }

        @Override
        double of(int from, int to) {
            double sum = counts[to] - counts[from];
            if (sum <= 0) {
                return 0;
            }
            double exposure = exposures[to] - exposures[from];
            double rate = sum / exposure;
            double likelihood = sum * Math.log(rate / (size + rate)) - size * exposure * Math.log1p(rate / size);
            return -2 * likelihood / inflation;
        }

        @Override
        Level level(int from, int to) {
            double sum = counts[to] - counts[from];
            double exposure = exposures[to] - exposures[from];
            double rate = exposure > 0 ? sum / exposure : 0;
            return Level.ofRate(sum, exposure, (1 + rate / size) * inflation);
        }
    }

    private static double[] running(double[] x) {
        double[] sums = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            sums[i + 1] = sums[i] + x[i];
        }
        return sums;
    }
}
