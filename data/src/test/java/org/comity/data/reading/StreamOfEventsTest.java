package org.comity.data.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection of a stream of events that was published later stands for what was known of an earlier day. */
class StreamOfEventsTest {
    private static final String SCORE = "gdelt-dyads.score_month";
    private static final String HEADER = "month,iso3_a,iso3_b,sum_edge_value,days_with_value,days_in_month_available\n";

    @TempDir
    Path home;

    private void published(LocalDate day, String rows) throws IOException {
        Path file = Files.writeString(home.resolve("world_dyad_month_" + day + ".csv"), HEADER + rows);
        Importer.run(
                FactStore.open(home.resolve("store")),
                "gdelt-dyads",
                List.of(file),
                ImportOptions.DEFAULT.withReleased(day),
                Progress.SILENT);
    }

    private List<String> read(AsOf asOf) {
        try (Facts facts = Facts.open(FactStore.open(home.resolve("store")), asOf)) {
            return facts.observations(new Facts.Query(List.of(SCORE), Set.of(), Set.of(), 0, 9999)).stream()
                    .map(StreamOfEventsTest::cell)
                    .toList();
        }
    }

    private static String cell(Observation figure) {
        return figure.period() + " " + figure.value().orElseThrow();
    }

    private static AsOf on(String day, AsOf.Basis basis) {
        return new AsOf(Optional.of(LocalDate.parse(day)), basis);
    }

    private void twoCollections() throws IOException {
        published(
                LocalDate.parse("2023-03-15"),
                "2022-11,KEN,UGA,10,30,30\n2022-12,KEN,UGA,20,31,31\n2023-01,KEN,UGA,30,31,31\n");
        published(
                LocalDate.parse("2023-09-15"),
                "2022-11,KEN,UGA,11,30,30\n2022-12,KEN,UGA,21,31,31\n2023-01,KEN,UGA,31,31,31\n");
    }

    @Test
    void theFirstPublishedAfterTheDayIsReadUpToThePeriodsThatHadEnded() throws IOException {
        twoCollections();
        assertThat(read(on("2022-12-31", AsOf.Basis.RELEASE)))
                .as("the first collection, not its revision, without the month to come")
                .containsExactly("2022-11 10.0", "2022-12 20.0");
        assertThat(read(on("2022-12-30", AsOf.Basis.RELEASE)))
                .as("December had not ended")
                .containsExactly("2022-11 10.0");
    }

    @Test
    void whatWasPublishedByTheDayIsPreferredAndReadWhole() throws IOException {
        twoCollections();
        assertThat(read(on("2023-03-15", AsOf.Basis.RELEASE)))
                .containsExactly("2022-11 10.0", "2022-12 20.0", "2023-01 30.0");
        assertThat(read(AsOf.LATEST)).containsExactly("2022-11 11.0", "2022-12 21.0", "2023-01 31.0");
    }

    @Test
    void whatWasNotHereWasNotKnownByRetrieval() throws IOException {
        twoCollections();
        assertThat(read(on("2022-12-31", AsOf.Basis.RETRIEVAL))).isEmpty();
    }

    @Test
    void itIsSaidAndTheLastYearIsCutToo() throws IOException {
        twoCollections();
        try (Facts facts = Facts.open(FactStore.open(home.resolve("store")), on("2022-12-31", AsOf.Basis.RELEASE))) {
            var vintage = Objects.requireNonNull(facts.inUse().get(SCORE));
            assertThat(facts.standsInUntil(vintage)).contains(LocalDate.parse("2022-12-31"));
            assertThat(facts.lastYear(SCORE)).contains(2022);
        }
        try (Facts facts = Facts.open(FactStore.open(home.resolve("store")), AsOf.LATEST)) {
            assertThat(facts.standsInUntil(Objects.requireNonNull(facts.inUse().get(SCORE))))
                    .isEmpty();
        }
    }
}
