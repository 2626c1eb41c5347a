package org.comity.data.importing;

import org.comity.data.duck.Duck;
import org.comity.data.screen.Screened;

/** Gives the place of a fault the source's own column name, where its mapping file says it. */
final class Places {
    private Places() {}

    /** Runs the query file for each name, for the files from {@code first} to {@code last} of the vintage. */
    static void rename(Duck duck, String query, Screened file, int first, int last) {
        file.kind()
                .at()
                .forEach(
                        (canonical, own) -> duck.run(Places.class, query, own, canonical, (short) first, (short) last));
    }
}
