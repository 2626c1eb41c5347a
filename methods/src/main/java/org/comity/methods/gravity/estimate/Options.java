package org.comity.methods.gravity.estimate;

/**
 * How a model is fitted.
 *
 * @param family of the outcome
 * @param tolerance of the deviance between two steps, relative; the effects are solved for as closely as it asks
 * @param iterations Newton steps after which the fit gives up, at least 1
 * @param errors the kind of standard errors
 * @param smallSample the factors of the covariance
 * @param singletons whether rows that are alone in a level of an effect are left out, again until none is
 * @param separation whether separated rows are looked for and left out (Poisson alone)
 * @param biasCorrection whether the coefficients of a Poisson fit with three sets of effects (exporter-year,
 *     importer-year, pair) are corrected after Weidner and Zylkin (2021); standard errors are too where they are
 *     clustered by the pair alone, and as they were where not; effects, fitted values and measures stay those of the
 *     fit before it
 * @param reset whether Ramsey's RESET test is made
 * @param threads at least 1; the result is the same with any number
 */
public record Options(
        Family family,
        double tolerance,
        int iterations,
        Errors errors,
        SmallSample smallSample,
        boolean singletons,
        boolean separation,
        boolean biasCorrection,
        boolean reset,
        int threads) {
    /** What the outcome is taken to be. */
    public enum Family {
        /** A mean of exp(linear predictor), fitted by Poisson pseudo-maximum likelihood. */
        POISSON,
        /** A mean that is the linear predictor, fitted by least squares. */
        GAUSSIAN
    }

    /** What the standard errors allow for. */
    public enum Errors {
        /** One variance for all rows (Gaussian), or the one of the Poisson distribution. */
        PLAIN,
        /** A variance of its own for each row. */
        ROBUST,
        /** Dependence within the clusters of the design. */
        CLUSTERED
    }

    /** PPML with robust errors, separation looked for. */
    public static final Options DEFAULT =
            new Options(Family.POISSON, 1e-8, 200, Errors.ROBUST, SmallSample.FIXEST, true, true, false, false, 1);

    public Options {
        if (!(tolerance > 0 && tolerance < 1) || iterations < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "The tolerance must lie between 0 and 1 and iterations and threads be at least 1, not %s, %d, %d."
                            .formatted(tolerance, iterations, threads));
        }
    }

    public Options withFamily(Family other) {
        return new Options(
                other,
                tolerance,
                iterations,
                errors,
                smallSample,
                singletons,
                separation,
                biasCorrection,
                reset,
                threads);
    }

    public Options withTolerance(double other) {
        return new Options(
                family, other, iterations, errors, smallSample, singletons, separation, biasCorrection, reset, threads);
    }

    public Options withErrors(Errors other, SmallSample factors) {
        return new Options(
                family, tolerance, iterations, other, factors, singletons, separation, biasCorrection, reset, threads);
    }

    public Options withSingletonsDropped(boolean other) {
        return new Options(
                family, tolerance, iterations, errors, smallSample, other, separation, biasCorrection, reset, threads);
    }

    public Options withBiasCorrection(boolean other) {
        return new Options(
                family, tolerance, iterations, errors, smallSample, singletons, separation, other, reset, threads);
    }

    public Options withReset(boolean other) {
        return new Options(
                family,
                tolerance,
                iterations,
                errors,
                smallSample,
                singletons,
                separation,
                biasCorrection,
                other,
                threads);
    }

    public Options withThreads(int other) {
        return new Options(
                family,
                tolerance,
                iterations,
                errors,
                smallSample,
                singletons,
                separation,
                biasCorrection,
                reset,
                other);
    }
}
