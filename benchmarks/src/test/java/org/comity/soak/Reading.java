package org.comity.soak;

import java.util.List;
import java.util.Set;

/** What people look at: pages of the plan and around it, lists and records by REST, searches, files. */
final class Reading {
    private static final Set<Integer> OK = Set.of(200);
    /** Who may not read a record is told that there is none. */
    private static final Set<Integer> OK_OR_HIDDEN = Set.of(200, 404);

    private static final List<String> STEPS = List.of("proposed", "agreed", "in_delivery", "delivered");
    private static final List<String> WORDS = List.of("border", "post 17", "lorries", "post 100", "nothing like it");
    private final User user;

    Reading(User user) {
        this.user = user;
    }

    void act() throws Visitor.Gone {
        int dice = user.random().nextInt(100);
        if (dice < 26) {
            plan();
        } else if (dice < 50) {
            String measure = user.anyMeasure();
            page("page: a measure", "/plan/" + measure, OK_OR_HIDDEN);
        } else if (dice < 58) {
            page("page: departments", "/departments", OK);
        } else if (dice < 66) {
            page("page: a department", "/departments/" + department(), OK);
        } else if (dice < 71) {
            page("page: status", "/plan/status", OK);
        } else if (dice < 75) {
            page("file: plan.csv", "/plan.csv?department=" + department(), OK);
        } else if (dice < 79) {
            page("page: promises", "/promises", OK_OR_HIDDEN);
        } else if (dice < 82) {
            page("page: agreements", "/agreements", OK_OR_HIDDEN);
        } else if (dice < 96) {
            rest();
        } else {
            audit();
        }
    }

    private void plan() throws Visitor.Gone {
        String address = switch (user.random().nextInt(7)) {
            case 0 -> "/plan";
            case 1 -> "/plan?q=" + user.any(WORDS).replace(" ", "+");
            case 2 -> "/plan?department=" + department();
            case 3 -> "/plan?late=yes&department=" + department();
            case 4 -> "/plan?view=board&step=" + user.any(STEPS) + "&department=" + department();
            case 5 -> "/plan?home=" + user.any(Scenery.COUNTRIES) + "&partner=" + user.any(Scenery.COUNTRIES);
            default -> "/plan?task=task-" + user.random().nextInt(60);
        };
        page(address.equals("/plan") ? "page: whole plan" : "page: plan, searched", address, OK);
    }

    private void rest() throws Visitor.Gone {
        switch (user.random().nextInt(4)) {
            case 0 -> page("REST: list", "/api/v1/desk/measure?limit=50&order=-due", OK);
            case 1 -> page("REST: list", "/api/v1/desk/milestone?limit=50&measure=" + user.anyMeasure(), OK);
            case 2 -> page("REST: list", "/api/v1/desk/commitment?limit=50&home=KEN", OK);
            default -> page("REST: a record", "/api/v1/desk/measure/" + user.anyMeasure(), OK_OR_HIDDEN);
        }
    }

    private void audit() throws Visitor.Gone {
        if (user.person().role().isEverywhere()) {
            page("page: audit", "/audit", OK);
        } else {
            page("page: my account", "/desk/me", OK);
        }
    }

    private String department() {
        return Scenery.department(user.random().nextInt(Scenery.DEPARTMENTS));
    }

    private void page(String kind, String address, Set<Integer> statuses) throws Visitor.Gone {
        user.expect(user.visitor().get(kind, address), "GET " + address, statuses);
    }
}
