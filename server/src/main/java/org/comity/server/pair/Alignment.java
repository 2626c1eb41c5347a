package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;

/** How often the two voted alike in the UN General Assembly, and where each stands; never a part of the score. */
final class Alignment {
    private static final String AGREEMENT = "unvotes.agreement";
    private static final String POSITION = "ideal-points.position";
    private static final int YEARS = 10;

    private Alignment() {}

    static Optional<TableView> table(World world, Pair pair, int year, Switches switches) {
        if (!world.inUse().containsKey(AGREEMENT)) {
            return Optional.empty();
        }
        List<Observation> agreement = read(world, AGREEMENT, pair.home(), Set.of(pair.partner()), year);
        if (agreement.isEmpty()) {
            return Optional.empty();
        }
        boolean positions = world.inUse().containsKey(POSITION);
        List<Observation> home = positions ? read(world, POSITION, pair.home(), Set.of(), year) : List.of();
        List<Observation> partner = positions ? read(world, POSITION, pair.partner(), Set.of(), year) : List.of();
        Set<Integer> years = new TreeSet<>();
        agreement.forEach(o -> years.add(o.period().year()));
        List<List<Object>> rows = new ArrayList<>();
        for (int at : years) {
            rows.add(List.of((long) at, value(agreement, at), value(home, at), value(partner, at)));
        }
        Table table = new Table("alignment", switches.language().text("pair.votes"), columns(pair, switches), rows);
        String csv = "/figures.csv?indicator=%s&home=%s&partner=%s".formatted(AGREEMENT, pair.home(), pair.partner());
        return Optional.of(TableView.of(table, switches, switches.across(csv)));
    }

    private static List<Column> columns(Pair pair, Switches switches) {
        return List.of(
                Column.of("year", "year", Kind.YEAR),
                Column.of("agreement", "agreement", Kind.SHARE),
                position("position_home", pair.home(), switches),
                position("position_partner", pair.partner(), switches));
    }

    private static Column position(String name, Country country, Switches switches) {
        String label =
                switches.language().text("pair.position", switches.language().name(country));
        return Column.of(name, label, Kind.SOURCE_FIGURE);
    }

    private static List<Observation> read(
            World world, String indicator, Country home, Set<Country> partners, int year) {
        return world.observations(new Facts.Query(List.of(indicator), Set.of(home), partners, year - YEARS + 1, year));
    }

    private static Object value(List<Observation> figures, int year) {
        return figures.stream()
                .filter(o -> o.period().year() == year && o.value().isPresent())
                .findFirst()
                .<Object>map(o -> o.value().getAsDouble())
                .orElse(Table.Blank.MISSING);
    }
}
