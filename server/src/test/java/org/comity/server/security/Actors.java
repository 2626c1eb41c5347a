package org.comity.server.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.comity.server.sign.Guarded;

/**
 * Who asks: nobody in particular, an account without a role, one of each role in the department trade, and an officer of
 * the department water.
 */
enum Actors {
    ANONYMOUS,
    STRANGER,
    VIEWER,
    OFFICER,
    LEAD,
    OTHER,
    COORDINATOR,
    ADMINISTRATOR;

    /** Adds those whom {@link Guarded} does not have. */
    static void complete(Desk desk) {
        desk.write(Actor.LOCAL, tx -> {
            Accounts.add(tx, "other", "Other", "", Optional.of("water"));
            Guarded.givePassword(tx, "other");
            Accounts.give(tx, "other", Role.OFFICER, Optional.of("water"));
            return tx;
        });
    }

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role, and the department in which it holds. */
    Optional<Role> role() {
        return switch (this) {
            case ANONYMOUS, STRANGER -> Optional.empty();
            case OTHER -> Optional.of(Role.OFFICER);
            case VIEWER, OFFICER, LEAD, COORDINATOR, ADMINISTRATOR -> Optional.of(Role.valueOf(name()));
        };
    }

    /** Where the role holds; empty for everywhere or nowhere. */
    Optional<String> department() {
        return switch (this) {
            case VIEWER, OFFICER, LEAD -> Optional.of("trade");
            case OTHER -> Optional.of("water");
            case ANONYMOUS, STRANGER, COORDINATOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    static List<Actors> all() {
        return List.of(values());
    }
}
