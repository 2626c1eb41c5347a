package org.comity.methods.gravity.gain;

import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;

/**
 * The usual scene: factors exp(sum of effect times change), effects normal around their estimates, the elasticity
 * uniform over its range. Immutable.
 */
public final class Doubt implements Scene {
    private static final int ELASTICITY = 1 << 20; // a key far from those of the effects

    private final double[] estimate;
    private final double[] root; // lower triangle, row by row
    private final double[][] change; // [effect][pair]
    private final Shock shock;
    private final Settings settings;
    private final double lowSigma;
    private final double highSigma;

    private Doubt(
            double[] estimate,
            double[] root,
            double[][] change,
            Shock shock,
            Settings settings,
            double lowSigma,
            double highSigma) {
        this.estimate = estimate;
        this.root = root;
        this.change = change;
        this.shock = shock;
        this.settings = settings;
        this.lowSigma = lowSigma;
        this.highSigma = highSigma;
    }

    /**
     * A scene around estimates.
     *
     * @param estimate effects on the log of trade; shape [k]
     * @param covariance of the estimates, symmetric without negative eigenvalues; shape [k * k]
     * @param change of what the effects belong to, by pair; shape [k][n * n]
     * @param shock tariffs and transfers of every draw; its own factors multiply the drawn ones
     * @param settings with the central elasticity
     * @param lowSigma least elasticity drawn, above 1; equal to {@code highSigma} for no doubt about it
     */
    public static Doubt of(
            double[] estimate,
            double[] covariance,
            double[][] change,
            Shock shock,
            Settings settings,
            double lowSigma,
            double highSigma) {
        if (!(lowSigma > 1 && lowSigma <= highSigma)) {
            throw new IllegalArgumentException(
                    "The elasticity's range must begin above 1 and not end before it begins, not %s to %s."
                            .formatted(lowSigma, highSigma));
        }
        double[][] changes = new double[change.length][];
        for (int k = 0; k < change.length; k++) {
            changes[k] = change[k].clone();
        }
        double[] root = root(covariance, estimate.length);
        return new Doubt(estimate.clone(), root, changes, shock, settings, lowSigma, highSigma);
    }

    @Override
    public Case at(long stream) {
        double[] drawn = estimate.clone();
        for (int k = 0; k < drawn.length; k++) {
            for (int l = 0; l <= k; l++) {
                drawn[k] += root[k * drawn.length + l] * Streams.gaussian(stream, l);
            }
        }
        double sigma = lowSigma + (highSigma - lowSigma) * Streams.uniform(stream, ELASTICITY);
        return new Case(shocked(drawn), settings.withSigma(lowSigma == highSigma ? settings.sigma() : sigma));
    }

    /** The change at the estimates themselves. */
    public Shock centre() {
        return shocked(estimate);
    }

    /** The central elasticity. */
    public double sigma() {
        return settings.sigma();
    }

    private Shock shocked(double[] effects) {
        double[] factor = shock.factor();
        for (int at = 0; at < factor.length; at++) {
            double sum = 0;
            for (int k = 0; k < effects.length; k++) {
                sum += effects[k] * change[k][at];
            }
            factor[at] *= sum == 0 ? 1 : Math.exp(sum);
        }
        return shock.withFactor(factor);
    }

    /** Cholesky's lower triangle; rows of effects without spread are 0. */
    private static double[] root(double[] covariance, int size) {
        if (covariance.length != size * size) {
            throw new IllegalArgumentException("%d effects need a covariance of %d numbers, not %d."
                    .formatted(size, size * size, covariance.length));
        }
        double[] root = new double[size * size];
        double largest = 0;
        for (int k = 0; k < size; k++) {
            largest = Math.max(largest, covariance[k * size + k]);
        }
        for (int k = 0; k < size; k++) {
            for (int l = 0; l <= k; l++) {
                double rest = covariance[k * size + l];
                if (!(Math.abs(rest - covariance[l * size + k]) <= 1e-8 * largest)) {
                    throw new IllegalArgumentException("The covariance of the effects must be symmetric.");
                }
                for (int m = 0; m < l; m++) {
                    rest -= root[k * size + m] * root[l * size + m];
                }
                if (k == l && !(rest >= -1e-10 * largest)) {
                    throw new IllegalArgumentException("The covariance of the effects has a negative variance in it.");
                }
                double lead = root[l * size + l];
                root[k * size + l] = k == l ? Math.sqrt(Math.max(rest, 0)) : lead > 0 ? rest / lead : 0;
            }
        }
        return root;
    }
}
