package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.role.Role;
import picocli.CommandLine.Command;

/** {@code comity role DEU}: what part of home's ties lies in its neighbourhood, against the world, over time. */
@Command(name = "role")
final class RoleCommand extends RelationQuestion {
    @Override
    Finding answer(Workbench workbench) {
        Role role = Role.of(workbench, output.language());
        int last = year == null ? role.lastYear().orElseGet(this::yearOrNow) : year;
        return role.finding(home(), last, rule);
    }
}
