package org.comity.desk.team;

import java.util.Optional;
import org.comity.desk.access.Role;

/**
 * A role of an account, in a department or everywhere.
 *
 * @param department where; empty for the two roles that hold everywhere
 */
public record RoleGrant(String id, String account, Role role, Optional<String> department) {
    public RoleGrant {
        if (role.isEverywhere() == department.isPresent()) {
            throw new IllegalArgumentException(
                    role.isEverywhere()
                            ? "The role %s holds everywhere, not in a department.".formatted(role)
                            : "The role %s needs the department in which it holds.".formatted(role));
        }
    }
}
