package org.comity.methods.gravity.equilibrium;

/**
 * How an equilibrium is solved.
 *
 * @param sigma elasticity of substitution between goods of different origin, above 1
 * @param reference the country whose consumer price stays at 1: it only sets the unit of nominal figures
 * @param tolerance largest relative error of a market or budget at which the solver stops
 */
public record Settings(double sigma, String reference, Closure closure, double tolerance, int maxIterations) {
    /** An equilibrium counts as proved when no market and no budget is off by more, relative to its size. */
    public static final double PROVED = 1e-10;

    /** Refuses an elasticity at which goods are no substitutes. */
    public Settings {
        if (!(sigma > 1) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException(
                    "The elasticity of substitution must be above 1, not %s: at 1 trade does not answer to prices."
                            .formatted(sigma));
        }
    }

    /** The book's closure, solved to 1e-13. */
    public static Settings of(double sigma, String reference) {
        return new Settings(sigma, reference, Closure.BOOK, 1e-13, 2_000);
    }

    /** The same under other rules. */
    public Settings with(Closure other) {
        return new Settings(sigma, reference, other, tolerance, maxIterations);
    }

    /** The same with another elasticity. */
    public Settings withSigma(double other) {
        return new Settings(other, reference, closure, tolerance, maxIterations);
    }
}
