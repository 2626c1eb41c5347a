package org.comity.server.reports;

import java.time.LocalDate;
import java.util.Map;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Switches;
import org.comity.server.world.World;

/**
 * How many kinds of instruments against shared threats public registers list as in force, for a page that says no more of them.
 *
 * @param isKnown whether one is listed, or a register is held that lists others of the two
 * @param listed in force on the day
 * @param kinds all
 * @param address of the page that says more
 */
public record InstrumentsLine(boolean isKnown, long listed, long kinds, String address) {
    /** Of two countries on a day. */
    public static InstrumentsLine of(World world, Pair pair, LocalDate on, Switches switches) {
        Finding found =
                world.reports().instruments(pair, on, switches.language().locale());
        Table matrix = found.table("matrix");
        int instrument = matrix.at("instrument");
        int force = matrix.at("in_force");
        long listed = matrix.rows().stream()
                .filter(row -> row.get(force).equals("yes"))
                .map(row -> row.get(instrument))
                .distinct()
                .count();
        long kinds = matrix.rows().stream()
                .map(row -> row.get(instrument))
                .distinct()
                .count();
        String path = "/%s/%s/instruments".formatted(pair.home(), pair.partner());
        return new InstrumentsLine(
                listed > 0 || !found.provenance().sources().isEmpty(),
                listed,
                kinds,
                switches.acrossWith(path, Map.of("on", on.toString())));
    }
}
