package org.comity.workbench.figures;

import java.util.List;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Panel;

/**
 * A column of a panel: an indicator, and whose figure of it.
 *
 * @param name the indicator's id in letters, digits and underscores, with {@code _home}, {@code _partner} or {@code _back}
 */
record PanelColumn(Indicator indicator, String name, Side side) {
    private enum Side {
        HOME,
        PARTNER,
        THERE,
        BACK
    }

    static List<PanelColumn> of(Indicator indicator) {
        String name = indicator.id().replaceAll("[^A-Za-z0-9_]", "_");
        return switch (indicator.level()) {
            case COUNTRY ->
                List.of(
                        new PanelColumn(indicator, name + "_home", Side.HOME),
                        new PanelColumn(indicator, name + "_partner", Side.PARTNER));
            case PAIR -> List.of(new PanelColumn(indicator, name, Side.THERE));
            case DIRECTED_PAIR ->
                List.of(
                        new PanelColumn(indicator, name, Side.THERE),
                        new PanelColumn(indicator, name + "_back", Side.BACK));
        };
    }

    Panel.Unit unit(Country home, Country partner) {
        return switch (side) {
            case HOME -> Panel.Unit.of(home);
            case PARTNER -> Panel.Unit.of(partner);
            case THERE -> new Panel.Unit(home, partner);
            case BACK -> new Panel.Unit(/* home= */ partner, /* partner= */ home);
        };
    }
}
