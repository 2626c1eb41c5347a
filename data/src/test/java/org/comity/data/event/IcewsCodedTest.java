package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.PairPeriod.Quads;
import org.comity.data.event.rows.Account;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Coded events of ICEWS in the 20 columns of the Dataverse files (Boschee and others 2015, doi:10.7910/DVN/28075): a file made up
 * here, every figure by hand.
 */
class IcewsCodedTest {
    private static final String HEADER = String.join(
            "\t",
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    @TempDir
    Path folder;

    /** Actor 1 is written as {@code name/sectors/country}, so is actor 2; the place as {@code city/province/country}. */
    private static String line(int id, String day, String from, String text, String code, String to, String place) {
        String[] source = from.split("/", -1);
        String[] target = to.split("/", -1);
        String[] where = place.split("/", -1);
        return String.join(
                "\t",
                Integer.toString(id),
                day,
                source[0],
                source[1],
                source[2],
                text,
                code,
                "1.0",
                target[0],
                target[1],
                target[2],
                "9" + id,
                "3",
                "A paper",
                where[0],
                "",
                where[1],
                where[2],
                "0.3",
                "32.5");
    }

    private static final String KENYA = "A Person/Government,Executive/Kenya";
    private static final String UGANDA = "B Person/Police,Government/Uganda";

    private static List<String> lines() {
        String kampala = "Kampala/Kampala/Uganda";
        return List.of(
                HEADER,
                line(1, "2014-01-05", KENYA, "Make a visit", "042", UGANDA, kampala),
                line(2, "2014-01-05", KENYA, "Make a visit", "42", UGANDA, kampala),
                line(3, "2014-01-05", KENYA, "Accuse", "112", UGANDA, "//"),
                line(4, "2014-02-10", UGANDA, "fight with small arms and light weapons", "193", KENYA, "/Busia/Kenya"),
                line(5, "2014-01-05", "A Paper/Media/Kenya", "Make a visit", "042", UGANDA, "//"),
                line(6, "2014-01-06", "Xinhua News Agency//China", "Make a visit", "042", KENYA, "//Kenya"),
                line(7, "2014-01-07", "A Person//", "Make a visit", "042", KENYA, "//"),
                line(8, "2014-01-07", KENYA, "Make a visit", "042", KENYA, "//"),
                line(9, "2014-01-07", KENYA, "Make a visit", "042", "C//Kurdistan", "//"),
                line(10, "2014-13-01", KENYA, "Make a visit", "042", UGANDA, "//"),
                line(11, "2014-01-07", KENYA, "Make a visit", "042", "D//Atlantis", "//"),
                line(12, "2014-01-07", KENYA, "Sing", "999", UGANDA, "//"),
                "13\t2014-01-07\tA Person",
                line(14, "2005-01-01", KENYA, "Make a visit", "042", "E//South Sudan", "//"));
    }

    private EventReport imported() throws IOException {
        Path file = Files.writeString(folder.resolve("events.2014.tab"), String.join("\n", lines()) + "\n");
        return Store.imported(folder.resolve("home"), file);
    }

    private List<String> rows(String query) throws SQLException {
        return Store.rows(folder.resolve("home"), "icews-events", "events", query);
    }

    @Test
    void everyRowIsLoadedRefusedOrOutOfScope() throws IOException {
        EventReport report = imported();
        assertThat(report.report().counts()).isEqualTo(new Counts(14, 6, 5, 3));
        assertThat(report.account())
                .containsEntry(Account.ONE_ACTOR_ONLY, 1L)
                .containsEntry(Account.SAME_COUNTRY_TWICE, 1L)
                .containsEntry(Account.NO_COUNTRY, 1L)
                .containsEntry(Account.MEDIA_ACTOR, 2L);
        assertThat(report.report().refused())
                .extracting(Refusal::line, one -> one.reason().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(11, "no such period"),
                        org.assertj.core.groups.Tuple.tuple(12, "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(13, "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(14, "too few columns"),
                        org.assertj.core.groups.Tuple.tuple(15, "outside dates"));
        assertThat(report.report().refused())
                .extracting(Refusal::text)
                .as("names are not kept")
                .containsOnly("");
    }

    @Test
    void aRowIsMappedAsItStands() throws IOException, SQLException {
        imported();
        assertThat(rows("""
            SELECT id, day, known, home, partner, code, root, quad, goldstein, tone, mentions, place_type, place_country,
              place, home_type, partner_type, media_actor, link, line FROM %s ORDER BY id\
            """))
                .containsExactly(
                        "1 2014-01-05 null KEN UGA 042 4 1 1.9 null null 4 Uganda Kampala GOV COP false null 2",
                        "2 2014-01-05 null KEN UGA 042 4 1 1.9 null null 4 Uganda Kampala GOV COP false null 3",
                        "3 2014-01-05 null KEN UGA 112 11 3 -2.0 null null null null null GOV COP false null 4",
                        "4 2014-02-10 null UGA KEN 193 19 4 -10.0 null null 5 Kenya Busia COP GOV false null 5",
                        "5 2014-01-05 null KEN UGA 042 4 1 1.9 null null null null null MED COP true null 6",
                        "6 2014-01-06 null CHN KEN 042 4 1 1.9 null null 1 Kenya Kenya null GOV true null 7");
    }

    @Test
    void thePairTableIsThatOfAHand() throws IOException {
        imported();
        Asked asked = new Asked(Pair.of("KEN", "UGA"), true, LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));
        try (EventReading reading = EventReading.open(
                        FactStore.open(folder.resolve("home")), "icews-events", AsOf.LATEST, _ -> true, 1)
                .orElseThrow()) {
            List<PairPeriod> months = reading.periods(asked, Frequency.MONTH);
            assertThat(months).hasSize(2);
            PairPeriod january = months.getFirst();
            assertThat(List.of(january.rows(), january.events(), january.low(), january.high()))
                    .as("1, 2, 3, 5; the visit to Kampala, the accusation, the visit without a place")
                    .containsExactly(4L, 3L, 2L, 3L);
            assertThat(january.once()).isEqualTo(new Quads(2, 0, 1, 0));
            assertThat(january.goldsteinSum()).isCloseTo(1.9 + 1.9 - 2, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(january.mentions()).isEmpty();
            assertThat(january.tone()).isEmpty();
            PairPeriod february = months.get(1);
            assertThat(february.pair()).isEqualTo(Pair.of("UGA", "KEN"));
            assertThat(february.once()).isEqualTo(new Quads(0, 0, 0, 1));
            assertThat(reading.periods(new Asked(asked.pair(), false, asked.from(), asked.to()), Frequency.MONTH)
                            .getFirst()
                            .rows())
                    .as("without rows of media")
                    .isEqualTo(3);
            assertThat(reading.press(Frequency.YEAR))
                    .extracting(one -> one.start().getYear() + " " + one.rows() + " " + one.pairRows())
                    .as("all but the two without a day or the columns; those with unknown words count")
                    .containsExactly("2005 1 0", "2014 11 6");
        }
    }
}
