package org.comity.desk.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.desk.access.Permission.Scope;
import org.comity.desk.record.Area;

/**
 * What an actor is, as read at the start of a transaction.
 *
 * @param grants none for an account that is not active
 */
public record Rights(Actor actor, List<Grant> grants) {
    /** A role, and the department in which it holds; empty for everywhere. */
    public record Grant(Role role, Optional<String> department) {}

    public Rights {
        grants = List.copyOf(grants);
    }

    public boolean isLocal() {
        return actor.equals(Actor.LOCAL);
    }

    /** Whether the account has any role at all. */
    public boolean isMember() {
        return isLocal() || !grants.isEmpty();
    }

    /** What the condition on readable records asks of the actor, by parameter. */
    public Map<String, Object> reading() {
        String departments = grants.stream()
                .flatMap(grant -> grant.department().stream())
                .distinct()
                .sorted()
                .map(id -> id + " ")
                .collect(Collectors.joining("", " ", ""));
        return Map.of(
                "member",
                isMember(),
                "coordinator",
                grants.stream().anyMatch(grant -> grant.role() == Role.COORDINATOR),
                "departments",
                departments,
                "named",
                " " + actor.name() + " ",
                "actor",
                actor.name());
    }

    /** Whether the matrix allows this. The record must be readable besides. */
    public boolean may(Act act, Area area, String department, String createdBy) {
        return isLocal()
                || grants.stream()
                        .anyMatch(grant -> AccessMatrix.PERMISSIONS.stream()
                                .filter(line -> line.role() == grant.role() && line.act() == act && line.area() == area)
                                .anyMatch(line -> reaches(line.scope(), grant, department, createdBy)));
    }

    /** Whether an act that is about no single record is allowed. */
    public boolean mayAnywhere(Act act, Area area) {
        return isLocal()
                || grants.stream()
                        .anyMatch(grant -> AccessMatrix.PERMISSIONS.stream()
                                .anyMatch(line -> line.role() == grant.role()
                                        && line.act() == act
                                        && line.area() == area
                                        && line.scope() == Scope.ALL));
    }

    private boolean reaches(Scope scope, Grant grant, String department, String createdBy) {
        return switch (scope) {
            case ALL -> true;
            case MINE -> actor.name().equals(createdBy);
            case OWN_DEPARTMENT -> grant.department().filter(department::equals).isPresent();
        };
    }
}
