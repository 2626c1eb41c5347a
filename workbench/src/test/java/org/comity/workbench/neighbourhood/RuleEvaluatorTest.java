package org.comity.workbench.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEvaluatorTest {
    private static final ToyGround TOY = new ToyGround()
            .tie("KEN", "UGA", 1, "1963-12-01", "")
            .tie("KEN", "SYC", 5, "1976-06-01", "")
            .tie("KEN", "TZA", 1, "1963-12-01", "")
            .tie("BRA", "URY", 1, "1882-01-01", "")
            .tie("COM", "SYC", 4, "1976-06-01", "")
            .tie("CSK", "HUN", 1, "1945-06-01", "1992-12-31")
            .tie("HUN", "SVK", 1, "1993-01-01", "")
            .tie("HUN", "RUS", 1, "1991-12-26", "1991-12-31")
            .tie("DEU", "DDR", 1, "1955-05-05", "1990-10-02")
            .tie("DEU", "POL", 1, "1990-10-03", "")
            .tie("DNK", "SWE", 2, "1945-05-01", "")
            .gap("KEN", "UGA", 0)
            .gap("KEN", "ETH", 0)
            .gap("KEN", "MUS", 900)
            .capital("KEN", "UGA", 510)
            .capital("KEN", "RWA", 760)
            .capital("DDR", "KEN", 700)
            .circle("KEN", "RWA", 1)
            .circle("KEN", "SSD", 750)
            .circle("PER", "SSD", 12_000);

    private static Map<Country, List<Neighbour>> world(int year, String rule) {
        return new RuleEvaluator(TOY, Countries.embedded(), Set.of()).world(year, NeighbourRule.parse(rule));
    }

    private static List<Neighbour> of(String home, int year, String rule) {
        return world(year, rule).getOrDefault(Country.of(home), List.of());
    }

    private static List<String> partners(String home, int year, String rule) {
        return of(home, year, rule).stream()
                .map(n -> n.partner() + " " + n.relation())
                .toList();
    }

    @Test
    void landAndSeaAreTwoThings() {
        assertThat(partners("KEN", 2015, "land")).containsExactly("TZA land", "UGA land");
        assertThat(partners("KEN", 2015, "sea:400")).containsExactly("SYC sea:400");
        assertThat(partners("KEN", 2015, "sea:150")).isEmpty();
        assertThat(partners("SYC", 2015, "sea:150")).containsExactly("COM sea:150");
        assertThat(partners("KEN", 2015, "land+sea:400")).containsExactly("SYC sea:400", "TZA land", "UGA land");
    }

    @Test
    void aSeaTermHoldsTheNarrowerClassesAndTellsTheirMiles() {
        Neighbour sweden = of("DNK", 2015, "sea:400").getFirst();
        assertThat(sweden.relation()).isEqualTo("sea:400");
        assertThat(sweden.distance()).contains(12.0);
        assertThat(partners("DNK", 2015, "sea:400+sea:24")).containsExactly("SWE sea:24");
    }

    @Test
    void bothEndsSeeEachOther() {
        String rule = "land+sea:400+gap:1000+distance:800";
        assertThat(world(2015, rule)).hasSizeGreaterThan(8);
        world(2015, rule)
                .forEach((home, neighbours) -> neighbours.forEach(n ->
                        assertThat(partners(n.partner().code(), 2015, rule)).contains(home + " " + n.relation())));
    }

    @Test
    void statesAreReadOnTheLastDayOfTheYear() {
        assertThat(partners("DEU", 1985, "land")).containsExactly("DDR land");
        assertThat(partners("DEU", 1990, "land")).containsExactly("POL land");
        assertThat(partners("DEU", 1995, "land")).containsExactly("POL land");
        assertThat(partners("HUN", 1991, "land")).containsExactly("CSK land");
        assertThat(partners("HUN", 1992, "land")).containsExactly("CSK land");
        assertThat(partners("HUN", 1993, "land")).containsExactly("SVK land");
    }

    @Test
    void afterTheLastYearTheListIsCarriedAndMarked() {
        assertThat(of("BRA", 2016, "land").getFirst().carriedFrom()).isEmpty();
        assertThat(of("BRA", 2024, "land").getFirst().carriedFrom()).contains(2016);
        assertThat(of("KEN", 2024, "gap:10").getFirst().carriedFrom()).contains(2019);
    }

    @Test
    void theNearestTermIsNamed() {
        assertThat(partners("KEN", 2015, "distance:800+gap:1000+land"))
                .containsExactly(
                        "ETH gap:1000", "MUS gap:1000", "RWA distance:800", "SSD distance:800", "TZA land", "UGA land");
    }

    @Test
    void aGreatCircleStandsInForAPairThatIsNotPublished() {
        assertThat(of("KEN", 2015, "distance:800"))
                .extracting(n -> n.partner() + " " + n.distance().orElseThrow() + " " + n.source())
                .containsExactly("RWA 760.0 cepii-geodist", "SSD 750.0 cow-states", "UGA 510.0 cepii-geodist");
    }

    /** Los Angeles to New York, 0.623585 radians: Williams, Aviation Formulary V1.47, worked examples. */
    @Test
    void greatCircleOfAPublishedExample() {
        double radians = GreatCircle.radians(33 + 57.0 / 60, -118 - 24.0 / 60, 40 + 38.0 / 60, -73 - 47.0 / 60);
        assertThat(radians).isCloseTo(0.623585, within(5e-7));
        assertThat(GreatCircle.km(0, 0, 0, 180)).isCloseTo(Math.PI * GreatCircle.RADIUS_KM, within(1e-9));
    }

    @Test
    void clubsAndListsAreOfTheDate() {
        assertThat(partners("GBR", 2019, "club:EU")).hasSize(27);
        assertThat(partners("GBR", 2020, "club:EU")).isEmpty();
        assertThat(partners("PER", 2015, "list:KEN,PER,SUN")).containsExactly("KEN list:KEN,PER,SUN");
        Neighbour bulgaria = of("FRA", 2010, "club:EU").stream()
                .filter(n -> n.partner().code().equals("BGR"))
                .findFirst()
                .orElseThrow();
        assertThat(bulgaria.since()).contains(LocalDate.of(2007, 1, 1));
        assertThat(bulgaria.until()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> world(2015, "club:NATO")).hasMessageContaining("there are EU, ASEAN");
        assertThatThrownBy(() -> world(2015, "list:QQQ")).hasMessageContaining("\"QQQ\" names no country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"land", "sea:400", "distance:900", "gap:10"})
    void withoutFactsTheErrorTellsTheCommand(String rule) {
        var nothing = new RuleEvaluator(new ToyGround(), Countries.embedded(), Set.of());
        assertThatThrownBy(() -> nothing.world(1999, NeighbourRule.parse(rule)))
                .hasMessageContaining("comity data import")
                .hasMessageContaining(rule);
    }

    @Test
    void theExcludedAreLeftOutOnBothEnds() {
        var world = new RuleEvaluator(TOY, Countries.embedded(), Set.of(Country.of("UGA")))
                .world(2015, NeighbourRule.parse("land"));
        assertThat(world).doesNotContainKey(Country.of("UGA"));
        assertThat(world.getOrDefault(Country.of("KEN"), List.of())).hasSize(1);
    }

    @Test
    void rowsAreInAlphabeticalOrder() {
        world(2019, "club:EU+land+sea:400").forEach((home, neighbours) -> {
            assertThat(neighbours).extracting(Neighbour::partner).isSorted().doesNotHaveDuplicates();
            assertThat(neighbours).allMatch(n -> n.home().equals(home));
        });
    }
}
