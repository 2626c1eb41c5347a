package org.comity.data.importing;

import org.comity.data.duck.Duck;
import org.comity.data.screen.Screened;

/** Gives the place of a fault the source's own column name, where its mapping file says it. */
final class Places {
    private Places() {}

    /** Renames the places of faults in the files from {@code first} to {@code last} of the vintage. */
    static void rename(Duck duck, Screened file, int first, int last) {
        file.kind()
                .at()
                .forEach((canonical, own) ->
                        duck.run(Places.class, "places.sql", own, canonical, (short) first, (short) last));
    }
}
