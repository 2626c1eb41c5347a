package org.comity.methods.gravity.estimate;

/** Fits a design. */
public final class GravityFit {
    private GravityFit() {}

    /**
     * Poisson pseudo-maximum likelihood or least squares with all the effects of the design.
     *
     * @throws CannotEstimate when the rows do not allow it
     */
    public static Estimate fit(Design design, Options options) {
        throw new CannotEstimate(
                CannotEstimate.Reason.UNFIT_OPTION,
                "%d rows to %s: there is no solver yet.".formatted(design.rows(), options.tolerance()));
    }
}
