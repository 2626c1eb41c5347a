package org.comity.methods.gravity.across;

/**
 * Effects that differ from place to place around a mean: DerSimonian and Laird (1986), Controlled Clinical Trials 7(3),
 * 177-188, the estimator by moments of their section on the random-effects model.
 *
 * @param mean of the effects, each estimate weighted by 1 / (error squared + spread squared)
 * @param standardError of the mean
 * @param spread standard deviation of the effects themselves, without the errors of estimation; 0 or more
 * @param heterogeneity Cochran's Q: about {@code estimates - 1} where all effects are one
 * @param estimates how many
 */
public record RandomEffects(double mean, double standardError, double spread, double heterogeneity, int estimates) {
    /**
     * Fits mean and spread. Shapes: estimates[n], standardErrors[n], n of 2 or more; errors above 0.
     *
     * @throws IllegalArgumentException for fewer than two estimates, lengths that differ, or an error of 0 or less
     */
    public static RandomEffects fit(double[] estimates, double[] standardErrors) {
        int n = estimates.length;
        if (n < 2 || standardErrors.length != n) {
            throw new IllegalArgumentException("There must be at least 2 estimates with as many errors, not %d and %d."
                    .formatted(n, standardErrors.length));
        }
        for (int i = 0; i < n; i++) {
            if (!(standardErrors[i] > 0) || !Double.isFinite(standardErrors[i]) || !Double.isFinite(estimates[i])) {
                throw new IllegalArgumentException("Estimate %d must be a number with an error above 0, not %s and %s."
                        .formatted(i + 1, estimates[i], standardErrors[i]));
            }
        }
        double[] common = weighted(estimates, standardErrors, 0);
        double q = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double weight = 1 / (standardErrors[i] * standardErrors[i]);
            q += weight * (estimates[i] - common[0]) * (estimates[i] - common[0]);
            squares += weight * weight;
        }
        double variance = Math.max(0, (q - (n - 1)) / (common[1] - squares / common[1]));
        double[] random = weighted(estimates, standardErrors, variance);
        return new RandomEffects(random[0], 1 / Math.sqrt(random[1]), Math.sqrt(variance), q, n);
    }

    /** The weighted mean, and the sum of weights. */
    private static double[] weighted(double[] estimates, double[] standardErrors, double variance) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < estimates.length; i++) {
            double weight = 1 / (standardErrors[i] * standardErrors[i] + variance);
            sum += weight * estimates[i];
            weights += weight;
        }
        return new double[] {sum / weights, weights};
    }
}
