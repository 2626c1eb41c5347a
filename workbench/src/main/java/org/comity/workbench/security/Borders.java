package org.comity.workbench.security;

import java.util.List;
import java.util.Map;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/**
 * Who borders whom in a year. Which pairs are looked at is no figure of theirs: where no vintage that the rule needs was released
 * by the day that is asked for, the newest one held is read, and the answer says so.
 *
 * @param byHome the neighbours of each country
 * @param isLater whether they come from a vintage that was released after the day
 */
record Borders(Map<Country, List<Neighbour>> byHome, boolean isLater) {
    /** A question of the workbench's memory. */
    private record Asked(int year, NeighbourRule rule) {}

    static Borders of(Workbench workbench, int year, NeighbourRule rule) {
        return workbench.remember(new Asked(year, rule), Borders.class, () -> read(workbench, year, rule));
    }

    private static Borders read(Workbench workbench, int year, NeighbourRule rule) {
        try {
            return new Borders(Neighbourhood.of(workbench).world(year, rule), false);
        } catch (DataException lacking) {
            if (workbench.asOf().date().isEmpty()) {
                throw lacking;
            }
            try (Workbench newest = workbench.asOf(AsOf.LATEST)) {
                return new Borders(Neighbourhood.of(newest).world(year, rule), true);
            }
        }
    }
}
