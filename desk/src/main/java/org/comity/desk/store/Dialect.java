package org.comity.desk.store;

import java.sql.Connection;
import org.h2.engine.Constants;

/** The two databases, where they differ. */
public enum Dialect {
    H2("h2", Constants.TRANSACTION_SNAPSHOT, ""),
    POSTGRESQL("postgresql", Connection.TRANSACTION_REPEATABLE_READ, " COLLATE \"C\"");

    private final String folder;
    private final int snapshot;
    private final String byCharacters;

    Dialect(String folder, int snapshot, String byCharacters) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.byCharacters = byCharacters;
    }

    /** Of a JDBC address. @throws IllegalArgumentException for any other database */
    public static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "The desk's address must begin with jdbc:postgresql: or jdbc:h2:, not \"%s\".".formatted(url));
    }

    /** The folder of its own migrations. */
    public String folder() {
        return folder;
    }

    /** The isolation in which a transaction sees the moment of its beginning. */
    public int snapshot() {
        return snapshot;
    }

    /** What follows a text to order it by its characters, the same on both. */
    public String byCharacters() {
        return byCharacters;
    }
}
