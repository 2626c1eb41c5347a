package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClubsTest {
    private final Clubs clubs = Clubs.embedded();

    private long members(String club, String date) {
        return clubs.members(club, LocalDate.parse(date)).size();
    }

    /** How many members the clubs themselves say they had. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "EU, 1957-12-31, 0",
        "EU, 1958-12-31, 6",
        "EU, 1973-12-31, 9",
        "EU, 1985-12-31, 10",
        "EU, 1986-12-31, 12",
        "EU, 1995-12-31, 15",
        "EU, 2004-12-31, 25",
        "EU, 2007-12-31, 27",
        "EU, 2013-12-31, 28",
        "EU, 2020-01-31, 28",
        "EU, 2020-12-31, 27",
        "ASEAN, 1967-12-31, 5",
        "ASEAN, 1999-12-31, 10",
        "ASEAN, 2025-12-31, 11",
        "SCO, 2001-12-31, 6",
        "SCO, 2017-12-31, 8",
        "SCO, 2023-12-31, 9",
        "SCO, 2024-12-31, 10",
        "EAEU, 2015-12-31, 5",
        "SAARC, 1985-12-31, 7",
        "SAARC, 2007-12-31, 8",
        "BRICS, 2009-12-31, 4",
        "BRICS, 2011-12-31, 5",
        "BRICS, 2024-12-31, 10",
        "BRICS, 2025-12-31, 11",
        "RCEP, 2022-01-31, 10",
        "RCEP, 2023-12-31, 14",
        "CPTPP, 2018-12-31, 6",
        "CPTPP, 2023-12-31, 11",
        "CPTPP, 2024-12-31, 12",
        "EAC, 2000-12-31, 3",
        "EAC, 2007-12-31, 5",
        "EAC, 2016-09-04, 5",
        "EAC, 2016-12-31, 6",
        "EAC, 2022-07-10, 6",
        "EAC, 2022-12-31, 7",
        "EAC, 2024-12-31, 8",
        "GCC, 1981-12-31, 6",
    })
    void clubsGrowAndShrink(String club, String date, long size) {
        assertThat(members(club, date)).isEqualTo(size);
    }

    @Test
    void membersAreOnTheListOfCountriesAndInOrder() {
        for (String club : clubs.names()) {
            var members = clubs.members(club, LocalDate.of(2025, 12, 31));
            assertThat(members).extracting(Clubs.Membership::member).isSorted().doesNotHaveDuplicates();
            assertThat(members).allSatisfy(m -> {
                assertThat(Countries.embedded().get(m.member()).isAlive(m.from()))
                        .isTrue();
                assertThat(m.reference()).isNotBlank();
                assertThat(m.page()).startsWith("https://");
            });
        }
    }

    @Test
    void anUnknownClubIsAnErrorThatNamesAll() {
        assertThat(members("eu", "2025-12-31")).isEqualTo(27);
        assertThatThrownBy(() -> members("NATO", "2025-12-31"))
                .hasMessage(
                        "There is no club \"NATO\" on the list; there are EU, ASEAN, SCO, EAEU, SAARC, BRICS, RCEP, CPTPP, EAC, GCC."
                                + " For another one use list:AAA,BBB.");
    }

    @Test
    void anUnknownClubIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> members("asaen", "2025-12-31")).hasMessageContaining("(maybe you want ASEAN)");
    }

    @Test
    void aListOfCodesIsAClubOfOnesOwn() {
        assertThat(clubs.members("vnm, CHN,LAO,VNM", LocalDate.of(2014, 12, 31)))
                .extracting(member -> member.member().code())
                .containsExactly("CHN", "LAO", "VNM");
        assertThat(members("KEN,SSD", "2010-12-31")).isEqualTo(1);
        assertThatThrownBy(() -> members("CHN,VNN", "2014-12-31")).hasMessageContaining("VNN");
    }
}
