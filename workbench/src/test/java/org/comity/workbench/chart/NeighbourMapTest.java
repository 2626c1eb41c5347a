package org.comity.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps and tiles of homes on four continents; kept in target/charts to look at. */
class NeighbourMapTest {
    private static final String CAPTION =
            "Comity takes no position on the status of any place or the course of any boundary";

    @ParameterizedTest
    @CsvSource({
        "KEN,ETH SOM SSD TZA UGA SYC",
        "IND,BGD BTN CHN LKA MDV MMR NPL PAK AFG THA IDN",
        "PER,BOL BRA CHL COL ECU",
        "CHN,AFG BTN IND JPN KAZ KGZ KOR LAO MMR MNG NPL PAK PHL PRK RUS TJK VNM BRN",
        "FJI,TON TUV VUT WLF WSM NZL",
        "CYP,EGY GRC ISR LBN SYR TUR"
    })
    void everyNeighbourIsDrawnWithTheCaption(String home, String partners) throws IOException {
        List<Place> places = places(home, partners);
        String svg = ChartSpecTest.draw(
                "map-" + home,
                new NeighbourMap("Map", "score of the relation, 0 to 100", places, 640, 420).toJson(Locale.ENGLISH));
        assertThat(svg).contains(CAPTION).contains("claimed by more than one side");
        ChartSpecTest.draw(
                "tiles-" + home,
                new TileMap("Tiles", "score of the relation, 0 to 100", places).toJson(Locale.ENGLISH));
    }

    @Test
    void theWorldIsThereToChooseFrom() throws IOException {
        List<Place> all = Outlines.world().byCountry().keySet().stream()
                .map(c -> new Place(c, c.code(), Place.Role.CHOICE, Optional.empty(), "/" + c.code()))
                .toList();
        String json = new NeighbourMap("World", "", all, 900, 440).toJson(Locale.ENGLISH);
        assertThat(ChartSpecTest.draw("world", json))
                .contains("href=\"/KEN\"")
                .contains("href=\"/PER\"")
                .contains(CAPTION);
    }

    static List<Place> places(String home, String partners) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(Country.of(home), home, Place.Role.HOME, Optional.empty(), ""));
        double score = 31;
        for (String partner : partners.split(" ")) {
            Optional<Interval> interval = partner.equals("SOM") || partner.equals("NPL")
                    ? Optional.empty()
                    : Optional.of(new Interval(score, score - 8, score + 7));
            places.add(new Place(Country.of(partner), partner, Place.Role.NEIGHBOUR, interval, "/" + partner));
            score += 43.0 / partners.split(" ").length;
        }
        return places;
    }
}
