package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.comity.model.Resolution.Matched;
import org.comity.model.Resolution.OutOfScope;
import org.comity.model.Resolution.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private final Countries countries = Countries.embedded();

    private Resolution then(CodeScheme scheme, String code, String date) {
        return countries.resolve(scheme, code, LocalDate.parse(date), Meaning.THEN);
    }

    @ParameterizedTest(name = "{0} {1} on {2} is {3}")
    @CsvSource({
        "COW, 260, 1985-12-31, DEU",
        "COW, 255, 1995-12-31, DEU",
        "COW, 265, 1985-12-31, DDR",
        "GW, 260, 1985-12-31, DEU",
        "GW, 260, 1995-12-31, DEU",
        "M49, 280, 1985-12-31, DEU",
        "M49, 276, 1995-12-31, DEU",
        "M49, 278, 1985-12-31, DDR",
        "NAME, West Germany, 1985-12-31, DEU",
        "NAME, German Democratic Republic, 1985-12-31, DDR",
        "COW, 678, 1985-12-31, YEM",
        "COW, 679, 1995-12-31, YEM",
        "COW, 680, 1985-12-31, YMD",
        "GW, 678, 1995-12-31, YEM",
        "M49, 886, 1985-12-31, YEM",
        "M49, 887, 1995-12-31, YEM",
        "M49, 720, 1985-12-31, YMD",
        "COW, 816, 1970-12-31, VNM",
        "COW, 817, 1970-12-31, VDR",
        "COW, 816, 1980-12-31, VNM",
        "COW, 315, 1985-12-31, CSK",
        "COW, 316, 1995-12-31, CZE",
        "GW, 317, 1995-12-31, SVK",
        "COW, 365, 1985-12-31, SUN",
        "COW, 365, 1991-12-25, SUN",
        "COW, 365, 1991-12-26, RUS",
        "GW, 365, 2015-12-31, RUS",
        "M49, 810, 1985-12-31, SUN",
        "NAME, Russia, 1985-12-31, SUN",
        "COW, 345, 1985-12-31, YUG",
        "COW, 345, 2000-12-31, SCG",
        "COW, 345, 2010-12-31, SRB",
        "GW, 345, 2006-06-04, SCG",
        "GW, 340, 2006-06-05, SRB",
        "ISO3, YUG, 1985-12-31, YUG",
        "ISO3, YUG, 2000-12-31, SCG",
        "COW, 341, 2010-12-31, MNE",
        "COW, 347, 2010-12-31, XKX",
        "COW, 626, 2011-12-31, SSD",
        "COW, 531, 1993-12-31, ERI",
        "COW, 860, 2002-12-31, TLS",
        "COW, 565, 1990-12-31, NAM",
        "COW, 986, 1994-12-31, PLW",
        "COW, 946, 2010-12-31, KIR",
        "COW, 970, 2010-12-31, NRU",
        "GW, 970, 2010-12-31, KIR",
        "GW, 971, 2010-12-31, NRU",
        "COW, 947, 2010-12-31, TUV",
        "GW, 973, 2010-12-31, TUV",
        "COW, 955, 2010-12-31, TON",
        "GW, 972, 2010-12-31, TON",
        "ISO3, HKG, 1985-12-31, HKG",
        "ISO3, MAC, 1985-12-31, MAC",
        "M49, 231, 1995-12-31, ETH",
        "M49, 230, 1985-12-31, ETH",
        "M49, 736, 2005-12-31, SDN",
        "M49, 729, 2012-12-31, SDN",
        "M49, 590, 1975-12-31, PAN",
        "M49, 008, 1985-12-31, ALB",
        "ISO3, ZAR, 1990-12-31, COD",
        "ISO3, ROM, 2019-12-31, ROU",
        "ISO3, chn, 2019-12-31, CHN",
        "NAME, Côte d’Ivoire, 2000-12-31, CIV",
        "NAME, CHINA (MAINLAND), 2000-12-31, CHN",
        "NAME, St. Kitts & Nevis, 2000-12-31, KNA",
    })
    void codesMeanTheCountryOfTheirTime(CodeScheme scheme, String code, String date, String country) {
        assertThat(then(scheme, code, date)).isEqualTo(new Matched(Country.of(country)));
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COW | 260 | 1995-12-31 | COW 260 (DEU) is valid 1955-05-05 to 1990-10-02; on 1995-12-31 use 255 (DEU).",
                "COW | 260 | 1954-12-31 | COW 260 (DEU) is valid 1955-05-05 to 1990-10-02; on 1954-12-31 nothing on the list stands for it.",
                "COW | 265 | 1995-12-31 | COW 265 (DDR) is valid 1954-03-25 to 1990-10-02; on 1995-12-31 use 255 (DEU).",
                "COW | 316 | 1985-12-31 | COW 316 (CZE) is valid from 1993-01-01; on 1985-12-31 use 315 (CSK).",
                "COW | 626 | 2005-12-31 | COW 626 (SSD) is valid from 2011-07-09; on 2005-12-31 use 625 (SDN).",
                "COW | 680 | 1995-12-31 | COW 680 (YMD) is valid 1963-01-18 to 1990-05-21; on 1995-12-31 use 679 (YEM).",
                "COW | 817 | 1980-12-31 | COW 817 (VDR) is valid 1954-05-01 to 1975-04-30; on 1980-12-31 use 816 (VNM).",
                "ISO3 | CSK | 1995-12-31 | ISO3 CSK is valid 1918-10-28 to 1992-12-31; on 1995-12-31 use one of CZE, SVK.",
                "ISO3 | XKX | 2000-12-31 | ISO3 XKX is valid from 2008-02-17; on 2000-12-31 use SCG.",
                "ISO3 | BGD | 1960-12-31 | ISO3 BGD is valid from 1971-03-26; on 1960-12-31 use PAK.",
                "GW | 340 | 2000-12-31 | GW 340 (SRB) is valid 1878-07-13 to 1918-11-30 and from 2006-06-05; on 2000-12-31 use 345 (SCG).",
                "NAME | Czech Republic | 1985-12-31 | The name \"Czech Republic\" (CZE) is valid from 1993-01-01; on 1985-12-31 use Czechoslovakia (CSK).",
            })
    void aCodeOutsideItsDatesIsRefusedWithTheAlternatives(
            CodeScheme scheme, String code, String date, String sentence) {
        assertThat(then(scheme, code, date)).isEqualTo(new Refused(Resolution.Reason.OUTSIDE_DATES, sentence));
    }

    @ParameterizedTest(name = "{0} {1} on {2} means {3} of now")
    @CsvSource({
        "ISO3, CZE, 1985-12-31, CZE",
        "ISO3, RUS, 1985-12-31, RUS",
        "COW, 365, 1985-12-31, RUS",
        "COW, 255, 1985-12-31, DEU",
        "ISO3, SSD, 1960-12-31, SSD",
        "ISO3, SUN, 1985-12-31, SUN",
        "ISO3, XKX, 1990-12-31, XKX",
        "NAME, Yemen, 1960-12-31, YEM",
    })
    void namesOfNowProjectTodaysTerritoryBack(CodeScheme scheme, String code, String date, String country) {
        assertThat(countries.resolve(scheme, code, LocalDate.parse(date), Meaning.NOW))
                .isEqualTo(new Matched(Country.of(country)));
    }

    @Test
    void aFormerCountryEndsForNamesOfNowToo() {
        assertThat(countries.resolve(CodeScheme.ISO3, "SUN", LocalDate.of(1995, 12, 31), Meaning.NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void unknownCodesNameTheNearest() {
        assertThat(then(CodeScheme.ISO3, "KEM", "2000-12-31"))
                .isEqualTo(
                        new Refused(
                                Resolution.Reason.UNKNOWN_CODE,
                                "ISO3 \"KEM\" names no country on the list; the nearest are KEN (Kenya), KHM (Cambodia), YEM (Yemen)."));
        assertThat(then(CodeScheme.NAME, "Atlantis", "2000-12-31"))
                .isEqualTo(new Refused(
                        Resolution.Reason.UNKNOWN_NAME, "The name \"Atlantis\" names no country on the list."));
        assertThat(then(CodeScheme.NAME, "Tanzanya", "2000-12-31").toString()).contains("Tanzania (TZA)");
        assertThat(then(CodeScheme.NAME, "x".repeat(2_000_000), "2000-12-31").toString())
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO3, WLD",
        "ISO3, ARB",
        "ISO3, EUU",
        "M49, 1",
        "NAME, World",
        "NAME, Arab World",
        "ISO3, UIS: World",
        "NAME, East Asia & Pacific"
    })
    void aggregatesAreOutOfScope(CodeScheme scheme, String code) {
        assertThat(then(scheme, code, "2000-12-31")).isInstanceOf(OutOfScope.class);
    }

    @Test
    void livesAreDated() {
        LocalDate then = LocalDate.of(1985, 12, 31);
        LocalDate now = LocalDate.of(2020, 12, 31);
        assertThat(countries.alive(then).stream().map(l -> l.country().code()))
                .contains("SUN", "DDR", "DEU", "YMD", "YEM", "CSK", "YUG", "HKG")
                .doesNotContain("UKR", "EST", "CZE", "SSD", "ERI", "XKX", "RUS", "SRB");
        assertThat(countries.alive(now).stream().map(l -> l.country().code()))
                .hasSize(250)
                .contains("XKX", "SSD", "TLS")
                .doesNotContain("SUN", "DDR", "ANT");
        assertThat(countries.list()).isSortedAccordingTo((a, b) -> a.country().compareTo(b.country()));
        assertThat(countries.find(Country.of("QQQ"))).isEmpty();
        assertThatThrownBy(() -> countries.get(Country.of("QQQ"))).hasMessageContaining("names no country");
        assertThat(countries.get(Country.of("YUG")).successors()).contains(Country.of("SCG"));
    }

    @Test
    void turningPointsAreWhereCodesChange() {
        assertThat(countries.turningPoints())
                .contains(LocalDate.of(1990, 10, 3), LocalDate.of(1955, 5, 5), LocalDate.of(2011, 7, 9))
                .doesNotContain(LocalDate.of(1990, 10, 2));
    }
}
