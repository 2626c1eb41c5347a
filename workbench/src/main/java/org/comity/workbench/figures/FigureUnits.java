package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Panel;

/** What figures are shown of: countries, or pairs, in the order in which they were asked for. */
final class FigureUnits {
    private FigureUnits() {}

    /** Homes first, then partners as asked; for a directed indicator there and back. */
    static List<Panel.Unit> of(Indicator indicator, Figures.Request request, List<Observation> read) {
        if (indicator.level() == Indicator.Level.COUNTRY) {
            Set<Country> all = new LinkedHashSet<>(request.homes());
            all.addAll(request.partners());
            return all.stream().map(Panel.Unit::of).toList();
        }
        boolean directed = indicator.level() == Indicator.Level.DIRECTED_PAIR;
        Set<Panel.Unit> units = new LinkedHashSet<>();
        for (Country home : request.homes()) {
            for (Country partner : partners(home, request, read)) {
                Panel.Unit back = new Panel.Unit(/* home= */ partner, /* partner= */ home);
                if (!home.equals(partner) && (directed || !units.contains(back))) {
                    units.add(new Panel.Unit(home, partner));
                    if (directed) {
                        units.add(back);
                    }
                }
            }
        }
        return new ArrayList<>(units);
    }

    private static List<Country> partners(Country home, Figures.Request request, List<Observation> read) {
        if (!request.partners().isEmpty()) {
            return request.partners();
        }
        return request.homes().size() > 1 ? request.homes() : others(home, read);
    }

    private static List<Country> others(Country home, List<Observation> read) {
        return read.stream()
                .map(FigureTable::unitOf)
                .map(unit -> unit.home().equals(home) ? unit.partner() : unit.home())
                .filter(country -> !country.equals(home))
                .distinct()
                .sorted()
                .toList();
    }
}
