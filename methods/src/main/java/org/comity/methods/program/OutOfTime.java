package org.comity.methods.program;

/** The time given ran out before there was any answer. */
public final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutOfTime(String message) {
        super(message);
    }
}
