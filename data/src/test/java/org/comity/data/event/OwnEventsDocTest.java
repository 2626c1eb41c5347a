package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.PairPeriod.Quads;
import org.comity.data.event.rows.Account;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/events.md: a CSV file of events and its map give what the page says. */
class OwnEventsDocTest {
    @TempDir
    Path folder;

    /** The block of a language that follows the heading on a user's own files. */
    private static String block(String language) throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("comity.root", "..")).resolve("docs/events.md"));
        String section = page.substring(page.indexOf("## Files of your own"));
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(section);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private EventReport imported(String map) throws IOException {
        return EventImporter.run(
                FactStore.open(folder.resolve("home")),
                List.of(Files.writeString(folder.resolve("incidents.csv"), block("csv"))),
                Optional.of(Files.writeString(folder.resolve("incidents.yaml"), map)),
                ImportOptions.DEFAULT,
                Progress.SILENT);
    }

    @Test
    void everyRowIsLoadedRefusedOrOutOfScope() throws IOException {
        EventReport report = imported(block("yaml"));
        assertThat(report.report().counts()).isEqualTo(new Counts(10, 4, 3, 3));
        assertThat(report.account())
                .containsEntry(Account.NO_COUNTRY, 1L)
                .containsEntry(Account.SAME_COUNTRY_TWICE, 1L)
                .containsEntry(Account.ONE_ACTOR_ONLY, 1L)
                .containsEntry(Account.MEDIA_ACTOR, 1L);
        assertThat(report.report().refused())
                .extracting(Refusal::line, one -> one.reason().label(), Refusal::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(9, "no such period", "2024-02-30"),
                        org.assertj.core.groups.Tuple.tuple(10, "unknown code", "Ugandia"),
                        org.assertj.core.groups.Tuple.tuple(11, "unknown code", "quarrel"));
        assertThat(report.report().vintages().getFirst().released())
                .as("the last day on which a row was added")
                .contains(LocalDate.of(2024, 3, 22));
    }

    @Test
    void aRowIsMappedAsTheMapSays() throws IOException, SQLException {
        imported(block("yaml"));
        assertThat(Store.rows(folder.resolve("home"), "own-events", "events", """
            SELECT id, day, known, home, partner, code, quad, goldstein, mentions, place_country, place, home_type,
              media_actor, link, line FROM %s ORDER BY line\
            """))
                .containsExactly(
                        "1 2024-03-05 2024-03-06 KEN UGA 042 1 1.9 2 KE Busia GOV false https://example.org/1 2",
                        "2 2024-03-05 2024-03-07 KEN UGA 042 1 1.9 1 KE Busia MED true https://example.org/2 3",
                        "3 2024-03-09 2024-03-10 UGA KEN 112 3 -2.0 1 null null GOV false null 4",
                        "4 2024-03-12 2024-03-13 UGA KEN 190 4 -10.0 null null Lwakhakha MIL false null 5");
    }

    @Test
    void thePairTableIsThatOfThePage() throws IOException {
        imported(block("yaml"));
        try (EventReading reading = EventReading.open(
                        FactStore.open(folder.resolve("home")), "own-events", AsOf.LATEST, _ -> true, 1)
                .orElseThrow()) {
            List<PairPeriod> months = reading.periods(
                    new Asked(Pair.of("KEN", "UGA"), true, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                    Frequency.MONTH);
            assertThat(months).hasSize(2);
            assertThat(List.of(months.getFirst().rows(), months.getFirst().events()))
                    .containsExactly(2L, 1L);
            assertThat(months.getFirst().mentions()).hasValue(3);
            assertThat(months.get(1).once()).isEqualTo(new Quads(0, 0, 1, 1));
            assertThat(months.get(1).goldsteinMean()).as("(-2 - 10) / 2").isCloseTo(-6, within(1e-9));
            assertThat(months.get(1).mentions()).hasValue(1);
        }
    }

    @Test
    void aMapThatIsWrongIsSaidAndNothingIsImported() throws IOException {
        String map = block("yaml");
        assertThatThrownBy(() -> imported(map.replace("\"112\"", "\"999\"")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("gives \"999\" for protest note, which is no code of CAMEO");
        assertThatThrownBy(() -> imported(map.replace("  day: when\n", "")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("day");
        assertThat(imported(map.replace("day: when", "day: date")).quarantined())
                .singleElement()
                .satisfies(file -> assertThat(file.reason())
                        .isEqualTo("incidents.csv has no column \"date\", which holds the day."));
    }
}
