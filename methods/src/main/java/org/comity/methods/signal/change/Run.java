package org.comity.methods.signal.change;

import org.hipparchus.special.Gamma;

/** What runs of every length have learnt so far: entry r is of a run that began r periods ago. */
abstract sealed class Run {
    /** Log chance of the next figure after each of the runs 0 to count - 1. */
    abstract void predict(double value, double exposure, int count, double[] out);

    /** Every run learns the figure and grows by one; run 0 is new. */
    abstract void learn(double value, double exposure, int count);

    static Run of(Predictive prior, int periods) {
        return switch (prior) {
            case Predictive.Gaussian gaussian -> new OfFigures(gaussian, periods);
            case Predictive.Poisson poisson -> new OfCounts(poisson, periods);
        };
    }

    private static final class OfFigures extends Run {
        private final Predictive.Gaussian prior;
        private final double[] mean;
        private final double[] scale;
        private final double[] constant; // log of the density's constant, by length

        OfFigures(Predictive.Gaussian prior, int periods) {
            this.prior = prior;
            mean = new double[periods + 1];
            scale = new double[periods + 1];
            constant = new double[periods + 1];
            mean[0] = prior.mean();
            scale[0] = prior.scale();
            for (int r = 0; r <= periods; r++) {
                double shape = prior.shape() + r / 2.0;
                constant[r] = Gamma.logGamma(shape + 0.5) - Gamma.logGamma(shape) - Math.log(2 * Math.PI) / 2;
            }
        }

        @Override
        void predict(double value, double exposure, int count, double[] out) {
            for (int r = 0; r < count; r++) {
                double strength = prior.strength() + r;
                double shape = prior.shape() + r / 2.0;
                double spread = scale[r] * (strength + 1) / strength;
                double d = value - mean[r];
                out[r] = constant[r] - Math.log(spread) / 2 - (shape + 0.5) * Math.log1p(d * d / (2 * spread));
            }
        }

        @Override
        void learn(double value, double exposure, int count) {
            for (int r = count; r >= 1; r--) {
                double strength = prior.strength() + r - 1;
                double d = value - mean[r - 1];
                scale[r] = scale[r - 1] + strength * d * d / (2 * (strength + 1));
                mean[r] = mean[r - 1] + d / (strength + 1);
            }
        }
    }

    private static final class OfCounts extends Run {
        private final double[] shape;
        private final double[] rate;

        OfCounts(Predictive.Poisson prior, int periods) {
            shape = new double[periods + 1];
            rate = new double[periods + 1];
            shape[0] = prior.shape();
            rate[0] = prior.rate();
        }

        @Override
        void predict(double value, double exposure, int count, double[] out) {
            double factorial = Gamma.logGamma(value + 1);
            for (int r = 0; r < count; r++) {
                double a = shape[r];
                out[r] = Gamma.logGamma(a + value)
                        - Gamma.logGamma(a)
                        - factorial
                        - a * Math.log1p(exposure / rate[r])
                        - (value > 0 ? value * Math.log1p(rate[r] / exposure) : 0);
            }
        }

        @Override
        void learn(double value, double exposure, int count) {
            for (int r = count; r >= 1; r--) {
                shape[r] = shape[r - 1] + value;
                rate[r] = rate[r - 1] + exposure;
            }
        }
    }
}
