package org.comity.data;

import java.util.Optional;

/** The queries that users' own maps may name: those that ship with Comity for long and wide tables. */
final class OwnQueries {
    private OwnQueries() {}

    static Optional<String> find(String file) {
        return Catalogue.text("own/" + file);
    }
}
