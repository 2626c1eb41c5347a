package org.comity.methods.gravity.estimate;

import org.comity.methods.gravity.estimate.kernel.Panel;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/** Likelihoods, and the tails of the distributions of the test statistics. */
final class Likelihood {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double[] LOG_FACTORIALS = new double[256];

    static {
        for (int i = 2; i < LOG_FACTORIALS.length; i++) {
            LOG_FACTORIALS[i] = LOG_FACTORIALS[i - 1] + Math.log(i);
        }
    }

    private Likelihood() {}

    /** Both tails of the normal distribution beyond z. */
    static double normalTails(double z) {
        return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** Both tails of Student's distribution beyond t. */
    static double studentTails(double t, double degreesOfFreedom) {
        return Double.isInfinite(t)
                ? 0
                : Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** ln y!, for whole and other y of 0 or more: Stirling's series from 10 on, with the recurrence below. */
    static double logFactorial(double y) {
        if (y < LOG_FACTORIALS.length && y == Math.rint(y)) {
            return LOG_FACTORIALS[(int) y];
        }
        double shift = 0;
        double at = y + 1;
        while (at < 10) {
            shift += Math.log(at);
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0
                        - square
                                * (1 / 360.0
                                        - square
                                                * (1 / 1260.0
                                                        - square
                                                                * (1 / 1680.0
                                                                        - square
                                                                                * (1 / 1188.0
                                                                                        - square * 691 / 360360)))));
        return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series - shift;
    }

    /** Sum of w ln y!, the part of the Poisson log likelihood that no fit changes. */
    static double poissonConstant(Panel panel) {
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            sum += panel.weight[i] * logFactorial(panel.y[i]);
        }
        return sum;
    }

    /** Poisson log likelihood, its constant part left out. Shapes: mean[n], eta[n] its logarithm. */
    static double poisson(Panel panel, double[] mean, double[] eta) {
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            double y = panel.y[i];
            sum += panel.weight[i] * ((y == 0 ? 0 : y * eta[i]) - mean[i]);
        }
        return sum;
    }

    /** The same with the offset and a constant alone: the means then add up to the outcomes. */
    static double poissonNull(Panel panel) {
        double outcome = 0;
        double exposure = 0;
        double along = 0;
        for (int i = 0; i < panel.n; i++) {
            double counted = panel.weight[i] * panel.y[i];
            outcome += counted;
            along += counted * panel.offset[i];
            exposure += panel.weight[i] * (panel.offset[i] == 0 ? 1 : Math.exp(panel.offset[i]));
        }
        return outcome * Math.log(outcome / exposure) + along - outcome;
    }

    /** 2 sum w (y ln(y / mu) - y + mu). */
    static double poissonDeviance(Panel panel, double[] mean, double[] eta) {
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            double y = panel.y[i];
            sum += panel.weight[i] * ((y == 0 ? 0 : y * (Math.log(y) - eta[i])) - (y - mean[i]));
        }
        return 2 * sum;
    }

    /** Gaussian log likelihood at the variance that maximises it. */
    static double gaussian(int n, double squares) {
        return -n / 2.0 * (Math.log(2 * Math.PI) + 1 + Math.log(squares / n));
    }
}
