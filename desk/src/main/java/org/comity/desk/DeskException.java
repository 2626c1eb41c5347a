package org.comity.desk;

/** What was asked of the desk cannot be done; the message is one sentence for a person. */
public class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, for the caller that must answer differently. */
    public enum Reason {
        /** The actor may not do that. */
        DENIED,
        /** There is no such record, or the actor may not know of it. */
        MISSING,
        /** The record was changed meanwhile: a {@link Conflict}. */
        CONFLICT,
        /** What was given breaks a rule. */
        INVALID,
        /** Another process has the desk open. */
        LOCKED,
        /** The desk was written by a newer Comity. */
        NEWER,
        /** The database, or a file, failed or cannot be reached. */
        BROKEN
    }

    public DeskException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DeskException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
