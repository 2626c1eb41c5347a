package org.comity.server.changes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.server.world.World;

/** The neighbours that a list of changes cannot speak of. */
final class Silent {
    private Silent() {}

    /** Those of which no series is held, in alphabetical order of code. */
    static List<Country> neighbours(World world, Finding finding, Country home, NeighbourRule rule, Locale locale) {
        Optional<Integer> year = finding.age().lastYear();
        if (year.isEmpty()) {
            return List.of();
        }
        Set<Country> heard = countries(finding.table("series"));
        return countries(world.neighbours(home, year.get(), rule, locale).table("")).stream()
                .filter(one -> !heard.contains(one) && !one.equals(home))
                .sorted()
                .toList();
    }

    private static Set<Country> countries(Table table) {
        int partner = table.at("partner");
        return table.rows().stream()
                .map(row -> Country.of(row.get(partner).toString()))
                .collect(Collectors.toSet());
    }
}
