package org.comity.methods.signal.change;

/** What a run of the same level is expected to look like, before anything of it was seen: the prior of online detection. */
public sealed interface Predictive {

    /**
     * Gaussian figures with unknown mean and variance, normal-inverse-gamma: the next figure is Student's t.
     *
     * @param mean of the level
     * @param strength how many figures the mean is worth, above 0
     * @param shape of the variance, above 0: half of the figures that it is worth
     * @param scale of the variance, above 0: shape times variance
     */
    record Gaussian(double mean, double strength, double shape, double scale) implements Predictive {
        public Gaussian {
            if (!(strength > 0 && shape > 0 && scale > 0)) {
                throw new IllegalArgumentException(
                        "Strength, shape and scale are above 0, not %s, %s and %s.".formatted(strength, shape, scale));
            }
        }
    }

    /**
     * Poisson counts with a gamma rate: the next count is negative binomial.
     *
     * @param shape above 0
     * @param rate above 0: the exposure that the prior is worth; the mean is shape / rate
     */
    record Poisson(double shape, double rate) implements Predictive {
        public Poisson {
            if (!(shape > 0 && rate > 0)) {
                throw new IllegalArgumentException("Shape and rate are above 0, not %s and %s.".formatted(shape, rate));
            }
        }
    }
}
