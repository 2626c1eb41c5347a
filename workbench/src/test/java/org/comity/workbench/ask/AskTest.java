package org.comity.workbench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as people type them, over the starter pack; homes on six continents, figures of twelve sources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskTest {
    @SuppressWarnings("NullAway.Init") // opened before all tests
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 2);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    /** As {@code indicator HOMES[ PARTNERS][ from-to]}. */
    private static String asked(Answer answer) {
        return switch (answer) {
            case Answer.Shown shown -> {
                var request = shown.request();
                String partners = codes(request.partners());
                String years = request.from().isEmpty() && request.to().isEmpty()
                        ? ""
                        : " %s-%s"
                                .formatted(
                                        request.from().map(String::valueOf).orElse(""),
                                        request.to().map(String::valueOf).orElse(""));
                yield "%s %s%s%s"
                        .formatted(
                                request.indicator(),
                                codes(request.homes()),
                                partners.isEmpty() ? "" : " " + partners,
                                years);
            }
            case Answer.Places places -> "places " + codes(places.countries());
            case Answer.Unclear unclear ->
                "unclear " + unclear.nearest().stream().map(Indicator::id).collect(Collectors.joining(","));
        };
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(","));
    }

    private Answer answer(String words) {
        return Ask.of(workbench, Locale.ENGLISH).answer(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        exports from tanzania to kenya 2004                 | trade-agreements-panel.exports TZA KEN 2004-2004
        What did Bolivia import from Peru in 2008?          | trade-agreements-panel.exports PER BOL 2008-2008
        trade between germany and poland, 2000-2016         | trade-agreements-panel.flow DEU POL 2000-2016
        Nepali students in India                            | student-mobility.students NPL IND
        university students from indonesia in australia 2010| student-mobility.students IDN AUS 2010-2010
        un votes egypt israel 2012                          | unvotes.agreement EGY ISR 2012-2012
        do Ecuadorians need a visa for Colombia             | passport-index.no_prior_visa ECU COL
        population of the Democratic Republic of the Congo since 2005 | wdi.population COD 2005-
        Burma gdp per capita 2013                           | wdi.gdp_per_head_usd MMR 2013-2013
        gdp FRA ESP 2005 to 2015                            | wdi.gdp_usd FRA,ESP 2005-2015
        rule of law in New Zealand, 2018                    | wgi.law NZL 2018-2018
        military expenditure of Pakistan until 2015         | gapminder-wdi.military_expenditure_percent_of_gdp PAK -2015
        armed conflict in Mali 2013                         | ucdp.conflict_intensity MLI 2013-2013
        Ethiopia – Eritrea war 2000                         | ucdp.interstate_conflict ETH,ERI 2000-2000
        internet users in Côte d'Ivoire, 2016               | gapminder-wdi.internet_users CIV 2016-2016
        how far is Argentina from Chile                     | cepii-geodist.capital_km ARG CHL
        free trade agreement USA Mexico 2008                | trade-agreements-panel.agreement USA MEX 2008-2008
        carbon emissions per head, Trinidad & Tobago 2011   | wdi.co2_per_head_t_carbon TTO 2011-2011
        ASEAN foreign direct investment 2012                | gapminder-wdi.foreign_direct_investment_net_inflows_percent_of_gdp BRN,IDN,KHM,LAO,MMR,MYS,PHL,SGP,THA,VNM 2012-2012
        unga ideal point south africa 2015                  | ideal-points.position ZAF 2015-2015
        is Zambia landlocked                                | cepii-geodist.landlocked ZMB
        aid received by Haiti 2010                          | gapminder-wdi.aid_received_total_us_inflation_adjusted HTI 2010-2010
        """)
    void aQuestionLandsOnItsFigure(String words, String expected) {
        assertThat(asked(answer(words))).isEqualTo(expected.replace("ETH,ERI", "ETH ERI"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        carbon dioxide of Vietnam per capita 2011     | wdi.co2_per_head_t_carbon VNM 2011-2011
        deaths in Uganda in the conflict 2004         | ucdp.ged_deaths_year UGA 2004-2004
        share of the Peruvian students in Brazil      | student-mobility.share_abroad PER BRA
        share of Chilean students who study in Peru   | student-mobility.share_abroad CHL PER
        Yugoslavia un votes 1975 with Egypt           | unvotes.agreement YUG EGY 1975-1975
        Sino-Indian trade 2004                        | trade-agreements-panel.flow CHN IND 2004-2004
        un votes of Yugoslavia and Egypt 1975         | unvotes.agreement YUG EGY 1975-1975
        gdp of Bolivia and its neighbours 2011        | wdi.gdp_usd BOL,ARG,BRA,CHL,PER,PRY 2011-2011
        """)
    void wordsThatStandApartMayBeOnePhraseAndNamesMayBeOfTheirTime(String words, String expected) {
        assertThat(asked(answer(words))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brittle power Ghana", "water treaty Nepal India", "population growth Chad"})
    void whatNoSourceHoldsIsNotAnsweredWithSomethingElse(String words) {
        assertThat(answer(words)).isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Venezula exprots to Columbia 2004                   | trade-agreements-panel.exports VEN COL 2004-2004 | Venezuela
        populaton Bangaldesh 2010                           | wdi.population BGD 2010-2010                     | Bangladesh
        gpd Untied Kingdom 2012                             | wdi.gdp_usd GBR 2012-2012                        | United Kingdom
        coruption in Kazahkstan 2015                        | wgi.corruption KAZ 2015-2015                     | Kazakhstan
        """)
    void slipsOfTheHandAreMendedAndSaid(String words, String expected, String name) {
        Answer answer = answer(words);
        assertThat(asked(answer)).isEqualTo(expected);
        assertThat(String.join(" ", answer.remarks())).contains("is read as").contains(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        students of Japan in China        | student-mobility.students JPN CHN
        students in China from Japan      | student-mobility.students JPN CHN
        Japanese students in China        | student-mobility.students JPN CHN
        Japan's students in China         | student-mobility.students JPN CHN
        China students to Japan           | student-mobility.students CHN JPN
        """)
    void theWordsBeforeANameSayOnWhichSideItStands(String words, String expected) {
        assertThat(asked(answer(words))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        gdp peru 1990s              | wdi.gdp_usd PER 1990-1999
        gdp peru 2005-10            | wdi.gdp_usd PER 2005-2010
        gdp peru from 2005 to 2010  | wdi.gdp_usd PER 2005-2010
        gdp peru between 2005 and 2010 | wdi.gdp_usd PER 2005-2010
        gdp peru after 2005         | wdi.gdp_usd PER 2006-
        gdp peru before 2005        | wdi.gdp_usd PER -2004
        gdp peru up to 2005         | wdi.gdp_usd PER -2005
        gdp peru                    | wdi.gdp_usd PER
        """)
    void yearsAreReadAsPeopleWriteThem(String words, String expected) {
        assertThat(asked(answer(words))).isEqualTo(expected);
    }

    @Test
    void codesThatAreWordsOfEnglishAreCodesInCapitals() {
        assertThat(asked(answer("gdp CAN and ARE 2010"))).isEqualTo("wdi.gdp_usd CAN,ARE 2010-2010");
        assertThat(asked(answer("gdp per 2010"))).isEqualTo("wdi.gdp_usd PER 2010-2010");
        assertThat(asked(answer("gdp in and per chile 2010"))).isEqualTo("wdi.gdp_usd CHL 2010-2010");
    }

    @Test
    void anUnknownWordGetsTheNearestIndicators() {
        assertThat(asked(answer("refugees Jordan"))).startsWith("unclear ucdp.ged_deaths_year");
        assertThat(answer("refugees Jordan").remarks().toString()).contains("No source here holds");
        assertThat(asked(answer("militarization Chad"))).contains("gapminder-wdi.military_expenditure");
        assertThat(asked(answer("xyzzy Chad"))).startsWith("unclear ").contains("wdi.gdp_usd");
        assertThat(answer("coffee exports Uganda 2012").remarks().toString()).contains("coffee");
    }

    @Test
    void countriesAloneAreAPlaceAndAFigureAloneAsksForACountry() {
        assertThat(asked(answer("Kenya, Uganda"))).isEqualTo("places KEN,UGA");
        assertThat(asked(answer("east african community"))).startsWith("places BDI,COD,KEN");
        assertThat(answer("gdp 2010")).isInstanceOfSatisfying(Answer.Unclear.class, unclear -> {
            assertThat(unclear.lacksCountry()).isTrue();
            assertThat(unclear.nearest().getFirst().id()).isEqualTo("wdi.gdp_usd");
        });
    }

    @Test
    void whereThereIsNoFigureItSaysWhy() {
        var tooLate = (Answer.Shown) answer("rule of law Poland 2090");
        assertThat(tooLate.finding().notes().toString()).contains("ends earlier");
        var never = (Answer.Shown) answer("students of Iceland in Paraguay 2010");
        assertThat(never.finding().notes().toString()).contains("lists no").contains("starter pack");
    }

    @Test
    void aFigureThatHoldsTheYearStandsInAndItIsSaid() {
        var answer = (Answer.Shown) answer("imports of Bolivia from Peru 2008");
        assertThat(answer.request().indicator()).isEqualTo("trade-agreements-panel.exports");
        assertThat(answer.remarks().toString()).contains("There is no figure by cow-trade-2001.imports BOL PER");
    }

    @Test
    void aUsersOwnWordsAreUnderstood(@TempDir Path other) throws Exception {
        FactStore store = FactStore.open(other);
        Files.writeString(other.resolve("ask.yaml"), """
                heads:
                  words: [headage, souls]
                  country: [wdi.population]
                """);
        try (Workbench own = Workbench.open(store.home(), AsOf.LATEST, 1)) {
            assertThat(asked(Ask.of(own, Locale.ENGLISH).answer("souls Togo 2010")))
                    .isEqualTo("wdi.population TGO 2010-2010");
        }
    }
}
