package org.comity.workbench.role;

import java.util.List;

/**
 * A kind of tie whose share in the neighbourhood is told.
 *
 * @param name short, lower case
 * @param flow the pair indicator
 * @param turned whether the other direction is added
 * @param totals country indicators whose sum is home's total with all; empty: the flow summed over all countries
 */
record Tie(String name, String flow, boolean turned, List<String> totals) {
    static final List<Tie> ALL = List.of(
            new Tie(
                    "trade",
                    "trade-agreements-panel.flow",
                    false,
                    List.of("trade-agreements-panel.exports_total", "trade-agreements-panel.imports_total")),
            new Tie("students", "student-mobility.students", false, List.of("student-mobility.students_abroad")),
            new Tie("flights", "openflights.routes", false, List.of("openflights.routes_total")),
            new Tie("agreements", "desta.agreements", false, List.of()),
            new Tie("conflict", "icews.material_conflict", true, List.of("icews.material_conflict_total")));
}
