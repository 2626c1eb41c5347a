package org.comity.data.event.rows;

import org.jspecify.annotations.Nullable;

/** Faults that all layouts share. */
final class Faults {
    private Faults() {}

    /** What is wrong with the countries of a row, home first; null where both are known. */
    static @Nullable Fault ofActors(Row row) {
        if (row.home < 0) {
            return row.home == ActorCodes.OUTSIDE_DATES ? Fault.HOME_OUTSIDE : Fault.UNKNOWN_HOME;
        }
        if (row.partner < 0) {
            return row.partner == ActorCodes.OUTSIDE_DATES ? Fault.PARTNER_OUTSIDE : Fault.UNKNOWN_PARTNER;
        }
        return null;
    }
}
