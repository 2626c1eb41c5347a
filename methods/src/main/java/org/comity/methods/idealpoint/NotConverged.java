package org.comity.methods.idealpoint;

import java.io.Serial;

/** The estimation gave up before the points stood still. */
public final class NotConverged extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int steps;
    private final double lastChange;

    NotConverged(int steps, double lastChange) {
        super("The ideal points still moved by %.2g standard deviations after %d steps.%nMaybe there are too few votes."
                .formatted(lastChange, steps));
        this.steps = steps;
        this.lastChange = lastChange;
    }

    public int steps() {
        return steps;
    }

    /** The farthest that a point moved in the last step. */
    public double lastChange() {
        return lastChange;
    }
}
