package org.comity.data;

/**
 * A user's mistake with data: a file, a map or a request that cannot be read. The message is one sentence for
 * people: what was wrong, where, and what to do. Nothing has changed in the store.
 */
public final class DataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
