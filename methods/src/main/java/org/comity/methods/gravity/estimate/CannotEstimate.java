package org.comity.methods.gravity.estimate;

import java.io.Serial;

/** The model cannot be fitted to these rows; the message is one sentence for a person. */
public final class CannotEstimate extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What stands in the way. */
    public enum Reason {
        /** No row is left. */
        NO_ROWS,
        /** An outcome below 0 in a Poisson fit. */
        NEGATIVE_OUTCOME,
        /** No outcome above 0 in a Poisson fit. */
        ALL_ZERO,
        /** A figure that is not finite, a weight that is not above 0, a level out of range or a column of another length. */
        BAD_FIGURE,
        /** Every regressor is constant within the effects or follows from others. */
        NO_REGRESSOR_LEFT,
        /** Fewer rows than parameters, or a cluster with one group. */
        TOO_FEW,
        /** The tolerance was not met. */
        NOT_CONVERGED,
        /** What was asked does not go with the design, such as clustered errors without clusters. */
        UNFIT_OPTION
    }

    private final Reason reason;

    CannotEstimate(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
