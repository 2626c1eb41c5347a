package org.comity.desk.access;

import static org.comity.desk.access.Act.ADD;
import static org.comity.desk.access.Act.AUDIT;
import static org.comity.desk.access.Act.CHANGE;
import static org.comity.desk.access.Act.PLACE;
import static org.comity.desk.access.Act.PUBLISH;
import static org.comity.desk.access.Act.REMOVE;
import static org.comity.desk.access.Permission.Scope.ALL;
import static org.comity.desk.access.Permission.Scope.MINE;
import static org.comity.desk.access.Permission.Scope.OWN_DEPARTMENT;
import static org.comity.desk.access.Role.ADMINISTRATOR;
import static org.comity.desk.access.Role.COORDINATOR;
import static org.comity.desk.access.Role.LEAD;
import static org.comity.desk.access.Role.OFFICER;
import static org.comity.desk.access.Role.VIEWER;
import static org.comity.desk.record.Area.HOUSE;
import static org.comity.desk.record.Area.TALK;
import static org.comity.desk.record.Area.TEAM;
import static org.comity.desk.record.Area.WORK;

import java.util.ArrayList;
import java.util.List;
import org.comity.desk.access.Permission.Scope;
import org.comity.desk.record.Area;

/**
 * The access matrix: what is not in it is not allowed. Reading is by visibility ({@code visible.sql}); everything below
 * asks besides that the record may be read.
 */
public final class AccessMatrix {
    /** Every permission, one line each. */
    public static final List<Permission> PERMISSIONS = permissions();

    private AccessMatrix() {}

    private static List<Permission> permissions() {
        List<Permission> all = new ArrayList<>();
        allow(all, OFFICER, WORK, OWN_DEPARTMENT, ADD, CHANGE);
        allow(all, LEAD, WORK, OWN_DEPARTMENT, ADD, CHANGE, PLACE, PUBLISH, REMOVE);
        allow(all, COORDINATOR, WORK, ALL, ADD, CHANGE, PLACE, PUBLISH, REMOVE);

        allow(all, LEAD, HOUSE, OWN_DEPARTMENT, ADD, CHANGE, PLACE, REMOVE);
        allow(all, COORDINATOR, HOUSE, ALL, ADD, CHANGE, PLACE, REMOVE);
        allow(all, ADMINISTRATOR, HOUSE, ALL, ADD, CHANGE, PLACE, REMOVE);

        for (Role role : List.of(OFFICER, LEAD, COORDINATOR)) {
            allow(all, role, TALK, ALL, ADD);
            allow(all, role, TALK, MINE, CHANGE, REMOVE);
        }
        allow(all, LEAD, TALK, OWN_DEPARTMENT, REMOVE);
        allow(all, COORDINATOR, TALK, ALL, REMOVE);

        allow(all, ADMINISTRATOR, TEAM, ALL, ADD, CHANGE, PLACE, REMOVE);
        for (Area area : Area.values()) {
            allow(all, COORDINATOR, area, ALL, AUDIT);
            allow(all, ADMINISTRATOR, area, ALL, AUDIT);
        }
        allow(all, VIEWER, TALK, MINE, CHANGE, REMOVE); // who is a viewer again may take back what was said
        return List.copyOf(all);
    }

    private static void allow(List<Permission> all, Role role, Area area, Scope scope, Act... acts) {
        for (Act act : acts) {
            all.add(new Permission(role, act, area, scope));
        }
    }
}
