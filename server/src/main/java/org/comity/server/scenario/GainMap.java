package org.comity.server.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.NeighbourMap;
import org.comity.workbench.chart.Place;
import org.comity.workbench.trade.scenario.Gains;

/**
 * The world by what each country gains; what is not in the baseline stays blank. Parties are named, and whoever gains or
 * loses most; all names at once would hide Europe.
 */
final class GainMap {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 500;

    private GainMap() {}

    static String json(Gains gains, Switches switches) {
        Language language = switches.language();
        List<Place> places = new ArrayList<>();
        List<Country> countries = gains.baseline().countries();
        int most = furthest(gains, 1);
        int least = furthest(gains, -1);
        for (int i = 0; i < countries.size(); i++) {
            Gains.Interval welfare = gains.welfare(i);
            places.add(new Place(
                    countries.get(i),
                    language.name(countries.get(i)),
                    Place.Role.NEIGHBOUR,
                    Optional.of(
                            welfare.hasRange()
                                    ? new Interval(welfare.value(), welfare.low(), welfare.high())
                                    : Interval.exact(welfare.value())),
                    "",
                    gains.isParty(i) || i == most || i == least));
        }
        return new NeighbourMap(
                        language.text("scenarios.map.describe"),
                        language.text("scenarios.map.legend"),
                        places,
                        WIDTH,
                        HEIGHT,
                        NeighbourMap.Scale.CHANGES)
                .toJson(language.locale());
    }

    /** Who gains most, or with a sign of -1 loses most. */
    private static int furthest(Gains gains, int sign) {
        int furthest = 0;
        for (int i = 1; i < gains.baseline().countries().size(); i++) {
            furthest = sign * gains.welfare(i).value()
                            > sign * gains.welfare(furthest).value()
                    ? i
                    : furthest;
        }
        return furthest;
    }
}
