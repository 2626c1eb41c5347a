package org.comity.methods.signal.predict;

import org.hipparchus.special.Erf;

/** Quantiles of the standard normal distribution at the shares of an {@link Ensemble}, computed once. */
final class Normals {
    private static final double[] AT = new double[Ensemble.MEMBERS];

    static {
        for (int i = 0; i < AT.length; i++) {
            AT[i] = quantile(Ensemble.share(i));
        }
    }

    private Normals() {}

    /** For a share between 0 and 1, ends excluded. */
    static double quantile(double share) {
        return Math.sqrt(2) * Erf.erfInv(2 * share - 1);
    }

    /** By the number of the member. */
    static double at(int member) {
        return AT[member];
    }
}
