package org.comity.workbench.brief;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Indicator;

/**
 * An indicator that is counted for each side separately, both ways.
 *
 * @param indicator a directed one
 * @param rows one for each neighbour, in the order of the assessment
 */
record Sides(Indicator indicator, List<Row> rows) {
    Sides {
        rows = List.copyOf(rows);
    }

    /** A figure and its year. */
    record Figure(double value, int year) {}

    /** Home to partner and partner to home; empty where there is no figure. */
    record Row(Country partner, Optional<Figure> towards, Optional<Figure> back) {}

    Optional<Row> row(Country partner) {
        return rows.stream().filter(r -> r.partner().equals(partner)).findFirst();
    }

    boolean isHeld() {
        return rows.stream().anyMatch(r -> r.towards().isPresent() || r.back().isPresent());
    }

    /** Whether all figures are 0 or 1: shown as a table alone. */
    boolean isYesOrNo() {
        return rows.stream()
                .flatMap(r -> java.util.stream.Stream.concat(r.towards().stream(), r.back().stream()))
                .allMatch(f -> f.value() == 0 || f.value() == 1);
    }
}
