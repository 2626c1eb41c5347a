package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Panel;

/** Panels of a home and its partners, one for countries and one for pairs, read by unit. */
final class PanelCells {
    private final Map<String, Panel> panels = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Panel.Unit, Integer> units = new HashMap<>();

    PanelCells(Facts facts, Panels.Request request, List<Indicator> indicators, List<Country> partners) {
        List<Panel.Unit> countries = new ArrayList<>(List.of(Panel.Unit.of(request.home())));
        List<Panel.Unit> pairs = new ArrayList<>();
        for (Country partner : partners) {
            countries.add(Panel.Unit.of(partner));
            pairs.add(new Panel.Unit(request.home(), partner));
            pairs.add(new Panel.Unit(/* home= */ partner, /* partner= */ request.home()));
        }
        read(
                facts,
                request,
                indicators.stream().filter(PanelCells::isOfCountries).toList(),
                countries);
        read(facts, request, indicators.stream().filter(i -> !isOfCountries(i)).toList(), pairs);
    }

    private static boolean isOfCountries(Indicator indicator) {
        return indicator.level() == Indicator.Level.COUNTRY;
    }

    private void read(Facts facts, Panels.Request request, List<Indicator> indicators, List<Panel.Unit> wanted) {
        if (indicators.isEmpty() || wanted.isEmpty()) {
            return;
        }
        List<String> ids = indicators.stream().map(Indicator::id).distinct().toList();
        Panel panel = facts.panel(ids, wanted, request.from(), request.to());
        for (int i = 0; i < ids.size(); i++) {
            panels.put(ids.get(i), panel);
            rows.put(ids.get(i), i);
        }
        for (int u = 0; u < wanted.size(); u++) {
            units.put(wanted.get(u), u);
        }
    }

    Panel.Cell cell(Indicator indicator, Panel.Unit unit, int year) {
        return panel(indicator).cell(row(indicator), at(unit), year);
    }

    double value(Indicator indicator, Panel.Unit unit, int year) {
        return panel(indicator).value(row(indicator), at(unit), year);
    }

    private Panel panel(Indicator indicator) {
        return java.util.Objects.requireNonNull(panels.get(indicator.id()));
    }

    private int row(Indicator indicator) {
        return java.util.Objects.requireNonNull(rows.get(indicator.id()));
    }

    private int at(Panel.Unit unit) {
        return java.util.Objects.requireNonNull(units.get(unit));
    }
}
